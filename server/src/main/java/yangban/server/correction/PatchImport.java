package yangban.server.correction;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.Practice;
import yangban.corpus.correction.BadCorrection;
import yangban.corpus.correction.Correction;
import yangban.corpus.correction.CorrectionField;
import yangban.corpus.correction.CorrectionRules;
import yangban.corpus.correction.Proposal;
import yangban.corpus.correction.Standing;
import yangban.corpus.correction.Target;
import yangban.corpus.store.CorpusStore;
import yangban.web.Messages;

/// Brings the rows of a patch file in. A row that cannot be taken is refused with a reason; the
/// others go on. What is here already, even if it was withdrawn here, is not brought in again, so
/// importing twice changes nothing.
public final class PatchImport {

  private final CorpusStore store;
  private final CorrectionDesk desk;
  private final Messages messages;

  public PatchImport(CorpusStore store, CorrectionDesk desk, Messages messages) {
    this.store = store;
    this.desk = desk;
    this.messages = messages;
  }

  /// A row that was not taken, and why.
  public record Refused(long line, String reason) {}

  /// What came of a file.
  ///
  /// @param made brought in
  /// @param present here before
  /// @param withdrawn taken back where they come from, and so passed over
  public record Report(int made, int present, int withdrawn, List<Refused> refused) {

    public Report {
      refused = List.copyOf(refused);
    }
  }

  /// Brings all of `lines` in that can be.
  public Report run(List<PatchFile.Line> lines) {
    int made = 0;
    int present = 0;
    int withdrawn = 0;
    List<Refused> refused = new ArrayList<>();
    for (PatchFile.Line line : lines) {
      if (line.row().standing().equals(Standing.WITHDRAWN.code())) {
        withdrawn++;
        continue;
      }
      try {
        if (take(line.row())) {
          made++;
        } else {
          present++;
        }
      } catch (BadCorrection e) {
        refused.add(new Refused(line.line(), desk.sentence(e)));
      } catch (NoTargetException e) {
        refused.add(new Refused(line.line(), messages.text(e.key, e.word)));
      }
    }
    return new Report(made, present, withdrawn, refused);
  }

  /// What a row is about is not here, or cannot be told.
  private static final class NoTargetException extends Exception {
    private static final long serialVersionUID = 1;
    private final String key;
    private final String word;

    NoTargetException(String key, String word) {
      super(key, null, false, false);
      this.key = key;
      this.word = word;
    }
  }

  private boolean take(PatchRow row) throws BadCorrection, NoTargetException {
    Article article = article(row);
    Target target = target(row, article);
    CorrectionField field = CorrectionRules.field(row.field(), target);
    Proposal proposal =
        new Proposal(
            target,
            field,
            desk.rules().value(field, row.value()),
            CorrectionRules.who(row.who()),
            CorrectionRules.why(row.why()),
            Optional.of(row.machine()).filter(text -> !text.isEmpty()),
            made(row));
    if (isHere(proposal)) {
      return false;
    }
    try {
      return store.corrections().add(proposal).isPresent();
    } catch (BadCorrection e) {
      if (e.fault() == BadCorrection.Fault.SAID_ALREADY) {
        return false;
      }
      throw e;
    }
  }

  private boolean isHere(Proposal proposal) {
    return store.corrections().of(proposal.target().articleId()).stream()
        .anyMatch(each -> isSame(each, proposal));
  }

  private static boolean isSame(Correction here, Proposal proposal) {
    return here.target().equals(proposal.target())
        && here.field() == proposal.field()
        && here.value().equals(proposal.value())
        && here.who().equals(proposal.who())
        && proposal.made().filter(here.made()::equals).isPresent();
  }

  private Article article(PatchRow row) throws NoTargetException {
    Optional<Article> found =
        store.asRead(row.articleId()).or(() -> address(row.address()).flatMap(store::articleAt));
    String named = row.articleId().isEmpty() ? row.address() : row.articleId();
    String key = named.isBlank() ? "cli.corrections.noArticleNamed" : "cli.corrections.noArticle";
    return found.orElseThrow(() -> new NoTargetException(key, named));
  }

  private static Optional<URI> address(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(URI.create(text.strip()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Target target(PatchRow row, Article article) throws NoTargetException {
    if (row.practiceId().isEmpty() && row.heading().isEmpty()) {
      return Target.article(article.id());
    }
    boolean known =
        store
            .practice(row.practiceId())
            .filter(found -> found.article().id().equals(article.id()))
            .isPresent();
    if (known) {
      return Target.practice(article.id(), row.practiceId());
    }
    Optional<Practice> headed =
        article.reading().practices().stream()
            .filter(practice -> bare(practice.heading()).equals(bare(row.heading())))
            .findFirst();
    return headed
        .map(practice -> Target.practice(article.id(), practice.id()))
        .orElseThrow(() ->
            new NoTargetException(
                "cli.corrections.noPractice",
                row.practiceId().isEmpty() ? row.heading() : row.practiceId()));
  }

  private static String bare(String heading) {
    return heading.replaceAll("\\s+", "");
  }

  /// A spreadsheet may write it without zeros.
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT);

  /// The mainland has one time zone.
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static Optional<Instant> made(PatchRow row) throws NoTargetException {
    String made = row.made().strip();
    try {
      if (made.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          made.indexOf('T') < 0
              ? LocalDate.parse(made.replace('/', '-'), DAY).atStartOfDay(ZONE).toInstant()
              : Instant.parse(made));
    } catch (DateTimeException _) {
      throw new NoTargetException("cli.corrections.badTime", row.made());
    }
  }
}

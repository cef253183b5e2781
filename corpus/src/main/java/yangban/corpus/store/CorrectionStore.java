package yangban.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import yangban.corpus.Article;
import yangban.corpus.Coded;
import yangban.corpus.correction.BadCorrection;
import yangban.corpus.correction.BadCorrection.Fault;
import yangban.corpus.correction.Correction;
import yangban.corpus.correction.CorrectionCase;
import yangban.corpus.correction.CorrectionField;
import yangban.corpus.correction.Corrections;
import yangban.corpus.correction.FieldValues;
import yangban.corpus.correction.Proposal;
import yangban.corpus.correction.Standing;
import yangban.corpus.correction.Target;

/// Keeps what people say about articles and practices. Corrections are added and withdrawn, never
/// changed or removed; importing, extracting and understanding again do not touch them.
///
/// Every change of a correction is a change of its article, under a number of its own. Thread-safe.
public final class CorrectionStore {

  /// Each field of an article, and of a dozen practices, corrected several times over.
  public static final int MAX_OF_ARTICLE = 500;

  /// Corrections looked at together; their articles are in memory.
  private static final int SLICE = 200;

  private final Database database;
  private final ArticleTable articles;
  private final Clock clock;

  CorrectionStore(Database database, ArticleTable articles, Clock clock) {
    this.database = database;
    this.articles = articles;
    this.clock = clock;
  }

  /// Makes a correction.
  ///
  /// @return empty where there is no such article, or it has no such practice
  /// @throws BadCorrection where the same is said already, or there are too many
  public Optional<Correction> add(Proposal proposal) throws BadCorrection {
    Added added = database.write(handle -> add(handle, proposal));
    if (added.fault().isPresent()) {
      throw added.fault().get() == Fault.FULL
          ? new BadCorrection(Fault.FULL, Integer.toString(MAX_OF_ARTICLE))
          : new BadCorrection(added.fault().get());
    }
    return added.correction();
  }

  private record Added(Optional<Correction> correction, Optional<Fault> fault) {

    static final Added NOWHERE = new Added(Optional.empty(), Optional.empty());

    static Added not(Fault fault) {
      return new Added(Optional.empty(), Optional.of(fault));
    }
  }

  private Added add(Handle handle, Proposal proposal) {
    Target target = proposal.target();
    Optional<Article> read = articles.understood(handle, target.articleId());
    Optional<String> now =
        read.flatMap(article -> Corrections.now(target, proposal.field(), article))
            .or(() ->
                articles.vanished(handle, target).map(p -> FieldValues.of(p, proposal.field())));
    if (read.isEmpty() || now.isEmpty()) {
      return Added.NOWHERE;
    }
    List<Correction> before = of(handle, target.articleId());
    boolean said =
        Corrections.counting(before).stream()
            .anyMatch(each ->
                each.target().equals(target)
                    && each.field() == proposal.field()
                    && each.value().equals(proposal.value()));
    if (said) {
      return Added.not(Fault.SAID_ALREADY);
    }
    if (before.size() >= MAX_OF_ARTICLE) {
      return Added.not(Fault.FULL);
    }
    long number = insert(handle, proposal, proposal.machine().orElse(now.get()));
    articles.touch(handle, target.articleId());
    return new Added(find(handle, target.articleId(), number), Optional.empty());
  }

  private long insert(Handle handle, Proposal proposal, String machine) {
    Instant made = proposal.made().orElseGet(this::now);
    return handle
        .createQuery(
            "INSERT INTO correction (article_id, practice_id, field, value, machine, who, made,"
                + " why) VALUES (:article, :practice, :field, :value, :machine, :who, :made, :why)"
                + " RETURNING number")
        .bind("article", proposal.target().articleId())
        .bind("practice", proposal.target().practiceId().orElse(null))
        .bind("field", proposal.field().code())
        .bind("value", proposal.value())
        .bind("machine", machine)
        .bind("who", proposal.who())
        .bind("made", made.toString())
        .bind("why", proposal.why())
        .mapTo(Long.class)
        .one();
  }

  /// Milliseconds are what patch files can be trusted to carry through a spreadsheet.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /// Takes a correction back; the one before it counts again. One that was withdrawn already stays
  /// as it is.
  ///
  /// @return the correction as it stands after it; empty where the article has none of that number
  public Optional<Correction> withdraw(String articleId, long number, String who) {
    return database.write(handle -> {
      int changed =
          handle.execute(
              "UPDATE correction SET withdrawn = ?, withdrawn_by = ?"
                  + " WHERE article_id = ? AND number = ? AND withdrawn IS NULL",
              now().toString(),
              who,
              articleId,
              number);
      if (changed > 0) {
        articles.touch(handle, articleId);
      }
      return find(handle, articleId, number);
    });
  }

  /// All corrections of an article, withdrawn ones too, in the order of their numbers.
  public List<Correction> of(String articleId) {
    return database.read(handle -> of(handle, articleId));
  }

  static List<Correction> of(Handle handle, String articleId) {
    return handle
        .createQuery("SELECT * FROM correction WHERE article_id = :article ORDER BY number")
        .bind("article", articleId)
        .map((row, context) -> correction(row))
        .list();
  }

  private static Optional<Correction> find(Handle handle, String articleId, long number) {
    return of(handle, articleId).stream().filter(each -> each.number() == number).findFirst();
  }

  /// The corrections of an article beside what is read now, in the order of their numbers.
  public List<CorrectionCase> cases(String articleId) {
    return database.read(handle -> cases(handle, articleId));
  }

  private List<CorrectionCase> cases(Handle handle, String articleId) {
    return Corrections.compare(of(handle, articleId), articles.understood(handle, articleId));
  }

  /// Hands every correction, withdrawn ones too, with what is read now to `each`, the newest first.
  public void each(Consumer<CorrectionCase> each) {
    each(Set.of(), each);
  }

  /// As [#each(Consumer)], those of some standings alone.
  ///
  /// @param wanted empty for all
  public void each(Set<Standing> wanted, Consumer<CorrectionCase> each) {
    long before = Long.MAX_VALUE;
    List<CorrectionCase> some = before(wanted, before, SLICE);
    while (!some.isEmpty()) {
      some.forEach(each);
      some = before(wanted, some.getLast().correction().number(), SLICE);
    }
  }

  /// How many corrections there are of each standing. Costs a few milliseconds for 20,000.
  public Map<Standing, Integer> counts() {
    renewMissing();
    return database.read(StandingTable::counts);
  }

  /// The corrections with smaller numbers than `number`, the newest first.
  ///
  /// @param wanted empty for all
  public List<CorrectionCase> before(Set<Standing> wanted, long number, int limit) {
    renewMissing();
    return database.read(
        handle -> cases(handle, StandingTable.before(handle, wanted, number, limit)));
  }

  /// The corrections from the `offset`th on, the newest first.
  ///
  /// @param wanted empty for all
  public List<CorrectionCase> page(Set<Standing> wanted, long offset, int limit) {
    renewMissing();
    return database.read(
        handle -> cases(handle, StandingTable.page(handle, wanted, offset, limit)));
  }

  /// The corrections with the next larger numbers than `number`, the newest first.
  ///
  /// @param wanted empty for all
  public List<CorrectionCase> after(Set<Standing> wanted, long number, int limit) {
    renewMissing();
    return database.read(
        handle -> cases(handle, StandingTable.after(handle, wanted, number, limit).reversed()));
  }

  /// Corrections that came with an older version have no standing yet.
  private void renewMissing() {
    List<String> missing = database.read(StandingTable::missing);
    if (!missing.isEmpty()) {
      database.writing(
          handle -> missing.forEach(id -> StandingTable.renew(handle, cases(handle, id))));
    }
  }

  private List<CorrectionCase> cases(Handle handle, List<StandingTable.Place> places) {
    Map<String, Map<Long, CorrectionCase>> byArticle = new HashMap<>();
    List<CorrectionCase> found = new ArrayList<>();
    for (StandingTable.Place place : places) {
      Map<Long, CorrectionCase> ofArticle =
          byArticle.computeIfAbsent(
              place.articleId(),
              id ->
                  cases(handle, id).stream()
                      .collect(Collectors.toMap(each -> each.correction().number(), each -> each)));
      Optional.ofNullable(ofArticle.get(place.number())).ifPresent(found::add);
    }
    return found;
  }

  private static Correction correction(ResultSet row) throws SQLException {
    Optional<String> withdrawn = Optional.ofNullable(row.getString("withdrawn"));
    String by = Optional.ofNullable(row.getString("withdrawn_by")).orElse("");
    String field = row.getString("field");
    return new Correction(
        row.getLong("number"),
        new Target(row.getString("article_id"), Optional.ofNullable(row.getString("practice_id"))),
        Coded.of(CorrectionField.class, field)
            .orElseThrow(() -> new IllegalStateException("no field is called " + field)),
        row.getString("value"),
        row.getString("machine"),
        row.getString("who"),
        Instant.parse(row.getString("made")),
        row.getString("why"),
        withdrawn.map(when -> new Correction.Withdrawal(by, Instant.parse(when))));
  }
}

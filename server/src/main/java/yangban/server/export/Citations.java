package yangban.server.export;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Article;
import yangban.corpus.Credit;
import yangban.corpus.Nobody;
import yangban.corpus.Provenance;
import yangban.corpus.ShownTitle;
import yangban.corpus.Tag;
import yangban.web.Messages;

/// Citations of web pages after GB/T 7714-2015, 文后参考文献著录规则 (8.4 and 4.6, electronic resources):
/// `作者. 题名[EB/OL]. (发布日期)[引用日期]. 地址.` Thread-safe.
///
/// The standard's cases, each with its test: up to three authors are named, of more the first three
/// and 等 (8.1.2); where no person signs, the unit that publishes stands in their place, and where
/// that is unknown too the title comes first (8.1.4); a page without a date has no parentheses; a
/// text without an address is `[EB]`. Names are printed as the page prints them. The citing date is
/// the day on which the page was taken in, in the mainland's time, so that the same page is always
/// cited the same.
///
/// A suspected mirror is cited without its publisher, which is the copy's and not the text's, and
/// says 疑似镜像 at the end; a text of a document mill is cited without its 网友投稿 and says so likewise;
/// a sample says 示例.
///
/// Why not a CSL processor: citeproc-java 3.5.2 with the official style
/// `china-national-standard-gb-t-7714-2015-numeric` (styles 26.2) was tried on 2026-11-20. Names,
/// 等, missing authors and dates came out right and start-up was 0.12 s, and the tests compare with
/// its output. But it rewrites titles: straight quotes, which pages use a lot, turn into wrong-way
/// curly ones (`以"党建+"为抓手` became `以”党建+“为抓手`), and a title is quoted as printed or not at all. A
/// page without an address loses its day and citing date (`[EB]. 2023.`) or, undated, gets the
/// citing year as if it were published then (`[EB]. [2026].`). There is no place for the mirror's
/// label, and the styles come as one archive of 14 MB.
public final class Citations {

  /// The mainland has one time zone.
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final int NAMED_AUTHORS = 3;

  private final Messages messages;
  private final List<Set<String>> authorRoles;

  public Citations(Messages messages) {
    this.messages = messages;
    this.authorRoles =
        messages.text("citation.authorRoles").lines().map(line -> Set.of(line.split(" "))).toList();
  }

  /// What a citation says of a page.
  ///
  /// @param authors as printed, in order
  /// @param publisher the unit that published it
  /// @param accessed the citing date
  record Source(
      List<String> authors,
      Optional<String> publisher,
      String title,
      Optional<LocalDate> published,
      LocalDate accessed,
      Optional<URI> address,
      Provenance provenance,
      boolean sample) {

    Source {
      authors = List.copyOf(authors);
    }
  }

  /// The citation of an article.
  public String of(Article article) {
    return of(
        new Source(
            authors(article.text().credits()),
            article.text().publisher().map(Tag::value),
            ShownTitle.of(article),
            article.text().published().map(Tag::value),
            accessed(article),
            article.address(),
            article.reading().provenance().value(),
            article.origin().sample()));
  }

  /// The day on which the page was taken in.
  public static LocalDate accessed(Article article) {
    return day(article.origin().taken());
  }

  /// The day of `instant` in the mainland.
  public static LocalDate day(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  String of(Source source) {
    StringBuilder text = new StringBuilder();
    responsible(source).ifPresent(name -> text.append(sentence(name)));
    text.append(PlainText.line(source.title()));
    text.append(source.address().isPresent() ? "[EB/OL]. " : "[EB]. ");
    source.published().ifPresent(day -> text.append('(').append(day).append(')'));
    text.append('[').append(source.accessed()).append(']').append('.');
    source.address().ifPresent(address -> text.append(' ').append(address).append('.'));
    if (source.provenance() == Provenance.MIRROR || source.provenance() == Provenance.MILL) {
      text.append(" [").append(messages.label(source.provenance())).append("].");
    }
    if (source.sample()) {
      text.append(" [").append(messages.text("citation.sample")).append("].");
    }
    return text.toString();
  }

  private Optional<String> responsible(Source source) {
    List<String> authors =
        source.authors().stream()
            .map(PlainText::line)
            .filter(name -> !name.isEmpty() && !Nobody.is(name))
            .toList();
    if (authors.isEmpty()) {
      return source
          .publisher()
          .filter(publisher -> source.provenance() != Provenance.MIRROR)
          .filter(publisher -> !Nobody.is(publisher))
          .map(PlainText::line)
          .filter(name -> !name.isEmpty());
    }
    if (authors.size() <= NAMED_AUTHORS) {
      return Optional.of(String.join(", ", authors));
    }
    return Optional.of(
        String.join(", ", authors.subList(0, NAMED_AUTHORS))
            + ", "
            + messages.text("citation.others"));
  }

  /// `name` and a full stop, but not two of them.
  private static String sentence(String name) {
    return name.endsWith(".") ? name + " " : name + ". ";
  }

  /// Who signs a text: the names under the first group of roles that the page prints, who wrote
  /// before who sent in.
  public List<String> authors(List<Credit> credits) {
    for (Set<String> roles : authorRoles) {
      List<String> names =
          credits.stream()
              .filter(credit -> roles.contains(credit.role()))
              .map(Credit::name)
              .distinct()
              .toList();
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }
}

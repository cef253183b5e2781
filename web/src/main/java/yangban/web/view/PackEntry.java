package yangban.web.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yangban.corpus.Article;
import yangban.corpus.Practice;
import yangban.corpus.pack.PackItem;
import yangban.corpus.store.FoundPractice.Standing;

/// An entry of a pack with the text it points to.
///
/// @param place its number, from 1
/// @param heading of the practice, or the article's title
/// @param meta branch, school, date, and how far its source can be trusted
/// @param href where it can be read
/// @param missing whether the text is no longer held
/// @param chars of its text, UTF-16 code units without white space
public record PackEntry(
    String id,
    int place,
    String heading,
    List<String> meta,
    String href,
    String note,
    boolean whole,
    boolean missing,
    boolean sample,
    List<Passage> passages,
    int chars) {

  /// The entry of an item.
  ///
  /// @param article the article it stands in, where that is still held
  /// @param standing whether its page has it still
  public static PackEntry of(
      PackItem item, int place, Optional<Article> article, Standing standing, Labels labels) {
    Optional<Practice> practice =
        article.flatMap(a ->
            a.reading().practices().stream()
                .filter(p -> item.practiceId().filter(p.id()::equals).isPresent())
                .findFirst());
    if (article.isEmpty() || (item.practiceId().isPresent() && practice.isEmpty())) {
      return missing(item, place, labels);
    }
    Article found = article.get();
    BodyLayout layout = new BodyLayout(found.text(), found.reading().practices(), List.of());
    return new PackEntry(
        item.id(),
        place,
        practice.map(Practice::heading).orElseGet(found.text()::title),
        meta(found, standing, labels),
        practice.map(p -> "/practices/" + p.id()).orElse("/articles/" + found.id()),
        item.note(),
        practice.isEmpty(),
        false,
        found.origin().sample(),
        practice.map(layout::of).orElseGet(layout::all),
        chars(practice.map(Practice::text).orElseGet(found.text()::body)));
  }

  private static List<String> meta(Article article, Standing standing, Labels labels) {
    String trust = labels.words().label(article.reading().provenance().value());
    Optional<String> gone =
        standing == Standing.PRESENT
            ? Optional.empty()
            : Optional.of(labels.words().text("standing." + standing.name()));
    return Stream.of(ArticleView.meta(article, labels).stream(), Stream.of(trust), gone.stream())
        .flatMap(parts -> parts)
        .toList();
  }

  private static PackEntry missing(PackItem item, int place, Labels labels) {
    return new PackEntry(
        item.id(),
        place,
        labels.words().text("pack.missing"),
        List.of(),
        "",
        item.note(),
        item.practiceId().isEmpty(),
        true,
        false,
        List.of(),
        0);
  }

  private static int chars(String text) {
    return (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
  }
}

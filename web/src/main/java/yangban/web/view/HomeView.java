package yangban.web.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangban.corpus.Article;
import yangban.corpus.ShownTitle;
import yangban.corpus.Tag;
import yangban.corpus.Theme;
import yangban.corpus.store.StoreCounts;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.FacetCount;
import yangban.indexer.search.SearchPage;
import yangban.web.Messages;
import yangban.web.SearchAddress;

/// The search screen before a query.
///
/// @param questions real ones, to be clicked
/// @param themes all seven, also those without a practice
/// @param updated the day when the newest article came in
/// @param empty whether nothing is held at all
public record HomeView(
    List<Frame.Link> questions,
    List<ThemeCount> themes,
    List<Newest> newest,
    long practices,
    long articles,
    long branches,
    long universities,
    Optional<String> updated,
    boolean sampleOnly,
    boolean empty) {

  /// A theme with its number of practices; not a link where there is none.
  public record ThemeCount(ThemeChip chip, long count) {}

  /// One of the newest articles.
  public record Newest(String title, String href, String date, String school, boolean sample) {}

  private static final List<String> QUESTIONS =
      List.of("home.question.1", "home.question.2", "home.question.3");

  /// The screen over what is held.
  ///
  /// @param everything the answer to the blank query
  public static HomeView of(
      SearchPage everything, StoreCounts counts, List<Article> newest, Labels labels) {
    return new HomeView(
        questions(labels.words()),
        themes(everything, labels),
        newest.stream().map(article -> newest(article, labels)).toList(),
        everything.counts().practices(),
        everything.counts().articles(),
        everything.counts().branches(),
        everything.facet(Facet.UNIVERSITY).stream()
            .filter(count -> !count.value().equals(FacetChoice.UNSTATED))
            .count(),
        counts.lastTaken().map(labels::day),
        counts.articles() > 0 && counts.samples() == counts.articles(),
        counts.articles() == 0);
  }

  /// Real questions, each with its search.
  static List<Frame.Link> questions(Messages words) {
    return QUESTIONS.stream().map(words::text).map(HomeView::question).toList();
  }

  private static Frame.Link question(String text) {
    return new Frame.Link(text, SearchAddress.of(SearchRequest.of(text)));
  }

  private static List<ThemeCount> themes(SearchPage everything, Labels labels) {
    Map<String, Long> byCode =
        everything.facets().getOrDefault(Facet.THEME, List.of()).stream()
            .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
    return Stream.of(Theme.values())
        .map(theme ->
            new ThemeCount(ThemeChip.of(theme, labels), byCode.getOrDefault(theme.code(), 0L)))
        .toList();
  }

  private static Newest newest(Article article, Labels labels) {
    return new Newest(
        ShownTitle.of(article),
        "/articles/" + article.id(),
        article.text().published().map(Tag::value).map(labels::day).orElse(""),
        article.reading().branch().university().map(Tag::value).orElse(""),
        article.origin().sample());
  }
}

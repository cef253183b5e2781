package yangban.server.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.BranchKind;
import yangban.corpus.DocumentKind;
import yangban.corpus.Level;
import yangban.corpus.Provenance;
import yangban.corpus.Span;
import yangban.corpus.Theme;
import yangban.corpus.frontier.PageState;
import yangban.indexer.query.CountUnit;
import yangban.indexer.query.QueryNote;
import yangban.indexer.search.ArticleCard;
import yangban.indexer.search.FacetCount;
import yangban.indexer.search.Hit;
import yangban.indexer.search.SearchPage;

/// A search's answer as JSON.
///
/// @param total practices, and whole articles that describe none
/// @param unit what `total` counts
/// @param facetUnit what is counted of the values of facets
/// @param tookMs milliseconds inside the index
record SearchAnswer(
    long total,
    String unit,
    CountUnit facetUnit,
    int page,
    int size,
    long tookMs,
    Query query,
    Counts counts,
    long hidden,
    List<Row> hits,
    Map<String, List<Value>> facets) {

  record Query(String text, List<String> tokens, List<Note> notes) {}

  record Note(QueryNote.Code code, List<String> words) {}

  record Counts(long practices, long articles, long branches) {}

  /// One hit.
  ///
  /// @param highlights ranges in `excerpt`, UTF-16 code units, start inclusive, end exclusive
  record Row(
      String id,
      String articleId,
      Hit.Kind kind,
      boolean whole,
      String heading,
      List<List<Integer>> headingHighlights,
      String excerpt,
      List<List<Integer>> highlights,
      List<Theme> themes,
      List<String> topics,
      List<String> disciplines,
      float score,
      Source article) {}

  /// The article that a hit stands in.
  ///
  /// @param level the highest one
  /// @param state how its page stands at the source, where it was collected
  record Source(
      String title,
      Optional<URI> url,
      Optional<LocalDate> published,
      Optional<String> university,
      Optional<String> college,
      Optional<String> branch,
      Optional<BranchKind> branchKind,
      Optional<Level> level,
      Optional<String> batch,
      DocumentKind docKind,
      Optional<String> site,
      Provenance provenance,
      boolean sample,
      Optional<PageState> state) {

    static Source of(ArticleCard card, Map<String, PageState> states) {
      return new Source(
          card.title(),
          card.address(),
          card.published(),
          card.university(),
          card.college(),
          card.branch(),
          card.branchKind(),
          card.levels().stream().min(Level::compareTo),
          card.batch(),
          card.documentKind(),
          card.site(),
          card.provenance(),
          card.sample(),
          Optional.ofNullable(states.get(card.id())));
    }
  }

  /// A value of a facet.
  ///
  /// @param all how many there are with this value and no other question
  record Value(String value, String label, long count, long added, boolean selected, long all) {}

  static SearchAnswer of(
      SearchPage page, CountUnit unit, Map<String, PageState> states, FacetValues values) {
    SearchPage.Counts counts = page.counts();
    return new SearchAnswer(
        counts.hits(),
        "practice",
        unit,
        page.page(),
        page.size(),
        page.tookMs(),
        new Query(
            page.query().text(),
            page.query().tokens(),
            page.query().notes().stream()
                .map(note -> new Note(note.code(), note.words()))
                .toList()),
        new Counts(counts.practices(), counts.articles(), counts.branches()),
        page.hidden(),
        page.hits().stream().map(hit -> row(hit, states)).toList(),
        facets(page, values));
  }

  private static Row row(Hit hit, Map<String, PageState> states) {
    return new Row(
        hit.id(),
        hit.article().id(),
        hit.kind(),
        hit.whole(),
        hit.heading(),
        ranges(hit.headingHighlights()),
        hit.excerpt(),
        ranges(hit.highlights()),
        hit.themes(),
        hit.topics(),
        hit.disciplines(),
        hit.score(),
        Source.of(hit.article(), states));
  }

  private static List<List<Integer>> ranges(List<Span> spans) {
    return spans.stream().map(span -> List.of(span.start(), span.end())).toList();
  }

  private static Map<String, List<Value>> facets(SearchPage page, FacetValues values) {
    Map<String, List<Value>> facets = new LinkedHashMap<>();
    page.facets()
        .forEach((facet, counts) ->
            facets.put(
                facet.code(),
                counts.stream()
                    .map(count -> value(count, values.label(facet, count.value())))
                    .toList()));
    return facets;
  }

  static Value value(FacetCount count, String label) {
    return new Value(
        count.value(), label, count.count(), count.added(), count.selected(), count.all());
  }
}

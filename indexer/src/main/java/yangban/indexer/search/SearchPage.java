package yangban.indexer.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.indexer.query.Facet;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.QueryReading;

/// One page of an answer. All counts are exact.
///
/// @param counts of everything that matches, not of this page
/// @param hidden results that are left out because they are suspected mirrors or document mills
/// @param tookMs milliseconds inside the index
/// @param facets in the order of [Facet]; each value list by falling count, then value
/// @param deadEnd where nothing was found: why, and where to go on
public record SearchPage(
    Counts counts,
    long hidden,
    int page,
    int size,
    long tookMs,
    QueryReading query,
    List<Hit> hits,
    Map<Facet, List<FacetCount>> facets,
    Optional<DeadEnd> deadEnd) {

  public SearchPage {
    hits = List.copyOf(hits);
  }

  /// One that found something.
  public SearchPage(
      Counts counts,
      long hidden,
      int page,
      int size,
      long tookMs,
      QueryReading query,
      List<Hit> hits,
      Map<Facet, List<FacetCount>> facets) {
    this(counts, hidden, page, size, tookMs, query, hits, facets, Optional.empty());
  }

  /// The same with more notes on how the question was read.
  public SearchPage noting(List<QueryNote> notes) {
    return new SearchPage(
        counts, hidden, page, size, tookMs, query.with(notes), hits, facets, deadEnd);
  }

  /// The values of one facet.
  public List<FacetCount> facet(Facet facet) {
    return facets.getOrDefault(facet, List.of());
  }

  /// How much matches, in each unit.
  ///
  /// @param hits practices, and whole articles that describe none
  /// @param practices of these the practices
  /// @param articles that they stand in
  /// @param branches that are known by university and name
  public record Counts(long hits, long practices, long articles, long branches) {}
}

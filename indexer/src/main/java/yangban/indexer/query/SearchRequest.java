package yangban.indexer.query;

import java.util.Map;

/// A question: words, chosen facets, order, page.
///
/// @param q as typed; blank asks for everything; at most [#MAX_QUERY_CHARS] UTF-16 code units
/// @param doubtful whether suspected mirrors and document mills are results like others; they are
///   otherwise only where a provenance is chosen, or where nothing else answers
/// @param page from 1
/// @param size 1 to [#MAX_SIZE]
public record SearchRequest(
    String q, Map<Facet, FacetChoice> choices, boolean doubtful, Sort sort, int page, int size) {

  /// Longer queries are pasted texts, not questions; DESIGN.md, "Limits that are on by default".
  public static final int MAX_QUERY_CHARS = 512;

  /// DESIGN.md, "Limits that are on by default".
  public static final int MAX_SIZE = 100;

  public static final int DEFAULT_SIZE = 20;

  public SearchRequest {
    choices = Map.copyOf(choices);
    if (q.length() > MAX_QUERY_CHARS) {
      throw new IllegalArgumentException("query over %d characters".formatted(MAX_QUERY_CHARS));
    }
    if (page < 1) {
      throw new IllegalArgumentException("pages count from 1: " + page);
    }
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must lie in 1..%d: %d".formatted(MAX_SIZE, size));
    }
  }

  /// Everything that matches `q`, best first, first page.
  public static SearchRequest of(String q) {
    return new SearchRequest(q, Map.of(), false, Sort.RELEVANCE, 1, DEFAULT_SIZE);
  }

  public FacetChoice choice(Facet facet) {
    return choices.getOrDefault(facet, FacetChoice.NOTHING);
  }

  public SearchRequest withPage(int newPage) {
    return new SearchRequest(q, choices, doubtful, sort, newPage, size);
  }
}

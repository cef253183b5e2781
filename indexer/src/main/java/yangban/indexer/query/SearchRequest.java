package yangban.indexer.query;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// A question: words, chosen facets, order, page.
///
/// @param q as typed; blank asks for everything; at most [#MAX_QUERY_CHARS] UTF-16 code units
/// @param doubtful whether suspected mirrors and document mills are results like others; they are
///   otherwise only where a provenance is chosen, or where nothing else answers
/// @param page from 1
/// @param size 1 to [#MAX_SIZE]
/// @param off codes of the [Expansion]s that are switched off; unknown ones mean nothing
/// @param counted how the numbers beside facet values are shown
/// @param perArticle how many results of one article the first page shows at most, where there are
///   others, in the order of relevance; what is held back comes right after. 0 for no limit
/// @param explain whether each result says why it stands where it stands
public record SearchRequest(
    String q,
    Map<Facet, FacetChoice> choices,
    boolean doubtful,
    Sort sort,
    int page,
    int size,
    Set<String> off,
    Counted counted,
    int perArticle,
    boolean explain) {

  /// Longer queries are pasted texts, not questions; DESIGN.md, "Limits that are on by default".
  public static final int MAX_QUERY_CHARS = 512;

  /// DESIGN.md, "Limits that are on by default".
  public static final int MAX_SIZE = 100;

  public static final int DEFAULT_SIZE = 20;

  /// The brief of issue 5: "at most two practices per article on the first page unless asked".
  public static final int DEFAULT_PER_ARTICLE = 2;

  public SearchRequest {
    choices = Map.copyOf(choices);
    off = Set.copyOf(off);
    if (q.length() > MAX_QUERY_CHARS) {
      throw new IllegalArgumentException("query over %d characters".formatted(MAX_QUERY_CHARS));
    }
    if (page < 1) {
      throw new IllegalArgumentException("pages count from 1: " + page);
    }
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must lie in 1..%d: %d".formatted(MAX_SIZE, size));
    }
    if (perArticle < 0 || perArticle > MAX_SIZE) {
      throw new IllegalArgumentException("results per article: " + perArticle);
    }
  }

  /// With facet values counted as practices, and the usual number of results per article.
  public SearchRequest(
      String q,
      Map<Facet, FacetChoice> choices,
      boolean doubtful,
      Sort sort,
      int page,
      int size,
      Set<String> off) {
    this(q, choices, doubtful, sort, page, size, off, Counted.PLAIN, DEFAULT_PER_ARTICLE, false);
  }

  /// With every expansion on.
  public SearchRequest(
      String q, Map<Facet, FacetChoice> choices, boolean doubtful, Sort sort, int page, int size) {
    this(q, choices, doubtful, sort, page, size, Set.of());
  }

  /// Everything that matches `q`, best first, first page.
  public static SearchRequest of(String q) {
    return new SearchRequest(q, Map.of(), false, Sort.RELEVANCE, 1, DEFAULT_SIZE);
  }

  public FacetChoice choice(Facet facet) {
    return choices.getOrDefault(facet, FacetChoice.NOTHING);
  }

  /// The same with other words, from the first page.
  public SearchRequest withQ(String newQ) {
    return new SearchRequest(
        newQ, choices, doubtful, sort, 1, size, off, counted, perArticle, explain);
  }

  /// The same page of the same search with other words.
  public SearchRequest withText(String newQ) {
    return new SearchRequest(
        newQ, choices, doubtful, sort, page, size, off, counted, perArticle, explain);
  }

  /// The same with other choices, from the first page.
  public SearchRequest withChoices(Map<Facet, FacetChoice> newChoices) {
    return new SearchRequest(
        q, newChoices, doubtful, sort, 1, size, off, counted, perArticle, explain);
  }

  /// The same with or without suspected mirrors and document mills, from the first page.
  public SearchRequest withDoubtful(boolean newDoubtful) {
    return new SearchRequest(
        q, choices, newDoubtful, sort, 1, size, off, counted, perArticle, explain);
  }

  /// The same in another order, from the first page.
  public SearchRequest withSort(Sort newSort) {
    return new SearchRequest(
        q, choices, doubtful, newSort, 1, size, off, counted, perArticle, explain);
  }

  /// The same search with what the words said of facets as choices, so that each can be undone by
  /// itself.
  public SearchRequest narrowed(QueryReading reading) {
    if (reading.choices().isEmpty()) {
      return this;
    }
    Map<Facet, FacetChoice> all = new EnumMap<>(Facet.class);
    all.putAll(choices);
    reading.choices().forEach((facet, choice) -> all.merge(facet, choice, FacetChoice::and));
    return new SearchRequest(
        reading.rest(), all, doubtful, sort, page, size, off, counted, perArticle, explain);
  }

  public SearchRequest withPage(int newPage) {
    return new SearchRequest(
        q, choices, doubtful, sort, newPage, size, off, counted, perArticle, explain);
  }

  /// The same with other expansions switched off, from the first page.
  public SearchRequest withOff(Set<String> newOff) {
    return new SearchRequest(
        q, choices, doubtful, sort, 1, size, newOff, counted, perArticle, explain);
  }

  /// The same with other numbers beside facet values.
  public SearchRequest withCounted(Counted newCounted) {
    return new SearchRequest(
        q, choices, doubtful, sort, page, size, off, newCounted, perArticle, explain);
  }

  /// The same with another number of results per article, from the first page.
  public SearchRequest withPerArticle(int newPerArticle) {
    return new SearchRequest(
        q, choices, doubtful, sort, 1, size, off, counted, newPerArticle, explain);
  }

  /// The same page with or without a word on why each result stands where it stands.
  public SearchRequest withExplain(boolean newExplain) {
    return new SearchRequest(
        q, choices, doubtful, sort, page, size, off, counted, perArticle, newExplain);
  }
}

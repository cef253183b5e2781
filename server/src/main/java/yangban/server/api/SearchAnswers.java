package yangban.server.api;

import yangban.indexer.search.SearchPage;

/// What a search's answer is as JSON, for whoever prints it elsewhere.
public final class SearchAnswers {

  private SearchAnswers() {}

  /// `page` as `/api/v1/practices` answers it.
  public static Object of(SearchPage page, FacetValues values) {
    return SearchAnswer.of(page, values);
  }
}

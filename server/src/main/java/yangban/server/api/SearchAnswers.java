package yangban.server.api;

import java.util.Map;
import java.util.Optional;
import yangban.corpus.frontier.PageState;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.SearchPage;

/// What a search's answer is as JSON, for whoever prints it elsewhere.
public final class SearchAnswers {

  private SearchAnswers() {}

  /// `page`, which answers `asked`, as `/api/v1/practices` answers it.
  ///
  /// @param states how the pages of the articles stand that were collected, by their ids
  public static Object of(
      SearchPage page, SearchRequest asked, Map<String, PageState> states, FacetValues values) {
    return SearchAnswer.of(page, asked, Optional.empty(), states, values);
  }
}

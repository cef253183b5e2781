package yangban.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import yangban.indexer.query.CountUnit;
import yangban.indexer.query.Facet;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.FacetCount;
import yangban.indexer.search.PracticeIndex;
import yangban.server.folder.Shelf;
import yangban.server.http.Json;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;

/// `facets/{facet}`: the values of one facet within a search, page by page, narrowed by name.
public final class FacetRoutes implements Routes {

  private final Shelf shelf;
  private final FacetValues values;
  private final FacetLists lists;
  private final SearchParameters parameters;
  private final Json json;

  public FacetRoutes(Shelf shelf, FacetValues values, Json json) {
    this.shelf = shelf;
    this.values = values;
    this.lists = new FacetLists(values);
    this.parameters = new SearchParameters(values);
    this.json = json;
  }

  /// The answer.
  ///
  /// @param unit what is counted
  /// @param total how many values there are
  /// @param notes what was done to values of the address
  record Listed(
      Facet facet,
      CountUnit unit,
      int total,
      int page,
      int size,
      List<SearchAnswer.Value> values,
      List<QueryNote> notes) {}

  @Override
  public void register(RoutesConfig routes) {
    routes.get(ApiRoutes.ROOT + "/facets/{facet}", this::values);
  }

  private void values(Context context) throws IOException {
    Facet facet = lists.facet(context.pathParam("facet"));
    SearchParameters.Result read = parameters.read(context.queryParamMap(), FacetLists.own());
    SearchRequest asked = read.orThrow();
    List<Problem> problems = new ArrayList<>();
    String in = lists.in(context.queryParamMap(), problems);
    if (!problems.isEmpty()) {
      throw problems.getFirst();
    }
    PracticeIndex index = shelf.library().index();
    List<FacetCount> found = lists.holding(in, facet, index.search(asked.withPage(1)), index);
    json.answer(
        context,
        new Listed(
            facet,
            asked.counted().unit(),
            found.size(),
            asked.page(),
            asked.size(),
            found.stream()
                .skip((long) (asked.page() - 1) * asked.size())
                .limit(asked.size())
                .map(count -> SearchAnswer.value(count, values.label(facet, count.value())))
                .toList(),
            read.notes()));
  }
}

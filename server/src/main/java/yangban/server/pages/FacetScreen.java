package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yangban.indexer.query.Facet;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.PracticeIndex;
import yangban.indexer.search.SearchPage;
import yangban.server.api.FacetLists;
import yangban.server.api.SearchParameters;
import yangban.server.folder.Shelf;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;
import yangban.web.SearchAddress;
import yangban.web.page.Pages;
import yangban.web.view.FacetValuesView;
import yangban.web.view.Labels;

/// `/facets/{facet}`: all values of a facet within a search, to be looked through, and several of
/// them chosen or excluded at once.
final class FacetScreen implements Routes {

  private static final String VALUE = "value";
  private static final String HOW = "how";
  private static final String ANY = "any";
  private static final String NONE = "none";

  private final Shelf shelf;
  private final FacetLists lists;
  private final SearchParameters parameters;
  private final Pages pages;
  private final Frames frames;
  private final Labels labels;

  FacetScreen(
      Shelf shelf,
      FacetLists lists,
      SearchParameters parameters,
      Pages pages,
      Frames frames,
      Labels labels) {
    this.shelf = shelf;
    this.lists = lists;
    this.parameters = parameters;
    this.pages = pages;
    this.frames = frames;
    this.labels = labels;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/facets/{facet}", this::show);
    routes.get("/facets/{facet}/choose", this::choose);
  }

  private void show(Context context) throws IOException {
    show(context, parameters.read(context.queryParamMap(), FacetLists.own()), List.of());
  }

  private void show(Context context, SearchParameters.Result asked, List<Problem> problems)
      throws IOException {
    Facet facet = lists.facet(context.pathParam("facet"));
    SearchRequest request = asked.request().withPage(1);
    PracticeIndex index = shelf.library().index();
    SearchPage page = index.search(request);
    List<Problem> unread = new ArrayList<>(asked.problems());
    unread.addAll(problems);
    String in = lists.in(context.queryParamMap(), unread);
    FacetValuesView view =
        FacetValuesView.of(
            request,
            page,
            facet,
            in,
            lists.holding(in, facet, page, index),
            // The column beside results takes the rows without the boxes of this page's form.
            context.header("HX-Request") == null,
            labels,
            frames.sentences(unread, request, asked.notes()));
    Frames.answer(context, pages.facetValues(frames.aroundSearch(context, request), view));
  }

  /// Where a choice cannot be read, the list is there once more and says so.
  private void choose(Context context) throws IOException {
    Facet facet = lists.facet(context.pathParam("facet"));
    SearchParameters.Result asked =
        parameters.read(context.queryParamMap(), Set.of(VALUE, HOW, FacetLists.IN));
    List<Problem> problems = new ArrayList<>();
    String how = Optional.ofNullable(context.queryParam(HOW)).orElse(ANY);
    if (!how.equals(ANY) && !how.equals(NONE)) {
      problems.add(new Problem(ProblemKind.UNKNOWN_VALUE, HOW, Shown.of(how), ANY + " " + NONE));
    }
    SearchRequest chosen =
        lists.choosing(
            asked.request().withPage(1),
            facet,
            context.queryParams(VALUE),
            how.equals(NONE),
            problems);
    if (problems.isEmpty() && asked.problems().isEmpty()) {
      context.redirect(SearchAddress.of(chosen), HttpStatus.SEE_OTHER);
    } else {
      show(context, asked, problems);
    }
  }
}

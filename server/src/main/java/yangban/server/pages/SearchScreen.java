package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.SearchPage;
import yangban.server.api.SearchParameters;
import yangban.server.folder.Library;
import yangban.server.folder.Shelf;
import yangban.server.http.QueryEscapes;
import yangban.server.http.Routes;
import yangban.web.SearchAddress;
import yangban.web.page.Pages;
import yangban.web.view.HomeView;
import yangban.web.view.Labels;
import yangban.web.view.SearchView;

/// `/`: before a query, and after it.
final class SearchScreen implements Routes {

  /// Two columns of four.
  private static final int NEWEST = 8;

  private final Shelf shelf;
  private final SearchParameters parameters;
  private final Pages pages;
  private final Frames frames;
  private final Labels labels;

  SearchScreen(
      Shelf shelf, SearchParameters parameters, Pages pages, Frames frames, Labels labels) {
    this.shelf = shelf;
    this.parameters = parameters;
    this.pages = pages;
    this.frames = frames;
    this.labels = labels;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/", this::show);
    routes.get("/saved", this::saved);
  }

  private void show(Context context) throws IOException {
    Map<String, List<String>> asked = context.queryParamMap();
    if (asked.isEmpty()) {
      home(context);
      return;
    }
    SearchParameters.Result read = parameters.read(YearForm.read(asked), Set.of("how"));
    // What is to be told of what was sent would be lost on the way to another address.
    if (YearForm.isSent(asked)
        && read.problems().isEmpty()
        && read.notes().isEmpty()
        && QueryEscapes.problems(context.queryString()).isEmpty()) {
      context.redirect(SearchAddress.of(read.request()), HttpStatus.SEE_OTHER);
    } else {
      results(context, asked.containsKey("how"), read);
    }
  }

  private void saved(Context context) {
    Frames.answer(context, pages.saved(frames.around(context, "")));
  }

  private void home(Context context) throws IOException {
    Library library = shelf.library();
    SearchPage everything = library.index().search(SearchRequest.of(""));
    HomeView view =
        HomeView.of(
            everything, library.store().counts(), library.store().newest(0, NEWEST), labels);
    Frames.answer(context, pages.home(frames.around(context, ""), view));
  }

  private void results(Context context, boolean how, SearchParameters.Result asked)
      throws IOException {
    Library library = shelf.library();
    SearchPage page = library.index().search(asked.request()).noting(asked.notes());
    SearchView view =
        SearchView.of(
            asked.request(),
            page,
            labels,
            new SearchView.Surroundings(
                frames.sentences(asked.problems()),
                frames.packs(),
                library.states(page),
                library.store().kinds().onlySamples(),
                how ? Optional.of(library.index().words(asked.request())) : Optional.empty()));
    Frames.answer(context, pages.search(frames.aroundSearch(context, asked.request()), view));
  }
}

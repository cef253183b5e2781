package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import yangban.corpus.reuse.CommonProperty;
import yangban.server.api.FacetLists;
import yangban.server.api.MatrixParameters;
import yangban.server.api.SearchParameters;
import yangban.server.correction.CorrectionDesk;
import yangban.server.export.Citations;
import yangban.server.folder.Shelf;
import yangban.server.http.ProblemAnswer;
import yangban.server.http.Routes;
import yangban.server.pack.PackDesk;
import yangban.server.plan.PlanCheck;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.web.Assets;
import yangban.web.page.Pages;
import yangban.web.view.ErrorView;
import yangban.web.view.Frame;
import yangban.web.view.Labels;

/// All routes that people see, and the styles and scripts of their pages.
public final class PageRoutes implements Routes {

  private final Assets assets;
  private final List<Routes> screens;

  /// All screens over what `shelf` holds.
  ///
  /// @param desk where corrections are handed in
  /// @param packs where packs are changed
  /// @param plans what lays plans beside practices
  /// @param writable whether packs can be changed through this server
  public PageRoutes(
      Shelf shelf,
      SearchParameters parameters,
      MatrixParameters matrices,
      FacetLists lists,
      Pages pages,
      Labels labels,
      Citations citations,
      CorrectionDesk desk,
      PackDesk packs,
      PlanCheck plans,
      Clock clock,
      boolean writable) {
    this.assets = pages.assets();
    Frames frames = new Frames(shelf, pages, labels, writable);
    CommonProperty common = CommonProperty.load();
    SourceScreens sources = new SourceScreens(shelf, pages, frames, labels);
    PackScreens packScreens = new PackScreens(shelf, packs, pages, frames, labels);
    this.screens =
        List.of(
            new SearchScreen(shelf, parameters, pages, frames, labels),
            new StudyScreens(shelf, pages, frames, labels, plans),
            new FacetScreen(shelf, lists, parameters, pages, frames, labels),
            new FeedScreen(shelf, parameters, frames, labels, pages.assets().path("feed.css")),
            new MatrixScreen(shelf, matrices, pages, frames, labels),
            new ReadingScreens(shelf, pages, frames, labels, citations, common),
            new CorrectionScreens(shelf, pages, frames, labels, desk),
            // What has a name of its own stands before what may be any: /sources/coverage before
            // /sources/{id}.
            new CoverageScreens(shelf, pages, frames, labels),
            new CrawlEvents(shelf, pages, sources, writable),
            new VersionScreens(shelf, pages, frames, labels, common),
            new CrawlForms(shelf),
            new DecisionForms(shelf),
            new SourceEditor(shelf, pages, frames, labels),
            sources,
            new CompareScreen(shelf, pages, frames, labels, common),
            packScreens,
            new PackForms(shelf, packs, packScreens, labels, clock));
  }

  /// Writes the pages that tell what went wrong.
  public static ProblemAnswer.PageWriter errors(Pages pages) {
    // Nothing is offered but the way home, so it matters not whether anything can be changed.
    Frame frame = new Frame(pages.words(), pages.assets(), true, "", List.of(), Optional.empty());
    return (status, title, happened, remedy, reloadSeconds) ->
        pages.error(frame, new ErrorView(status, title, happened, remedy, reloadSeconds));
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.beforeMatched(new ShortAddresses());
    screens.forEach(screen -> screen.register(routes));
    routes.get(Assets.PREFIX + "{file}", this::asset);
  }

  private void asset(Context context) {
    Assets.Asset asset =
        assets.at(context.path()).orElseThrow(() -> new Problem(ProblemKind.NO_SUCH_PAGE));
    context
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .contentType(asset.contentType())
        .result(asset.open());
  }
}

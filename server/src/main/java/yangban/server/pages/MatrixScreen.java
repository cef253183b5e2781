package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Set;
import yangban.indexer.matrix.Matrix;
import yangban.server.api.MatrixParameters;
import yangban.server.folder.Shelf;
import yangban.server.http.Routes;
import yangban.web.page.Pages;
import yangban.web.view.Labels;
import yangban.web.view.MatrixView;
import yangban.web.view.MatrixViews;

/// `/matrix`: the results of a search by theme and by another facet.
final class MatrixScreen implements Routes {

  private final Shelf shelf;
  private final MatrixParameters parameters;
  private final Pages pages;
  private final Frames frames;
  private final Labels labels;

  MatrixScreen(
      Shelf shelf, MatrixParameters parameters, Pages pages, Frames frames, Labels labels) {
    this.shelf = shelf;
    this.parameters = parameters;
    this.pages = pages;
    this.frames = frames;
    this.labels = labels;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/matrix", this::show);
  }

  private void show(Context context) throws IOException {
    MatrixParameters.Result asked = parameters.read(context.queryParamMap(), Set.of());
    Matrix matrix = shelf.library().index().matrix(asked.request(), asked.rows(), asked.known());
    MatrixView view =
        new MatrixViews(asked.request(), matrix, labels)
            .of(frames.sentences(asked.problems(), asked.request(), asked.notes()));
    Frames.answer(context, pages.matrix(frames.aroundSearch(context, asked.request()), view));
  }
}

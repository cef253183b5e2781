package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import yangban.corpus.Article;
import yangban.corpus.reuse.CommonProperty;
import yangban.corpus.reuse.Comparison;
import yangban.server.folder.Library;
import yangban.server.folder.Shelf;
import yangban.server.http.Routes;
import yangban.web.page.Pages;
import yangban.web.view.CompareView;
import yangban.web.view.Labels;

/// `/articles/{id}/compare/{other}`: two articles side by side.
final class CompareScreen implements Routes {

  private final Shelf shelf;
  private final Pages pages;
  private final Frames frames;
  private final Labels labels;
  private final CommonProperty common;

  CompareScreen(Shelf shelf, Pages pages, Frames frames, Labels labels, CommonProperty common) {
    this.shelf = shelf;
    this.pages = pages;
    this.frames = frames;
    this.labels = labels;
    this.common = common;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/articles/{id}/compare/{other}", this::compare);
  }

  private void compare(Context context) {
    Library library = shelf.library();
    Article one = library.article(context.pathParam("id"));
    Article other = library.article(context.pathParam("other"));
    if (one.id().equals(other.id())) {
      context.redirect("/articles/" + one.id(), HttpStatus.SEE_OTHER);
      return;
    }
    CompareView view =
        CompareView.of(one, other, Comparison.of(one.text(), other.text(), common), labels);
    Frames.answer(context, pages.compare(frames.around(context, ""), view));
  }
}

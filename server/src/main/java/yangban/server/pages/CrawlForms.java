package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Optional;
import yangban.corpus.crawl.Crawler;
import yangban.corpus.crawl.Start;
import yangban.corpus.source.Source;
import yangban.server.folder.Shelf;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.source.SourceDesk;

/// What the buttons about visits ask for. Each change answers with the way to the page that shows
/// it.
final class CrawlForms implements Routes {

  private final Shelf shelf;

  CrawlForms(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post("/sources/crawl", this::all);
    routes.post("/sources/{id}/crawl", this::one);
  }

  private void all(Context context) {
    SourceDesk desk = shelf.sources();
    Crawler crawler = desk.crawler();
    switch (act(context)) {
      case "start" -> {
        crawler.resumeAll();
        desk.file().sources().forEach(source -> crawler.start(source.id()));
      }
      case "pause" -> crawler.pauseAll();
      case "resume" -> crawler.resumeAll();
      case "cancel" -> crawler.cancelAll();
      default -> throw new Problem(ProblemKind.BAD_REQUEST);
    }
    context.redirect("/sources", HttpStatus.SEE_OTHER);
  }

  private void one(Context context) throws IOException {
    SourceDesk desk = shelf.sources();
    String id = context.pathParam("id");
    switch (act(context)) {
      // A visit under way can be held and ended whatever its entry says by now.
      case "pause" -> known(desk.crawler().pause(id), desk, id);
      case "cancel" -> known(desk.crawler().cancel(id), desk, id);
      case "start" -> start(desk, desk.source(id), false);
      case "everything" -> start(desk, desk.source(id), true);
      case "resume" -> resume(desk, id);
      case "rest" -> {
        Source source = desk.source(id);
        desk.file().replace(source, source.paused(true));
      }
      default -> throw new Problem(ProblemKind.BAD_REQUEST);
    }
    context.redirect("/sources/" + id, HttpStatus.SEE_OTHER);
  }

  /// An id of which no visit is under way must at least be a source's.
  private static void known(boolean found, SourceDesk desk, String id) {
    if (!found) {
      desk.source(id);
    }
  }

  /// Whoever asks for a visit of a source that rests wants it awake.
  ///
  /// @param everything whether all its addresses are looked at, or only those that are due
  private static void start(SourceDesk desk, Source source, boolean everything) throws IOException {
    if (desk.crawler().start(source.id(), everything) instanceof Start.Resting
        && desk.file().replace(source, source.paused(false))) {
      desk.crawler().start(source.id(), everything);
    }
  }

  private static void resume(SourceDesk desk, String id) throws IOException {
    boolean known = desk.crawler().resume(id);
    if (!known || desk.file().source(id).isPresent()) {
      Source source = desk.source(id);
      if (source.paused()) {
        desk.file().replace(source, source.paused(false));
      }
    }
  }

  private static String act(Context context) {
    return Optional.ofNullable(context.formParam("act")).orElse("");
  }
}

package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import yangban.server.folder.Shelf;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.web.page.Pages;
import yangban.web.view.CrawlView;

/// `/sources/events`: the visits under way, sent anew each second while somebody looks on
/// (server-sent events, html.spec.whatwg.org, 9.2). Ends with the event `ended` once none is.
final class CrawlEvents implements Routes {

  private static final Duration PERIOD = Duration.ofSeconds(1);

  /// A stream ends after this, and the browser opens the next by itself: a page that was left open
  /// over night holds nothing for long.
  private static final int MOST_EVENTS = 600;

  /// Each holds a thread of the server's.
  private static final int MOST_STREAMS = 20;

  private final Shelf shelf;
  private final Pages pages;
  private final SourceScreens screens;
  private final boolean writable;
  private final Semaphore streams = new Semaphore(MOST_STREAMS);

  CrawlEvents(Shelf shelf, Pages pages, SourceScreens screens, boolean writable) {
    this.shelf = shelf;
    this.pages = pages;
    this.screens = screens;
    this.writable = writable;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/sources/events", this::stream);
  }

  private void stream(Context context) throws IOException, InterruptedException {
    if (!streams.tryAcquire()) {
      throw new Problem(ProblemKind.TOO_MANY_STREAMS, Integer.toString(MOST_STREAMS));
    }
    try {
      context.contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-store");
      // A compressed stream would be held back until there is enough to compress.
      context.disableCompression();
      send(context, Optional.ofNullable(context.queryParam("source")));
    } finally {
      streams.release();
    }
  }

  private void send(Context context, Optional<String> source)
      throws IOException, InterruptedException {
    // Javalin's own stream does not hand a flush on.
    OutputStream out = context.res().getOutputStream();
    for (int sent = 0; sent < MOST_EVENTS && shelf.now().isPresent(); sent++) {
      List<CrawlView> running = screens.running(shelf.sources(), source);
      if (running.isEmpty()) {
        write(out, "ended", "");
        return;
      }
      write(out, "crawls", pages.crawls(running, writable));
      Thread.sleep(PERIOD);
    }
  }

  private static void write(OutputStream out, String event, String data) throws IOException {
    String lines = data.lines().map(line -> "data: " + line + "\n").collect(Collectors.joining());
    String text = "event: " + event + "\n" + (lines.isEmpty() ? "data:\n" : lines) + "\n";
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}

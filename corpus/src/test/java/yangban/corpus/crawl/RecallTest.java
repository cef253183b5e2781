package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.archive.ArchiveReader;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.PageState;
import yangban.corpus.frontier.Tally;

/// A store that is behind its archive, as a crash between the two leaves it.
class RecallTest {

  private static final String SOURCE = "djgz";
  private static final int ARTICLES = 12;

  @TempDir private Path folder;

  private List<URI> archived() {
    List<URI> addresses = new ArrayList<>();
    new ArchiveReader(folder.resolve("archive"))
        .after(Optional.empty(), page -> addresses.add(page.exchange().address()));
    return addresses;
  }

  /// Lets a visit archive everything, and puts the store back to before any of it was kept.
  private void comesAndIsForgotten(CampusSite site) throws Exception {
    Path store = folder.resolve("yangban.db");
    Path before = folder.resolve("before.db");
    try (Crawl crawl = new Crawl(folder)) {
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.get().pauseAll();
      crawl.get().start(SOURCE);
    }
    Files.copy(store, before);
    try (Crawl crawl = new Crawl(folder)) {
      crawl.get().resumeAll();
      assertTrue(crawl.get().await(Crawl.LONG));
      assertEquals(ARTICLES, crawl.store.counts().articles());
    }
    for (String more : List.of("-wal", "-shm")) {
      Files.deleteIfExists(folder.resolve("yangban.db" + more));
    }
    Files.copy(before, store, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void whatWasArchivedAndNotKeptIsTakenFromTheArchive() throws Exception {
    try (CampusSite site = CampusSite.with(ARTICLES)) {
      site.order(CampusSite.path(3), 404);
      site.alias("/info/1034/moved.htm", 4);
      site.order(
          CampusSite.path(4),
          exchange -> {
            exchange.getResponseHeaders().set("Location", "/info/1034/moved.htm");
            exchange.sendResponseHeaders(301, -1);
          });
      site.post(ARTICLES + 1, "");
      comesAndIsForgotten(site);
      List<URI> archived = archived();
      site.forget();
      try (Crawl crawl = new Crawl(folder)) {
        crawl.get().resumeAll();
        assertTrue(crawl.get().await(Crawl.LONG));
        assertEquals(ARTICLES, crawl.store.counts().articles());
        assertEquals(
            0, site.log().stream().filter(each -> each.path().startsWith("/info")).count());
        assertEquals(archived, archived(), "nothing stands there twice");
        assertEquals(archived.size(), new HashSet<>(archived).size());
        CrawlPage missing = crawl.page(site.address(CampusSite.path(3)));
        assertEquals(1, missing.trouble().missing());
        assertEquals(PageState.MOVED, crawl.page(site.address(CampusSite.path(4))).state());
        assertEquals(ARTICLES, crawl.get().status(SOURCE).orElseThrow().job().count(Tally.NEW));
        for (int number = 1; number <= ARTICLES + 1; number++) {
          Optional<String> article = crawl.page(site.address(CampusSite.path(number))).articleId();
          if (article.isPresent()) {
            String snapshot = crawl.store.asRead(article.get()).orElseThrow().origin().snapshot();
            assertTrue(crawl.store.snapshot(snapshot).isPresent(), "article " + number);
          }
        }
      }
    }
  }

  @Test
  void whatIsKeptIsNotTakenUpAgain() throws Exception {
    try (CampusSite site = CampusSite.with(ARTICLES)) {
      try (Crawl crawl = new Crawl(folder)) {
        crawl.add(Crawl.source(SOURCE, site.column()));
        crawl.visit(SOURCE);
        crawl.clock.forward(Duration.ofDays(1));
        crawl.get().pauseAll();
        crawl.get().start(SOURCE, true);
        long change = crawl.store.lastChange();
        crawl.restart();
        crawl.get().resumeAll();
        assertTrue(crawl.get().await(Crawl.LONG));
        assertEquals(change, crawl.store.lastChange());
        assertEquals(0, crawl.get().status(SOURCE).orElseThrow().job().count(Tally.NEW));
        assertEquals(
            2, site.asked(CampusSite.path(1)), "asked again, for the second visit wants all");
      }
    }
  }
}

package yangban.server.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yangban.corpus.Article;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.JobState;
import yangban.corpus.frontier.Measures;
import yangban.corpus.frontier.PageState;
import yangban.corpus.frontier.Trouble;
import yangban.corpus.store.CrawlStore;
import yangban.corpus.store.Settled;
import yangban.server.Answer;
import yangban.server.Served;

/// What a monitor hears of sources, and a server that does not collect.
class SourceHealthTest {

  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");

  @TempDir Path folder;

  @Test
  void healthTellsAlarms() {
    try (Served served = Served.over(folder)) {
      JsonNode well = served.get("/api/v1/health").json().at("/sources");
      assertEquals(0, well.at("/alarms").size());
      assertEquals(0, well.at("/held").asInt());
      CrawlStore store = served.library().store().crawl();
      CrawlJob job = store.jobs().begin("djgz", List.of(), false, NOW).orElseThrow();
      List<Settled> readings = new ArrayList<>();
      for (int number = 0; number < 52; number++) {
        boolean dated = number < 40;
        readings.add(settled(job, number, new Measures(true, 1500, 12, dated, number, 1)));
      }
      readings.forEach(each -> store.keep(List.of(each), NOW));
      JsonNode alarm = served.get("/api/v1/health").json().at("/sources/alarms/0");
      assertEquals("djgz", alarm.at("/source").asString());
      assertEquals("undated", alarm.at("/sign").asString());
      assertTrue(alarm.at("/now").asDouble() > alarm.at("/before").asDouble());
    }
  }

  @Test
  void healthTellsSourcesThatCanNoLongerBeReached() throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("sources.yaml"),
        """
        sources:
          - id: walled
            name: 围起来的栏目
            start: http://walled.example/list.htm
            schedule: manual
          - id: well
            name: 好好的栏目
            start: http://well.example/list.htm
            schedule: manual
          - id: dead
            name: 关了的栏目
            start: http://dead.example/list.htm
            schedule: manual
        """);
    try (Served served = Served.over(folder)) {
      CrawlStore store = served.library().store().crawl();
      List<String> articles =
          served.library().store().newest(0, 4).stream().map(Article::id).toList();
      visited(store, "walled", PageState.LIVE, "", PageState.BLOCKED, "login", articles);
      visited(store, "well", PageState.LIVE, "", PageState.LIVE, "", articles);
      visited(store, "dead", PageState.FAILING, "connect", PageState.LIVE, "", articles);
      while (served.get("/sources").status() == 503) {
        // The archive opens beside the rest.
        Thread.sleep(50);
      }
      JsonNode told = served.get("/api/v1/health").json().at("/sources/unreachable");
      assertEquals(2, told.size(), told.toString());
      assertEquals("walled", told.at("/0/source").asString());
      assertEquals("articles_lost", told.at("/0/sign").asString());
      assertEquals(4, told.at("/0/lost").asInt());
      assertEquals("login", told.at("/0/reason").asString());
      assertEquals("dead", told.at("/1/source").asString());
      assertEquals("starts_lost", told.at("/1/sign").asString());
      String page = served.get("/sources").text();
      assertTrue(page.contains("4 篇文章里有 4 篇的原网页现在打不开（多数是：要登录"), page);
      assertTrue(page.contains("起始地址现在打不开（连不上）"), page);
    }
  }

  /// A source whose list stands so, and the pages of these articles so.
  private static void visited(
      CrawlStore store,
      String source,
      PageState list,
      String listReason,
      PageState page,
      String reason,
      List<String> articles) {
    CrawlJob job = store.jobs().begin(source, List.of(), false, NOW).orElseThrow();
    String site = "http://" + source + ".example/";
    keep(store, job, page(site + "list.htm", source, 0, "list", list, listReason));
    for (String id : articles) {
      keep(
          store,
          job,
          page(site + id + ".htm", source, 1, "article", page, reason).holding(Optional.of(id)));
    }
    store.jobs().set(job.number(), JobState.DONE, "", NOW);
  }

  private static CrawlPage page(
      String address, String source, int depth, String kind, PageState state, String reason) {
    CrawlPage waiting =
        CrawlPage.waiting(URI.create(address), source, source + ".example", depth, kind, NOW);
    return waiting.tried(
        NOW,
        state,
        waiting.rhythm(),
        waiting.seen(),
        new Trouble(reason.isEmpty() ? 0 : 1, 0, Optional.empty(), reason));
  }

  private static void keep(CrawlStore store, CrawlJob job, CrawlPage page) {
    store.keep(List.of(settled(job, page, Optional.empty())), NOW);
  }

  private static Settled settled(CrawlJob job, int number, Measures measures) {
    URI address = URI.create("http://site.example/info/1/%d.htm".formatted(number));
    return settled(
        job,
        CrawlPage.waiting(address, "djgz", "site.example", 1, "article", NOW),
        Optional.of(measures));
  }

  private static Settled settled(CrawlJob job, CrawlPage page, Optional<Measures> measures) {
    return new Settled(
        job.number(),
        page,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        List.of(),
        measures,
        Set.of(),
        List.of());
  }

  @Test
  void aServerThatDoesNotCollectAnswersAllElse() {
    try (Served served = Served.reading(folder)) {
      assertEquals(200, served.get("/?q=%E7%A7%AF%E5%88%86").status());
      Answer sources = served.get("/sources");
      assertEquals(503, sources.status());
      assertTrue(sources.text().contains("--no-collect"), sources.text());
      assertEquals("collectingOff", served.get("/api/v1/sources").problem());
      assertTrue(!folder.resolve("archive").toFile().exists(), "the archive is left alone");
    }
  }
}

package yangban.server.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.Measures;
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

  private static Settled settled(CrawlJob job, int number, Measures measures) {
    URI address = URI.create("http://site.example/info/1/%d.htm".formatted(number));
    return new Settled(
        job.number(),
        CrawlPage.waiting(address, "djgz", "site.example", 1, "article", NOW),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        List.of(),
        Optional.of(measures),
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

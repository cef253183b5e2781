package yangban.server.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.Article;
import yangban.corpus.archive.ArchivePlace;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.HealthSign;
import yangban.corpus.frontier.Tally;
import yangban.corpus.store.CrawlStore;
import yangban.corpus.store.Settled;
import yangban.server.Answer;
import yangban.server.Served;

/// What a person decides about readings that wait, and takes back again.
class DecisionTest {

  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final String SOURCE = "djgz";

  @TempDir private Path folder;

  private Served served;
  private CrawlStore store;
  private CrawlJob job;
  private List<Article> articles;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("sources.yaml"),
        "- id: djgz\n  name: 支部风采\n  start: http://held.example/zbfc.htm\n  schedule: manual\n");
    served = Served.over(folder);
    while (served.get("/api/v1/sources").status() == 503) {
      Thread.sleep(50);
    }
    store = served.library().store().crawl();
    articles = served.library().store().newest(0, 4);
    job = store.jobs().begin(SOURCE, List.of(), false, NOW).orElseThrow();
    for (int number = 0; number < 2; number++) {
      hold(number, articles.get(number), articles.get(number + 2));
    }
  }

  @AfterEach
  void close() {
    served.close();
  }

  /// Another article's text waits under the id of `article`.
  private void hold(int number, Article article, Article other) {
    URI address =
        article.address().orElse(URI.create("http://held.example/info/1/%d.htm".formatted(number)));
    CrawlPage page =
        CrawlPage.waiting(address, SOURCE, "held.example", 1, "article", NOW.plusSeconds(9_000))
            .holding(Optional.of(article.id()))
            .archivedAt(new ArchivePlace("yangban-00001.warc.gz", 0, 10));
    Settled.Held held =
        new Settled.Held(
            Set.of(HealthSign.OTHER_TEXT),
            Optional.of(
                new Article(
                    article.id(),
                    Optional.of(address),
                    other.origin(),
                    other.text(),
                    other.reading())),
            "",
            "%064d".formatted(number),
            other.origin().snapshot(),
            100,
            Optional.empty());
    store.keep(
        List.of(
            new Settled(
                job.number(),
                page,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(held),
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                Set.of(Tally.FETCHED),
                List.of())),
        NOW);
  }

  private String title(int number) {
    return served.library().store().article(articles.get(number).id()).orElseThrow().text().title();
  }

  private List<Long> waiting() {
    return store.held().waiting(Optional.of(SOURCE), 0, 10).stream()
        .map(reading -> reading.number())
        .toList();
  }

  /// As the form of our own page.
  private Answer post(String path, String body) {
    String origin = "http://127.0.0.1:" + served.port();
    return served.form(path, body, "Origin", origin, "Accept", "text/html");
  }

  private String page(String path) {
    return served.get(path, "Accept", "text/html").text();
  }

  @Test
  void theTickedOnesAreDecidedAndAreCounted() {
    List<Long> numbers = waiting();
    String list = page("/sources/" + SOURCE);
    assertTrue(list.contains("选中的都采用"), list);
    Answer none = post("/sources/djgz/held", "take=yes");
    assertEquals(400, none.status());
    assertTrue(none.text().contains("一篇也没有选"), none.text());
    assertEquals(400, post("/sources/djgz/held", "number=" + numbers.getFirst()).status());
    assertEquals(numbers, waiting());

    Answer one = post("/sources/djgz/held", "take=no&number=" + numbers.getFirst());
    assertEquals(303, one.status());
    assertEquals(List.of(numbers.get(1)), waiting());
    String after = page("/sources/" + SOURCE);
    assertTrue(after.contains("有 1 篇没有采用"), after);
    assertEquals(articles.get(0).text().title(), title(0));
  }

  @Test
  void allShownAreTakenAndEachCanBePutBack() throws InterruptedException, IOException {
    List<Long> numbers = waiting();
    StringBuilder form = new StringBuilder("take=yes&all=yes");
    numbers.forEach(number -> form.append("&shown=").append(number));
    post("/sources/djgz/held", form.toString());
    assertEquals(List.of(), waiting());
    assertTrue(page("/sources/" + SOURCE).contains("采用了 2 篇新读到的"));
    assertEquals(articles.get(2).text().title(), title(0));

    String decided = page("/sources/held/" + numbers.getFirst());
    assertTrue(decided.contains("/sources/djgz#held"), decided);
    String versions = "/articles/" + articles.get(0).id() + "/versions";
    assertTrue(decided.contains(versions), decided);
    assertTrue(page(versions).contains("换回这一版"));
    assertEquals(404, post(versions, "number=9").status());
    assertEquals(303, post(versions, "number=1").status());
    assertEquals(articles.get(0).text().title(), title(0));
    assertEquals(articles.get(3).text().title(), title(1), "the other one is as it was");
    assertTrue(page(versions).contains("现在用的就是第 1 版的文字"));
    assertEquals(3, served.get("/api/v1" + versions).json().at("/versions").size());
    found(articles.get(0));
  }

  /// The index follows the store by itself.
  private void found(Article article) throws InterruptedException, IOException {
    long change = served.library().store().lastChange();
    Instant end = Instant.now().plus(Duration.ofMinutes(1));
    while (served.library().index().health().change() < change && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    String practice = article.reading().practices().getFirst().id();
    assertEquals(200, served.get("/api/v1/practices/" + practice).status());
    assertEquals(change, served.library().index().health().change());
  }

  @Test
  void aRefusalIsTakenBackAndTheReadingWaitsAgain() {
    long number = waiting().getFirst();
    post("/sources/held/" + number, "take=no");
    assertFalse(waiting().contains(number));
    assertTrue(page("/sources/held/" + number).contains("撤销，重新等人确认"));
    assertEquals(303, post("/sources/held/" + number, "take=again").status());
    assertTrue(waiting().contains(number));
    assertTrue(page("/sources/held/" + number).contains("采用新读到的"));
    assertEquals(404, post("/sources/held/" + number, "take=again").status());
  }

  @Test
  void programsDoTheSame() {
    String held = "/api/v1/sources/djgz/held";
    assertEquals(2, served.get(held).json().at("/total").asInt());
    long number = served.get(held).json().at("/readings/0/number").asLong();
    assertEquals("badField", served.send("POST", held, "{\"numbers\":[1]}").problem());
    Answer decided =
        served.send("POST", held, "{\"take\":true,\"numbers\":[%d]}".formatted(number));
    assertEquals(1, decided.json().at("/decided").asInt());
    assertEquals(1, decided.json().at("/waiting").asInt());
    String versions = "/api/v1/articles/" + articles.get(0).id() + "/versions";
    assertEquals(2, served.get(versions).json().at("/versions").size());
    assertEquals("noSuchVersion", served.send("POST", versions, "{\"number\":7}").problem());
    Answer back = served.send("POST", versions, "{\"number\":1}");
    assertEquals(3, back.json().at("/versions").size());
    assertEquals(articles.get(0).text().title(), title(0));
  }
}

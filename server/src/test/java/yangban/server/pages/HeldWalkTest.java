package yangban.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import yangban.corpus.Article;
import yangban.corpus.archive.ArchivePlace;
import yangban.corpus.frontier.CrawlEvent;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.HealthSign;
import yangban.corpus.frontier.JobState;
import yangban.corpus.frontier.Tally;
import yangban.corpus.store.CrawlStore;
import yangban.corpus.store.Settled;
import yangban.server.pages.House.Look;
import yangban.server.problem.Refusal;

/// A person looks at readings that were held back, and at what a visit came to.
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class HeldWalkTest {

  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final String SOURCE = "held";
  private static final String VERSIONED = "versioned";
  private static final String NEW = "abcdefgh2345";

  private House house;
  private CrawlStore store;
  private CrawlJob job;
  private List<Article> articles;

  @BeforeAll
  void open(@TempDir Path folder) throws Refusal, IOException {
    House.makeRoom();
    Files.writeString(
        folder.resolve("sources.yaml"),
        """
        - id: held
          name: 测绘学院支部风采
          start: http://held.example/zbfc.htm
        - id: versioned
          name: 几版文字
          start: http://versioned.example/zbfc.htm
        """);
    house = new House(folder);
    store = house.server().library().store().crawl();
    articles = house.server().library().store().newest(0, 20);
    job = store.jobs().begin(VERSIONED, List.of(), false, NOW).orElseThrow();
    hold(4, articles.get(4).id(), Optional.of(articles.get(5)), "", HealthSign.OTHER_TEXT);
    store.jobs().set(job.number(), JobState.DONE, "", NOW.plusSeconds(5));
    job = store.jobs().begin(SOURCE, List.of(), false, NOW).orElseThrow();
    hold(1, articles.get(0).id(), Optional.of(articles.get(1)), "", HealthSign.OTHER_TEXT);
    hold(2, articles.get(2).id(), Optional.empty(), "正文是用脚本加载的。", HealthSign.REJECTED);
    hold(3, NEW, Optional.of(articles.get(3)), "", HealthSign.UNDATED);
    store.jobs().set(job.number(), JobState.DONE, "", NOW.plusSeconds(95));
  }

  private void hold(
      int number, String id, Optional<Article> article, String reason, HealthSign sign) {
    URI address = URI.create("http://held.example/info/1034/%d.htm".formatted(2000 + number));
    CrawlPage page =
        CrawlPage.waiting(
                address, job.source(), "held.example", 1, "article", NOW.plusSeconds(9_000))
            .holding(Optional.of(id))
            .archivedAt(new ArchivePlace("yangban-00001.warc.gz", 0, 10));
    CrawlEvent event = new CrawlEvent(address, Tally.HELD, "held", sign.code() + " shorter", NOW);
    Settled.Held held =
        new Settled.Held(
            Set.of(sign, HealthSign.SHORTER),
            article.map(other -> under(id, address, other)),
            reason,
            "0".repeat(63) + number,
            "1".repeat(63) + number,
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
                List.of(event))),
        NOW);
  }

  private static Article under(String id, URI address, Article other) {
    return new Article(id, Optional.of(address), other.origin(), other.text(), other.reading());
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void sideBySideIsReadableOnEveryScreenAndDecidedByKeyboardWithoutScript() {
    for (Look look :
        List.of(Look.DESKTOP, Look.PHONE, Look.DESKTOP.inTheDark(), Look.DESKTOP.withoutScript())) {
      Page page = house.open(look);
      page.navigate("/sources/" + SOURCE);
      assertThat(page.locator(".held-list ul")).containsText(articles.get(3).text().title());
      assertThat(page.locator("main")).containsText("文章 2 篇");
      House.picture(page, look, "source-held", true);
      checked(page, look);
      page.locator(".held-list ul a").first().click();
      assertThat(page.locator(".half")).hasCount(2);
      assertThat(page.locator("main")).containsText("正文完全不同了");
      House.picture(page, look, "held", false);
      checked(page, look);
      page.navigate("/jobs/" + job.number());
      assertThat(page.locator("main")).containsText("正文比以前短得多");
      House.picture(page, look, "job", true);
      checked(page, look);
      page.context().close();
    }

    String before = articles.get(0).text().title();
    Page page = house.open(Look.DESKTOP.withoutScript());
    page.navigate("/sources/" + SOURCE);
    byKeyboard(page, ".held-list ul li:nth-child(1) a");
    byKeyboard(page, "button[value=no]");
    assertThat(page.locator(".held-list ul > li")).hasCount(2);
    assertEquals(before, title(articles.get(0).id()));

    byKeyboard(page, ".held-list ul li:nth-child(1) a");
    assertThat(page.locator("main")).containsText("正文是用脚本加载的");
    page.goBack();
    byKeyboard(page, ".held-list ul li:nth-child(2) a");
    assertThat(page.locator("main")).containsText("库里还没有这一篇");
    House.picture(page, Look.DESKTOP, "held-new", false);
    byKeyboard(page, "button[value=yes]");
    assertThat(page.locator(".held-list ul > li")).hasCount(1);
    assertEquals(articles.get(3).text().title(), title(NEW));
    assertEquals(List.of(), house.complaints());
  }

  @Test
  void anEarlierTextIsLookedAtAndPutBackWithoutScript() {
    String before = articles.get(4).text().title();
    Page page = house.open(Look.DESKTOP.withoutScript());
    page.navigate("/sources/" + VERSIONED);
    page.locator(".held-list ul a").click();
    page.locator("button[value=yes]").click();
    assertEquals(articles.get(5).text().title(), title(articles.get(4).id()));

    page.navigate("/articles/" + articles.get(4).id());
    page.locator(".archive a[href$=versions]").click();
    assertThat(page.locator(".half")).hasCount(2);
    page.locator(".version-acts a[href*=from]").first().click();
    assertThat(page.locator(".version-acts a[aria-current]")).hasCount(1);
    assertThat(page.locator(".half").first()).containsText(before);
    assertThat(page.locator(".half").last()).containsText(articles.get(5).text().title());
    page.locator("button[name=number][value='1']").click();
    assertThat(page.locator(".summary").first()).hasText("现在用的就是第 1 版的文字。");
    assertEquals(before, title(articles.get(4).id()));
    page.locator("button[name=number][value='2']").click();
    assertEquals(articles.get(5).text().title(), title(articles.get(4).id()));
    page.context().close();
    assertEquals(List.of(), house.complaints());
  }

  /// Goes there as one does without a mouse: by tabs, however many it takes.
  private static void byKeyboard(Page page, String target) {
    for (int tabs = 0; tabs < 200; tabs++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(focused(page, target))) {
        page.keyboard().press("Enter");
        page.waitForLoadState();
        return;
      }
    }
    throw new AssertionError("no tab leads to " + target);
  }

  private static Object focused(Page page, String target) {
    return page.locator(":focus").count() == 0
        ? false
        : page.locator(target).and(page.locator(":focus")).count() == 1;
  }

  private String title(String id) {
    return house.server().library().store().article(id).orElseThrow().text().title();
  }

  private static void checked(Page page, Look look) {
    if (look.script()) {
      List<String> found =
          new AxeBuilder(page)
              .analyze().getViolations().stream()
                  .map(rule -> rule.getId() + ": " + rule.getHelp())
                  .toList();
      assertEquals(List.of(), found, page.url() + " on " + look.name());
      Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
      assertEquals(false, wide, page.url() + " sticks out on " + look.name());
    }
    assertTrue(page.locator("h1").count() == 1, page.url());
  }
}

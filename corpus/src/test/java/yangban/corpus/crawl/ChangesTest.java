package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.Article;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.PageState;
import yangban.corpus.frontier.Rhythm;
import yangban.corpus.frontier.Tally;
import yangban.corpus.store.HeldStore.HeldReading;
import yangban.corpus.store.VersionStore.Version;

/// What becomes of articles whose pages change, move, go, or are read wrongly.
class ChangesTest {

  private static final String SOURCE = "djgz";
  private static final Duration DAYS = Duration.ofDays(15);

  @TempDir private Path folder;

  private static Article article(Crawl crawl, URI address) {
    return crawl.store.articleAt(address).orElseThrow();
  }

  private static void comes(Crawl crawl, CampusSite site) throws Exception {
    crawl.add(Crawl.source(SOURCE, site.column()));
    CrawlJob job = crawl.visit(SOURCE);
    assertTrue(job.count(Tally.NEW) > 0, job::toString);
  }

  @Test
  void aHitCounterIsNoChange() throws Exception {
    try (CampusSite site = CampusSite.with(6);
        Crawl crawl = new Crawl(folder)) {
      site.countHits();
      comes(crawl, site);
      long change = crawl.store.lastChange();
      crawl.clock.forward(DAYS);
      CrawlJob job = crawl.visit(SOURCE);
      assertEquals(0, job.count(Tally.CHANGED), job::toString);
      assertTrue(job.count(Tally.UNCHANGED) >= 6, job::toString);
      assertEquals(change, crawl.store.lastChange());
      CrawlPage page = crawl.page(site.address(CampusSite.path(3)));
      assertEquals(PageState.LIVE, page.state());
      assertEquals(
          Rhythm.FIRST.plus(Rhythm.FIRST.dividedBy(2)),
          page.rhythm().interval(),
          "looked at later");
      String article = page.articleId().orElseThrow();
      assertEquals(1, crawl.store.crawl().versions().versions(article).size());
      assertEquals(List.of(), crawl.store.crawl().held().waiting(Optional.of(SOURCE), 0, 10));
    }
  }

  @Test
  void aChangedTextIsKeptAndSoIsTheOneBefore() throws Exception {
    try (CampusSite site = CampusSite.with(4);
        Crawl crawl = new Crawl(folder)) {
      comes(crawl, site);
      URI address = site.address(CampusSite.path(2));
      Article before = article(crawl, address);
      site.post(2, "这一学期又请毕业的党员回来讲了三次。");
      crawl.clock.forward(DAYS);
      CrawlJob job = crawl.visit(SOURCE);
      assertEquals(1, job.count(Tally.CHANGED), job::toString);
      assertEquals(PageState.CHANGED, crawl.page(address).state());
      assertTrue(article(crawl, address).text().body().contains("又请毕业的党员"));
      List<Version> versions = crawl.store.crawl().versions().versions(before.id());
      assertEquals(List.of(1, 2), versions.stream().map(Version::number).toList());
      assertEquals(Optional.of(before.text()), crawl.store.crawl().versions().text(before.id(), 1));
      assertEquals(
          Optional.of(article(crawl, address).text()),
          crawl.store.crawl().versions().text(before.id(), 2));
      for (Version version : versions) {
        assertTrue(crawl.store.snapshot(version.snapshot()).isPresent());
      }
    }
  }

  @Test
  void goneAfterThreeLooksAndStillThere() throws Exception {
    try (CampusSite site = CampusSite.with(3);
        Crawl crawl = new Crawl(folder)) {
      comes(crawl, site);
      URI address = site.address(CampusSite.path(1));
      Article before = article(crawl, address);
      site.order(CampusSite.path(1), 404);
      for (int look = 1; look <= 3; look++) {
        crawl.clock.forward(Duration.ofDays(8));
        crawl.visit(SOURCE);
        assertEquals(look < 3 ? PageState.FAILING : PageState.GONE, crawl.page(address).state());
      }
      assertEquals(before, article(crawl, address));
      List<String> asked = List.of(before.id(), "imported");
      assertEquals(
          Map.of(before.id(), PageState.GONE), crawl.store.crawl().frontier().states(asked));
    }
  }

  @Test
  void noFailureTakesAnythingOut() throws Exception {
    try (CampusSite site = CampusSite.with(5);
        Crawl crawl = new Crawl(folder)) {
      comes(crawl, site);
      long articles = crawl.store.counts().articles();
      long change = crawl.store.lastChange();
      site.order(CampusSite.path(1), 500);
      site.order(CampusSite.path(2), exchange -> sleep());
      site.order(
          CampusSite.path(3),
          exchange -> {
            exchange.sendResponseHeaders(200, 5_000);
            exchange.getResponseBody().write(new byte[100]);
            exchange.getResponseBody().flush();
            exchange.close();
          });
      for (int i = 0; i < 3; i++) {
        crawl.clock.forward(DAYS);
        CrawlJob job = crawl.visit(SOURCE);
        assertEquals(3, job.count(Tally.FAILED), job::toString);
      }
      for (int number = 1; number <= 3; number++) {
        assertEquals(PageState.FAILING, crawl.page(site.address(CampusSite.path(number))).state());
      }
      assertEquals(articles, crawl.store.counts().articles());
      assertEquals(change, crawl.store.lastChange());
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(Duration.ofSeconds(4));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void robotsInTroubleForbidsAndTakesNothingOut() throws Exception {
    try (CampusSite site = CampusSite.with(3);
        Crawl crawl = new Crawl(folder)) {
      comes(crawl, site);
      long change = crawl.store.lastChange();
      site.order("/robots.txt", 500);
      crawl.restart();
      site.forget();
      crawl.clock.forward(DAYS);
      CrawlJob job = crawl.visit(SOURCE);
      assertEquals(Map.of("robotsunreachable", job.count(Tally.FAILED)), job.failed());
      assertTrue(
          site.log().stream().allMatch(asked -> asked.path().equals("/robots.txt")),
          () -> site.log().toString());
      assertEquals(change, crawl.store.lastChange());
    }
  }

  @Test
  void aClosedDoorIsBlocked() throws Exception {
    try (CampusSite site = CampusSite.with(3);
        Crawl crawl = new Crawl(folder)) {
      comes(crawl, site);
      URI forbidden = site.address(CampusSite.path(1));
      URI login = site.address(CampusSite.path(2));
      Article before = article(crawl, login);
      site.order(CampusSite.path(1), 403);
      site.order(
          CampusSite.path(2),
          exchange ->
              site.send(
                  exchange,
                  200,
                  "text/html",
                  "<html><head><title>统一身份认证</title></head><body><h1>统一身份认证平台</h1>"
                      + "<form><p>请登录后访问，校外用户请使用校园网。</p><input name=user>"
                      + "<input type=password name=password><button>登录</button></form></body></html>"));
      crawl.clock.forward(DAYS);
      CrawlJob job = crawl.visit(SOURCE);
      assertEquals(PageState.BLOCKED, crawl.page(forbidden).state(), job::toString);
      assertEquals(PageState.BLOCKED, crawl.page(login).state(), job::toString);
      assertEquals(before, article(crawl, login));
    }
  }

  @Test
  void aMoveForGoodTakesTheArticleAlong() throws Exception {
    try (CampusSite site = CampusSite.with(3);
        Crawl crawl = new Crawl(folder)) {
      comes(crawl, site);
      URI old = site.address(CampusSite.path(2));
      URI target = site.address("/news/2002.htm");
      Article before = article(crawl, old);
      site.order(
          CampusSite.path(2),
          exchange -> {
            exchange.getResponseHeaders().set("Location", "/news/2002.htm");
            exchange.sendResponseHeaders(301, -1);
          });
      site.alias("/news/2002.htm", 2);
      crawl.clock.forward(DAYS);
      CrawlJob job = crawl.visit(SOURCE);
      assertEquals(1, job.count(Tally.MOVED), job::toString);
      CrawlPage left = crawl.page(old);
      assertEquals(PageState.MOVED, left.state());
      assertEquals(Optional.of(target), left.movedTo());
      Article after = article(crawl, target);
      assertEquals(before.id(), after.id());
      assertEquals(
          before.reading().practices().stream().map(each -> each.id()).toList(),
          after.reading().practices().stream().map(each -> each.id()).toList());
      assertEquals(3, crawl.store.counts().articles());
      assertEquals(
          Map.of(before.id(), PageState.LIVE),
          crawl.store.crawl().frontier().states(List.of(before.id())),
          "the address that was left does not count");
      site.forget();
      crawl.clock.forward(DAYS);
      crawl.visit(SOURCE);
      assertEquals(0, site.asked(CampusSite.path(2)));
    }
  }

  @Test
  void aChangedTemplateIsHeldAndTheGoodTextStays() throws Exception {
    try (CampusSite site = CampusSite.with(40);
        Crawl crawl = new Crawl(folder)) {
      comes(crawl, site);
      URI address = site.address(CampusSite.path(5));
      Article before = article(crawl, address);
      long change = crawl.store.lastChange();
      site.changeTemplate(true);
      crawl.clock.forward(DAYS);
      CrawlJob job = crawl.visit(SOURCE);
      assertEquals(40, job.count(Tally.HELD), () -> job + " " + crawl.get().report(job.number()));
      assertEquals(change, crawl.store.lastChange());
      assertEquals(before, article(crawl, address));
      assertFalse(crawl.store.crawl().health().alarms(Optional.of(SOURCE)).isEmpty());
      List<HeldReading> held = crawl.store.crawl().held().waiting(Optional.of(SOURCE), 0, 100);
      assertEquals(40, held.size());
      assertEquals(Map.of(SOURCE, 40), crawl.store.crawl().held().counts());
      site.changeTemplate(false);
      crawl.clock.forward(DAYS);
      crawl.visit(SOURCE);
      assertEquals(List.of(), crawl.store.crawl().held().waiting(Optional.of(SOURCE), 0, 100));
      assertEquals(change, crawl.store.lastChange());
    }
  }

  @Test
  void aPersonDecidesOnWhatIsHeld() throws Exception {
    try (CampusSite site = CampusSite.with(4);
        Crawl crawl = new Crawl(folder)) {
      comes(crawl, site);
      URI taken = site.address(CampusSite.path(1));
      URI refused = site.address(CampusSite.path(2));
      Article first = article(crawl, taken);
      Article second = article(crawl, refused);
      site.replace(1, "图书馆暑期闭馆检修安排");
      site.replace(2, "关于图书馆暑期服务调整的说明");
      crawl.clock.forward(DAYS);
      crawl.visit(SOURCE);
      List<HeldReading> held = crawl.store.crawl().held().waiting(Optional.of(SOURCE), 0, 100);
      assertEquals(2, held.size());
      for (HeldReading reading : held) {
        if (reading.address().equals(taken)) {
          assertTrue(crawl.store.crawl().held().accept(reading.number(), crawl.clock.instant()));
          assertFalse(crawl.store.crawl().held().accept(reading.number(), crawl.clock.instant()));
        } else {
          assertTrue(crawl.store.crawl().held().refuse(reading.number(), crawl.clock.instant()));
        }
      }
      assertEquals("图书馆暑期闭馆检修安排", article(crawl, taken).text().title());
      assertEquals(2, crawl.store.crawl().versions().versions(first.id()).size());
      assertTrue(crawl.store.snapshot(article(crawl, taken).origin().snapshot()).isPresent());
      assertEquals(second, article(crawl, refused));
      site.touch();
      crawl.clock.forward(DAYS);
      CrawlJob job = crawl.visit(SOURCE);
      assertEquals(0, job.count(Tally.HELD) + job.count(Tally.CHANGED), job::toString);
      assertEquals(second, article(crawl, refused));
    }
  }

  @Test
  void newEntriesAreFoundOnALaterVisit() throws Exception {
    try (CampusSite site = CampusSite.with(20);
        Crawl crawl = new Crawl(folder)) {
      comes(crawl, site);
      for (int number = 21; number <= 40; number++) {
        site.post(number, "");
      }
      crawl.clock.forward(Duration.ofDays(2));
      CrawlJob job = crawl.visit(SOURCE);
      assertEquals(20, job.count(Tally.NEW), job::toString);
      assertEquals(40, crawl.store.counts().articles());
    }
  }
}

package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.Article;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.Tally;
import yangban.corpus.store.HeldStore;
import yangban.corpus.store.VersionStore.Version;

/// A person takes back what became an article's text.
class EarlierTextsTest {

  private static final String SOURCE = "djgz";
  private static final Duration DAYS = Duration.ofDays(15);
  private static final String MORE = "这一学期又请毕业的党员回来讲了三次。";

  @TempDir private Path folder;

  private static Article article(Crawl crawl, CampusSite site, int number) {
    return crawl.store.articleAt(site.address(CampusSite.path(number))).orElseThrow();
  }

  private static EarlierTexts.Outcome putBack(Crawl crawl, Article article, int number) {
    return crawl.earlier().putBack(article.id(), number, crawl.clock.instant());
  }

  private static int waiting(Crawl crawl) {
    return crawl.store.crawl().held().waiting(Optional.of(SOURCE), 0, 100).size();
  }

  @Test
  void anAcceptedReadingIsTakenBackAndStaysSo() throws Exception {
    try (CampusSite site = CampusSite.with(4);
        Crawl crawl = new Crawl(folder)) {
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.visit(SOURCE);
      Article good = article(crawl, site, 2);
      site.replace(2, "页面正在加载");
      crawl.clock.forward(DAYS);
      crawl.visit(SOURCE);
      HeldStore held = crawl.store.crawl().held();
      long number = held.waiting(Optional.of(SOURCE), 0, 10).getFirst().number();
      assertTrue(held.accept(number, crawl.clock.instant()));
      assertTrue(held.decided(number).orElseThrow().accepted());
      Article bad = article(crawl, site, 2);
      long change = crawl.store.lastChange();

      assertEquals(EarlierTexts.Outcome.PUT_BACK, putBack(crawl, good, 1));
      assertEquals(good.text(), article(crawl, site, 2).text());
      assertEquals(good.origin().taken(), article(crawl, site, 2).origin().taken());
      assertTrue(crawl.store.lastChange() > change, "the index hears of it");
      List<Version> versions = crawl.store.crawl().versions().versions(good.id());
      assertEquals(3, versions.size());
      assertEquals(bad.text().title(), versions.get(1).title());

      for (int visit = 0; visit < 2; visit++) {
        // Other bytes, so that the page is read, and the same text.
        site.touch();
        crawl.clock.forward(DAYS);
        CrawlJob job = crawl.visit(SOURCE, true);
        assertEquals(0, job.count(Tally.HELD) + job.count(Tally.CHANGED), job::toString);
        assertEquals(0, waiting(crawl));
        assertEquals(good.text(), article(crawl, site, 2).text());
      }

      assertEquals(EarlierTexts.Outcome.PUT_BACK, putBack(crawl, good, 2), "and there again");
      site.touch();
      crawl.clock.forward(DAYS);
      crawl.visit(SOURCE, true);
      assertEquals(bad.text(), article(crawl, site, 2).text());
      assertEquals(4, crawl.store.crawl().versions().versions(good.id()).size());
    }
  }

  @Test
  void anEditThatCameByItselfIsTakenBackAndDoesNotComeAgain() throws Exception {
    try (CampusSite site = CampusSite.with(4);
        Crawl crawl = new Crawl(folder)) {
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.visit(SOURCE);
      Article first = article(crawl, site, 2);
      site.post(2, MORE);
      crawl.clock.forward(DAYS);
      crawl.visit(SOURCE);
      assertTrue(article(crawl, site, 2).text().body().contains(MORE));
      assertEquals(EarlierTexts.Outcome.PUT_BACK, putBack(crawl, first, 1));
      site.touch();
      crawl.clock.forward(DAYS);
      crawl.visit(SOURCE, true);
      assertEquals(first.text(), article(crawl, site, 2).text());
      assertEquals(0, waiting(crawl));

      site.post(2, MORE + "还把旧图纸描了一遍。");
      crawl.clock.forward(DAYS);
      crawl.visit(SOURCE, true);
      assertTrue(article(crawl, site, 2).text().body().contains("描了一遍"), "another edit comes in");
    }
  }

  @Test
  void whatIsNotThereOrStandsAlreadyChangesNothing() throws Exception {
    try (CampusSite site = CampusSite.with(3);
        Crawl crawl = new Crawl(folder)) {
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.visit(SOURCE);
      Article article = article(crawl, site, 1);
      long change = crawl.store.lastChange();
      assertEquals(EarlierTexts.Outcome.NOTHING_CHANGED, putBack(crawl, article, 1));
      assertEquals(EarlierTexts.Outcome.UNKNOWN, putBack(crawl, article, 2));
      assertEquals(EarlierTexts.Outcome.UNKNOWN, putBack(crawl, article, 0));
      assertEquals(change, crawl.store.lastChange());
    }
  }

  @Test
  void furtherPagesDoNotBringADeclinedTextBack() throws Exception {
    try (CampusSite site = CampusSite.with(3);
        Crawl crawl = new Crawl(folder)) {
      for (int page = 1; page <= 3; page++) {
        PagesOfOneArticleTest.put(site, page, "");
      }
      site.post(9000 - 2000, "");
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.visit(SOURCE);
      URI address = site.address(PagesOfOneArticleTest.FIRST);
      Article first = crawl.store.articleAt(address).orElseThrow();
      PagesOfOneArticleTest.put(site, 2, "这一页后来补了一句。");
      crawl.clock.forward(DAYS);
      crawl.visit(SOURCE, true);
      assertTrue(crawl.store.articleAt(address).orElseThrow().text().body().contains("后来补了"));
      assertEquals(EarlierTexts.Outcome.PUT_BACK, putBack(crawl, first, 1));
      crawl.clock.forward(DAYS);
      crawl.visit(SOURCE, true);
      crawl.clock.forward(DAYS);
      crawl.visit(SOURCE, true);
      assertEquals(first.text().body(), crawl.store.articleAt(address).orElseThrow().text().body());
    }
  }

  @Test
  void severalAreDecidedAtOnceAndARefusalIsTakenBack() throws Exception {
    try (CampusSite site = CampusSite.with(6);
        Crawl crawl = new Crawl(folder)) {
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.visit(SOURCE);
      site.changeTemplate(true);
      crawl.clock.forward(DAYS);
      crawl.visit(SOURCE);
      HeldStore held = crawl.store.crawl().held();
      List<Long> numbers =
          held.waiting(Optional.of(SOURCE), 0, 10).stream()
              .map(HeldStore.HeldReading::number)
              .toList();
      assertEquals(6, numbers.size());
      long change = crawl.store.lastChange();
      assertEquals(4, held.decide(numbers.subList(0, 4), false, crawl.clock.instant()));
      assertEquals(2, held.decide(numbers, false, crawl.clock.instant()), "four wait no longer");
      assertEquals(change, crawl.store.lastChange());
      assertFalse(held.decided(numbers.getFirst()).orElseThrow().accepted());

      HeldStore.HeldReading again;
      assertTrue(held.reopen(numbers.getFirst()));
      assertFalse(held.reopen(numbers.getFirst()), "it waits already");
      again = held.waiting(Optional.of(SOURCE), 0, 10).getFirst();
      assertEquals(numbers.getFirst(), again.number());
      assertTrue(held.accept(again.number(), crawl.clock.instant()));
    }
  }
}

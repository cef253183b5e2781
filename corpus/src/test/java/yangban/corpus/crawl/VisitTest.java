package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.JobState;
import yangban.corpus.frontier.PageState;
import yangban.corpus.frontier.Tally;

class VisitTest {

  @TempDir private Path folder;

  @Test
  void bringsEveryArticleInOnce() throws Exception {
    try (CampusSite site = CampusSite.with(20);
        Crawl crawl = new Crawl(folder)) {
      crawl.add(Crawl.source("djgz", site.column()));
      CrawlJob job = crawl.visit("djgz");
      assertEquals(JobState.DONE, job.state());
      assertEquals(20, job.count(Tally.NEW), () -> job + " " + crawl.get().report(job.number()));
      assertEquals(20, crawl.store.counts().articles());
      for (int number = 1; number <= 20; number++) {
        assertEquals(1, site.asked(CampusSite.path(number)));
      }
    }
  }

  @Test
  void secondVisitAsksConditionallyAndAddsNothing() throws Exception {
    try (CampusSite site = CampusSite.with(10);
        Crawl crawl = new Crawl(folder)) {
      crawl.add(Crawl.source("djgz", site.column()));
      crawl.visit("djgz");
      long change = crawl.store.lastChange();
      site.forget();
      crawl.clock.forward(Duration.ofDays(10));
      CrawlJob job = crawl.visit("djgz");
      assertEquals(0, job.count(Tally.NEW) + job.count(Tally.CHANGED), job::toString);
      assertTrue(job.count(Tally.UNCHANGED) >= 10, job::toString);
      assertTrue(
          site.log().stream()
              .filter(asked -> asked.path().startsWith("/info"))
              .allMatch(asked -> asked.conditional() && asked.status() == 304),
          () -> site.log().toString());
      assertEquals(change, crawl.store.lastChange());
      assertEquals(PageState.LIVE, crawl.page(site.address(CampusSite.path(3))).state());
    }
  }
}

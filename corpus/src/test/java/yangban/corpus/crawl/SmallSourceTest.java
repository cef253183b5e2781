package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.frontier.Alarm;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.Tally;

/// A source with a handful of articles has an alarm of its own.
class SmallSourceTest {

  private static final String SOURCE = "djgz";
  private static final Duration DAYS = Duration.ofDays(15);

  @TempDir private Path folder;

  private static List<Alarm> alarms(Crawl crawl) {
    return crawl.store.crawl().health().alarms(Optional.of(SOURCE));
  }

  @Test
  void aChangedTemplateRaisesItAndTheOldOneEndsIt() throws Exception {
    try (CampusSite site = CampusSite.with(6);
        Crawl crawl = new Crawl(folder)) {
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.visit(SOURCE);
      site.changeTemplate(true);
      crawl.clock.forward(DAYS);
      CrawlJob job = crawl.visit(SOURCE, true);
      assertEquals(6, job.count(Tally.HELD), job::toString);
      assertFalse(alarms(crawl).isEmpty());
      site.changeTemplate(false);
      site.touch();
      crawl.clock.forward(DAYS);
      crawl.visit(SOURCE, true);
      assertEquals(List.of(), alarms(crawl));
    }
  }

  @Test
  void aSinglePageDoesNotHoweverOftenItIsReadWrongly() throws Exception {
    try (CampusSite site = CampusSite.with(6);
        Crawl crawl = new Crawl(folder)) {
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.visit(SOURCE);
      for (int visit = 0; visit < 5; visit++) {
        site.replace(2, "页面正在加载");
        site.touch();
        crawl.clock.forward(DAYS);
        crawl.visit(SOURCE, true);
        assertEquals(List.of(), alarms(crawl));
      }
      assertEquals(1, crawl.store.crawl().held().counts().get(SOURCE));
    }
  }
}

package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.HealthSign;
import yangban.corpus.frontier.Tally;
import yangban.corpus.store.HeldStore.HeldReading;

/// New articles that come while their source is read wrongly.
class HeldArrivalTest {

  private static final String SOURCE = "djgz";
  private static final int BEFORE = 40;

  @TempDir private Path folder;

  private static void appear(CampusSite site, int from, int to) {
    for (int number = from; number <= to; number++) {
      site.post(number, "");
    }
  }

  private static List<HeldReading> held(Crawl crawl) {
    return crawl.store.crawl().held().waiting(Optional.of(SOURCE), 0, 200).stream()
        .filter(reading -> crawl.store.asRead(reading.articleId()).isEmpty())
        .toList();
  }

  @Test
  void waitForAPersonAndComeInOnceTheyAreReadWell() throws Exception {
    try (CampusSite site = CampusSite.with(BEFORE);
        Crawl crawl = new Crawl(folder)) {
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.visit(SOURCE);
      site.cutTemplate(true);
      crawl.clock.forward(Duration.ofDays(15));
      crawl.visit(SOURCE);
      assertFalse(crawl.store.crawl().health().alarms(Optional.of(SOURCE)).isEmpty());
      appear(site, BEFORE + 1, BEFORE + 6);
      crawl.clock.forward(Duration.ofDays(2));
      CrawlJob job = crawl.visit(SOURCE);
      assertEquals(0, job.count(Tally.NEW), job::toString);
      assertEquals(BEFORE, crawl.store.counts().articles());
      List<HeldReading> held = held(crawl);
      assertEquals(6, held.size());
      Set<HealthSign> signs = held.getFirst().signs();
      assertTrue(signs.contains(HealthSign.UNDATED), signs::toString);

      HeldReading taken = held.getFirst();
      assertTrue(crawl.store.crawl().held().accept(taken.number(), crawl.clock.instant()));
      assertTrue(crawl.store.asRead(taken.articleId()).isPresent());

      site.cutTemplate(false);
      crawl.clock.forward(Duration.ofDays(30));
      crawl.visit(SOURCE);
      assertEquals(List.of(), held(crawl), "read well, they need nobody");
      assertEquals(BEFORE + 6, crawl.store.counts().articles());
      assertTrue(crawl.store.crawl().health().alarms(Optional.of(SOURCE)).isEmpty());
    }
  }

  @Test
  void keepTheirNumberAsLongAsTheyReadTheSame() throws Exception {
    try (CampusSite site = CampusSite.with(BEFORE);
        Crawl crawl = new Crawl(folder)) {
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.visit(SOURCE);
      site.cutTemplate(true);
      crawl.clock.forward(Duration.ofDays(15));
      crawl.visit(SOURCE);
      appear(site, BEFORE + 1, BEFORE + 3);
      crawl.clock.forward(Duration.ofDays(2));
      crawl.visit(SOURCE);
      List<HeldReading> held = held(crawl);
      assertEquals(3, held.size());

      crawl.clock.forward(Duration.ofDays(15));
      CrawlJob job = crawl.visit(SOURCE);
      assertEquals(3, job.count(Tally.HELD), () -> "they were read again: " + job);
      assertEquals(
          held.stream().map(HeldReading::number).toList(),
          held(crawl).stream().map(HeldReading::number).toList());
      assertEquals(held.getFirst().held(), held(crawl).getFirst().held());
    }
  }

  @Test
  void thatAreReadWellComeInWhateverAlarmStands() throws Exception {
    try (CampusSite site = CampusSite.with(BEFORE);
        Crawl crawl = new Crawl(folder)) {
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.visit(SOURCE);
      site.cutTemplate(true);
      crawl.clock.forward(Duration.ofDays(15));
      crawl.visit(SOURCE);
      site.cutTemplate(false);
      appear(site, BEFORE + 1, BEFORE + 4);
      // Only the column is due: the alarm stands while these come.
      crawl.clock.forward(Duration.ofHours(1));
      CrawlJob job = crawl.visit(SOURCE);
      assertEquals(4, job.count(Tally.NEW), job::toString);
    }
  }
}

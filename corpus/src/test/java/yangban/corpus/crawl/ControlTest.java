package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.archive.ArchiveException;
import yangban.corpus.archive.ArchiveSettings;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.JobState;
import yangban.corpus.frontier.Tally;
import yangban.corpus.source.Schedule;
import yangban.corpus.source.Source;
import yangban.corpus.store.CorpusStore;

/// Holding, ending and going on; sources that go, disks that fill up, schedules.
class ControlTest {

  private static final String SOURCE = "djgz";

  @TempDir private Path folder;

  private static void until(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Crawl.LONG.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "waited in vain");
      Thread.sleep(10);
    }
  }

  private static CrawlJob last(Crawl crawl) {
    return crawl.get().status(SOURCE).orElseThrow().job();
  }

  @Test
  void whatIsHeldAsksForNothingUntilItGoesOn() throws Exception {
    try (CampusSite site = CampusSite.with(30);
        Crawl crawl = new Crawl(folder)) {
      site.delay(10);
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.get().start(SOURCE);
      until(() -> crawl.store.counts().articles() > 0);
      assertTrue(crawl.get().pause(SOURCE));
      until(() -> crawl.get().status(SOURCE).orElseThrow().activity() == Activity.PAUSED);
      Thread.sleep(300);
      int asked = site.log().size();
      Thread.sleep(300);
      assertEquals(asked, site.log().size());
      assertInstanceOf(Start.Open.class, crawl.get().start(SOURCE));
      crawl.restart();
      assertEquals(JobState.PAUSED, last(crawl).state());
      assertTrue(crawl.get().resume(SOURCE));
      assertTrue(crawl.get().await(Crawl.LONG));
      assertEquals(JobState.DONE, last(crawl).state());
      assertEquals(30, crawl.store.counts().articles());
    }
  }

  @Test
  void allAreHeldOverARestart() throws Exception {
    try (CampusSite site = CampusSite.with(5);
        Crawl crawl = new Crawl(folder)) {
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.get().pauseAll();
      crawl.restart();
      assertTrue(crawl.get().isPaused());
      crawl.get().start(SOURCE);
      Thread.sleep(600);
      assertEquals(List.of(), site.log());
      crawl.get().resumeAll();
      assertTrue(crawl.get().await(Crawl.LONG));
      assertEquals(5, crawl.store.counts().articles());
    }
  }

  @Test
  void whatIsCancelledComesWithTheNextVisit() throws Exception {
    try (CampusSite site = CampusSite.with(30);
        Crawl crawl = new Crawl(folder)) {
      site.delay(10);
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.get().start(SOURCE);
      until(() -> crawl.store.counts().articles() > 0);
      assertTrue(crawl.get().cancel(SOURCE));
      assertEquals(JobState.CANCELLED, last(crawl).state());
      assertFalse(crawl.get().cancel(SOURCE));
      until(() -> crawl.get().status().isEmpty());
      Thread.sleep(300);
      assertTrue(crawl.store.counts().articles() < 30);
      crawl.visit(SOURCE);
      assertEquals(30, crawl.store.counts().articles());
      for (int number = 1; number <= 30; number++) {
        assertEquals(1, site.asked(CampusSite.path(number)), "article " + number);
      }
    }
  }

  @Test
  void aSourceThatIsRemovedEndsItsVisitAndKeepsItsArticles() throws Exception {
    try (CampusSite site = CampusSite.with(30);
        Crawl crawl = new Crawl(folder)) {
      site.delay(250);
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.get().start(SOURCE);
      until(() -> crawl.store.counts().articles() > 0);
      assertTrue(crawl.sources().remove(SOURCE));
      until(() -> last(crawl).state().ended());
      assertEquals(JobState.CANCELLED, last(crawl).state());
      assertEquals("removed", last(crawl).why());
      assertTrue(crawl.store.counts().articles() > 0);
      assertInstanceOf(Start.Unknown.class, crawl.get().start(SOURCE));
    }
  }

  @Test
  void aVisitWhoseEntryHadAFaultAtTheStartGoesOnOnceThatIsMended() throws Exception {
    try (CampusSite site = CampusSite.with(12);
        Crawl crawl = new Crawl(folder)) {
      site.delay(100);
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.get().start(SOURCE);
      until(() -> crawl.store.counts().articles() > 0);
      Path file = folder.resolve("sources.yaml");
      String whole = Files.readString(file);
      Files.writeString(file, whole.replace("id: " + SOURCE, "id: " + SOURCE + "\n    depth: 99"));
      crawl.sources().refresh();
      crawl.restart();
      assertEquals(1, crawl.sources().faulty().size());
      assertTrue(crawl.get().status().isEmpty());
      Files.writeString(file, whole);
      until(() -> last(crawl).state().ended());
      assertEquals(JobState.DONE, last(crawl).state());
      assertEquals(12, crawl.store.counts().articles());
    }
  }

  @Test
  void aFaultOfOneEntryKeepsNoOtherFromItsSchedule() throws Exception {
    try (CampusSite site = CampusSite.with(3);
        Crawl crawl = new Crawl(folder)) {
      Files.writeString(
          folder.resolve("sources.yaml"),
          """
          sources:
            - id: other
              name: 别处
            - id: due
              name: 该采了
              start: %s
              on-campus: true
              schedule: 1d
          """
              .formatted(site.column()));
      until(() -> crawl.store.counts().articles() == 3);
      assertEquals(1, crawl.sources().faulty().size());
    }
  }

  @Test
  void aColumnThatComesBackUnderAnotherNameInTheMiddleIsWhole() throws Exception {
    try (CampusSite site = CampusSite.with(30);
        Crawl crawl = new Crawl(folder)) {
      site.delay(10);
      crawl.add(Crawl.source(SOURCE, site.column()));
      // Another entry has a fault: that must not keep what the first leaves from the second.
      Files.writeString(
          folder.resolve("sources.yaml"),
          "  - id: other\n    name: 别处\n",
          StandardOpenOption.APPEND);
      crawl.sources().refresh();
      crawl.get().start(SOURCE);
      until(() -> crawl.store.counts().articles() > 2);
      crawl.get().cancel(SOURCE);
      crawl.sources().remove(SOURCE);
      crawl.add(Crawl.source("again", site.column()));
      crawl.visit("again");
      assertEquals(30, crawl.store.counts().articles());
      assertEquals(30, crawl.store.crawl().frontier().articles("again"));
      assertEquals(0, crawl.store.crawl().frontier().size(SOURCE));
    }
  }

  @Test
  void aFullDiskKeepsNothingHalfAndGoesOnLater() throws Exception {
    ArchiveSettings standard = ArchiveSettings.standard();
    ArchiveSettings small =
        new ArchiveSettings(standard.maxFileBytes(), 24_000, "", standard.clock());
    try (CampusSite site = CampusSite.with(30);
        Crawl crawl = new Crawl(folder, small)) {
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.get().start(SOURCE);
      until(() -> crawl.get().status(SOURCE).orElseThrow().trouble().equals("archive.limit"));
      assertEquals(Activity.TROUBLE, crawl.get().status(SOURCE).orElseThrow().activity());
      assertTrue(crawl.store.counts().articles() < 30);
      crawl.restart(_ -> standard);
      assertTrue(crawl.get().await(Crawl.LONG));
      assertEquals(JobState.DONE, last(crawl).state());
      assertEquals(30, crawl.store.counts().articles());
    }
  }

  @Test
  void oneFolderHasOneCrawler() throws Exception {
    try (Crawl _ = new Crawl(folder)) {
      assertThrows(ArchiveException.class, () -> new Crawl(folder));
    }
  }

  @Test
  void aScheduleBeginsVisitsByItself() throws Exception {
    try (CampusSite site = CampusSite.with(3);
        Crawl crawl = new Crawl(folder)) {
      Source plain = Crawl.source(SOURCE, site.column());
      crawl.add(
          new Source(
              plain.id(),
              plain.name(),
              plain.starts(),
              plain.institution(),
              plain.column(),
              plain.depth(),
              plain.include(),
              plain.exclude(),
              plain.kinds(),
              plain.delay(),
              Schedule.every(Duration.ofDays(1)),
              plain.offPeak(),
              plain.provenance(),
              plain.onCampus(),
              plain.permission(),
              plain.maxPages(),
              false));
      until(() -> crawl.store.counts().articles() == 3);
      until(() -> last(crawl).state() == JobState.DONE);
      long first = last(crawl).number();
      crawl.clock.forward(Duration.ofHours(25));
      until(() -> last(crawl).number() > first && last(crawl).state() == JobState.DONE);
      assertEquals(0, last(crawl).count(Tally.NEW));
    }
  }

  @Test
  void aSourceUnderAnotherNameKeepsItsAddresses() throws Exception {
    try (CampusSite site = CampusSite.with(4);
        Crawl crawl = new Crawl(folder)) {
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.visit(SOURCE);
      crawl.sources().remove(SOURCE);
      crawl.add(Crawl.source("dangjian", site.column()));
      site.forget();
      CrawlJob job = crawl.visit("dangjian");
      assertEquals(0, job.count(Tally.NEW), job::toString);
      assertEquals(4, crawl.store.crawl().frontier().articles("dangjian"));
      assertEquals(0, site.asked(CampusSite.path(2)));
    }
  }

  @Test
  void theStoreOutlivesItsCrawler() throws Exception {
    try (CampusSite site = CampusSite.with(2)) {
      try (Crawl crawl = new Crawl(folder)) {
        crawl.add(Crawl.source(SOURCE, site.column()));
        crawl.visit(SOURCE);
      }
      try (CorpusStore store = CorpusStore.open(folder)) {
        assertEquals(2, store.counts().articles());
        assertTrue(store.counts().lastTaken().orElseThrow().isBefore(Instant.now()));
      }
    }
  }
}

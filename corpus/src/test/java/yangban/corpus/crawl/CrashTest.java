package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import yangban.corpus.archive.Archive;
import yangban.corpus.archive.ArchiveException;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.JobState;
import yangban.corpus.frontier.Tally;
import yangban.corpus.store.CorpusStore;

/// Ends a crawler in the middle, by force, and looks whether anything is lost or done twice.
class CrashTest {

  /// Of one visit in the suite; a soak has longer ones, so that fewer crawlers are started to end
  /// them.
  private static final int KILLS = 4;

  private static final int SOAK_KILLS = 12;

  /// For each kill, so that there is something left to do whenever it comes.
  private static final int ARTICLES = 15;

  /// What starts soonest: most of a short life is loading.
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

  /// What a crawler of [Crawl] has under way at most.
  private static final int UNKEPT = 16;

  @TempDir private Path folder;

  private static Process start(Path data) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SHORT_LIVED);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(CrawlProcess.class.getName(), data.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.equals("ready")) {
      line = out.readLine();
    }
    return process;
  }

  /// `bench/soak-crawl.sh` asks for 1,000; their visits share the machine.
  @Test
  void killedAtAnyMomentItLosesNothingAndDoublesNothing() throws Exception {
    int asked = Integer.getInteger("yangban.soak.kills", KILLS);
    int each = asked > KILLS ? SOAK_KILLS : KILLS;
    int rounds = (asked + each - 1) / each;
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger kills = new AtomicInteger();
    try (ExecutorService crawls =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < Math.min(rounds, Runtime.getRuntime().availableProcessors()); i++) {
        workers.add(
            crawls.submit(() -> {
              // A kill that came too late is made up for.
              while (kills.get() < asked && begun.get() < 2 * rounds) {
                int round = begun.incrementAndGet();
                kills.addAndGet(round(folder.resolve("round-" + round), each, round));
              }
              return kills;
            }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    }
    assertTrue(kills.get() > 0, "none was killed in the middle");
  }

  /// One visit from its beginning to its end over some kills.
  ///
  /// @return how many
  private int round(Path data, int most, int seed) throws Exception {
    int kills = 0;
    int articles = ARTICLES * most;
    Random random = new Random(seed);
    try (CampusSite site = CampusSite.with(articles)) {
      site.delay(15);
      try (Crawl crawl = new Crawl(data)) {
        crawl.add(Crawl.source("djgz", site.column()));
      }
      for (int i = 0; i < most; i++) {
        Process process = start(data);
        assertThrows(ArchiveException.class, () -> Archive.open(data.resolve("archive")).close());
        if (!process.waitFor(30 + random.nextInt(400), TimeUnit.MILLISECONDS)) {
          kills++;
        }
        process.destroyForcibly().waitFor();
      }
      Process last = start(data);
      assertTrue(last.waitFor(5, TimeUnit.MINUTES));
      assertEquals(0, last.exitValue());
      try (CorpusStore store = CorpusStore.open(data)) {
        everyArticleOnce(store, site, articles);
      }
      Map<String, Integer> asked = new HashMap<>();
      site.log().stream()
          .filter(each -> each.path().startsWith("/info/"))
          .forEach(each -> asked.merge(each.path(), 1, Integer::sum));
      assertEquals(articles, asked.size());
      int twice = asked.values().stream().mapToInt(count -> count - 1).sum();
      assertTrue(twice <= kills * UNKEPT, "asked for again: " + twice + ", kills: " + kills);
    }
    List<String> archived = archived(data);
    for (int number = 1; number <= articles; number++) {
      String path = CampusSite.path(number);
      assertEquals(1, archived.stream().filter(each -> each.endsWith(path)).count(), path);
    }
    return kills;
  }

  private static void everyArticleOnce(CorpusStore store, CampusSite site, int articles) {
    assertEquals(articles, store.counts().articles());
    List<CrawlJob> jobs = store.crawl().jobs().jobs(Optional.of("djgz"), Long.MAX_VALUE, 10);
    assertEquals(JobState.DONE, jobs.getFirst().state());
    assertEquals(articles, jobs.stream().mapToLong(job -> job.count(Tally.NEW)).sum());
    for (int number = 1; number <= articles; number++) {
      String id = store.articleAt(site.address(CampusSite.path(number))).orElseThrow().id();
      assertEquals(1, store.crawl().frontier().pagesOfArticle(id).size(), "article " + number);
      assertTrue(store.snapshot(store.asRead(id).orElseThrow().origin().snapshot()).isPresent());
    }
  }

  /// The addresses of all answers, by a reader that knows nothing of us; it fails where a record is
  /// not whole.
  private static List<String> archived(Path data) throws IOException {
    List<String> addresses = new ArrayList<>();
    for (Path file : files(data)) {
      try (WarcReader reader = new WarcReader(file)) {
        for (WarcRecord record : reader) {
          record.body().consume();
          if (record instanceof WarcResponse response) {
            addresses.add(response.target());
          }
        }
      }
    }
    return addresses;
  }

  private static List<Path> files(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("archive"))) {
      return files.filter(file -> file.toString().endsWith(".warc.gz")).sorted().toList();
    }
  }

  @Test
  void aDamagedLastRecordIsCutAndSaid() throws Exception {
    try (CampusSite site = CampusSite.with(6)) {
      try (Crawl crawl = new Crawl(folder)) {
        crawl.add(Crawl.source("djgz", site.column()));
        crawl.visit("djgz");
      }
      Path file = files(folder).getLast();
      long whole = Files.size(file);
      try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
        raw.seek(whole);
        raw.write(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 42, 42, 42});
      }
      try (Archive archive = Archive.open(folder.resolve("archive"))) {
        assertEquals(13, archive.repair().orElseThrow().cutBytes());
        assertEquals(whole, archive.repair().orElseThrow().keptBytes());
      }
      assertFalse(archived(folder).isEmpty());
    }
  }
}

package yangban.server.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.archive.Archive;
import yangban.corpus.crawl.Crawler;
import yangban.corpus.fetch.FetchSettings;
import yangban.corpus.fetch.Fetcher;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.Tally;
import yangban.corpus.ingest.SampleCorpus;
import yangban.corpus.store.CorpusStore;

/// Crawls with a frontier of many addresses, in a process whose heap is bounded by whoever starts
/// it (`YANGBAN_JAVA_OPTS=-Xmx256m`).
public final class FrontierTrial {

  /// On how many sites the addresses lie.
  public static final int HOSTS = 10;

  private static final int BATCH = 10_000;

  private FrontierTrial() {}

  /// What came of it.
  ///
  /// @param addSeconds to add the addresses
  /// @param fetched pages, in the time that was given
  /// @param heapBytes largest heap seen
  /// @param boundBytes of the heap
  public record Outcome(
      int addresses,
      double addSeconds,
      long fetched,
      long articles,
      long heapBytes,
      long boundBytes) {}

  /// Runs in an empty folder.
  ///
  /// @param addresses at least [#HOSTS]
  /// @param time how long is crawled once they are added
  public static Outcome run(Path folder, int addresses, Duration time)
      throws IOException, InterruptedException {
    try (GeneratedSites sites =
            new GeneratedSites(HOSTS, addresses / HOSTS, SampleCorpus.bodies());
        CorpusStore store = CorpusStore.open(folder)) {
      long begun = System.nanoTime();
      add(store, sites, addresses);
      double adding = (System.nanoTime() - begun) / 1e9;
      return crawl(folder, store, sites, time, addresses, adding);
    }
  }

  private static void add(CorpusStore store, GeneratedSites sites, int addresses) {
    Instant now = Instant.now();
    for (int host = 1; host <= HOSTS; host++) {
      List<CrawlPage> batch = new ArrayList<>();
      for (int number = 1; number <= addresses / HOSTS; number++) {
        URI address = sites.articleAt(host, number);
        batch.add(CrawlPage.waiting(address, "host-" + host, address.getHost(), 1, "article", now));
        if (batch.size() == BATCH) {
          store.crawl().frontier().add(batch);
          batch.clear();
        }
      }
      store.crawl().frontier().add(batch);
    }
  }

  private static Outcome crawl(
      Path folder,
      CorpusStore store,
      GeneratedSites sites,
      Duration time,
      int addresses,
      double adding)
      throws IOException, InterruptedException {
    long largest = 0;
    try (Archive archive = Archive.open(folder.resolve(CorpusStore.ARCHIVE));
        Fetcher fetcher = new Fetcher(FetchSettings.of(""));
        Crawler crawler =
            CrawlBench.crawler(folder, store, archive, fetcher, sites, Duration.ZERO)) {
      CrawlBench.start(crawler, sites);
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end) {
        Thread.sleep(100);
        Runtime runtime = Runtime.getRuntime();
        largest = Math.max(largest, runtime.totalMemory() - runtime.freeMemory());
      }
      crawler.pauseAll();
    }
    long fetched =
        store.crawl().jobs().jobs(Optional.empty(), Long.MAX_VALUE, HOSTS).stream()
            .mapToLong(job -> job.count(Tally.FETCHED))
            .sum();
    return new Outcome(
        addresses,
        adding,
        fetched,
        store.counts().articles(),
        largest,
        Runtime.getRuntime().maxMemory());
  }
}

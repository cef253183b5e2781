package yangban.server.bench;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import yangban.corpus.archive.Archive;
import yangban.corpus.archive.ArchivePlace;
import yangban.corpus.fetch.FetchOutcome;
import yangban.corpus.fetch.FetchPolicy;
import yangban.corpus.fetch.FetchRequest;
import yangban.corpus.fetch.Fetcher;
import yangban.corpus.frontier.Answer;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.PageRules;
import yangban.corpus.frontier.Seen;
import yangban.corpus.frontier.Tally;
import yangban.corpus.store.CrawlStore;
import yangban.corpus.store.Settled;

/// Fetch, archive and store without reading: what a crawl costs apart from understanding its pages.
final class StraightCrawl {

  private static final int BATCH = 64;

  /// When nothing has come for so long, nothing more comes.
  private static final int IDLE_SECONDS = 5;

  private final CrawlStore store;
  private final Archive archive;
  private final Fetcher fetcher;
  private final FetchPolicy policy;
  private final BlockingQueue<Done> queue = new ArrayBlockingQueue<>(2 * BATCH);
  private final AtomicInteger kept = new AtomicInteger();

  private record Done(CrawlPage page, FetchOutcome.Fetched fetched) {}

  StraightCrawl(CrawlStore store, Archive archive, Fetcher fetcher, FetchPolicy policy) {
    this.store = store;
    this.archive = archive;
    this.fetcher = fetcher;
    this.policy = policy;
  }

  /// Fetches all that is due of one source, a thread for each host.
  ///
  /// @param job that it counts for
  /// @param pages that are due
  /// @param atMost after which it ends, whatever is still due
  /// @return how many pages were kept
  int run(String source, long job, int pages, Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (String host : store.frontier().hosts(source).keySet()) {
      threads.add(Thread.ofVirtual().start(() -> fetch(source, host, end)));
    }
    while (kept.get() < pages) {
      List<Done> batch = new ArrayList<>();
      Done first = queue.poll(IDLE_SECONDS, TimeUnit.SECONDS);
      if (first == null) {
        break;
      }
      batch.add(first);
      queue.drainTo(batch, BATCH - 1);
      keep(job, batch);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return kept.get();
  }

  private void fetch(String source, String host, long end) {
    try {
      for (CrawlPage page : store.frontier().due(source, host, Instant.now(), Integer.MAX_VALUE)) {
        if (System.nanoTime() > end) {
          return;
        }
        if (fetcher.fetch(FetchRequest.of(page.address(), policy))
            instanceof FetchOutcome.Fetched fetched) {
          queue.put(new Done(page, fetched));
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep(long job, List<Done> batch) {
    Instant now = Instant.now();
    List<Settled> settled = new ArrayList<>();
    for (Done done : batch) {
      ArchivePlace place = archive.append(done.fetched.exchange());
      settled.add(settled(job, done, place, now));
    }
    archive.force();
    store.keep(settled, now);
    kept.addAndGet(batch.size());
  }

  private static Settled settled(long job, Done done, ArchivePlace place, Instant now) {
    Optional<String> hash = Optional.of(Integer.toHexString(done.fetched.content().length));
    Seen seen =
        new Seen(
            Optional.empty(), Optional.empty(), hash, hash, Optional.of(now), Optional.empty());
    List<URI> none = List.of();
    return new Settled(
        job,
        PageRules.after(done.page, new Answer.Read(seen), now),
        Optional.empty(),
        Optional.of(place),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        none,
        Optional.empty(),
        Set.of(Tally.FETCHED),
        List.of());
  }
}

package yangban.corpus.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.fetch.FetchOutcome;
import yangban.corpus.fetch.FetchRequest;
import yangban.corpus.fetch.Fetcher;
import yangban.corpus.fetch.Validators;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.store.CrawlStore;

/// Asks one host for one source's pages, one after the other, until none is due. On a virtual
/// thread of its own; the host's turns are kept by the fetcher, whatever lanes there are.
final class Lane {

  /// As many as are asked for in some seconds at least; read again then, since others may be due
  /// before them.
  private static final int AHEAD = 16;

  /// Some ten times as short as a page takes to be read and kept.
  private static final int JOIN_MILLIS = 10;

  private final Visit visit;
  private final String host;
  private final CrawlStore store;
  private final Fetcher fetcher;
  private final Traffic traffic;
  private final Clock clock;
  private final Deque<CrawlPage> next = new ArrayDeque<>();
  private long lastPart;

  Lane(Visit visit, String host, CrawlStore store, Fetcher fetcher, Traffic traffic, Clock clock) {
    this.visit = visit;
    this.host = host;
    this.store = store;
    this.fetcher = fetcher;
    this.traffic = traffic;
    this.clock = clock;
  }

  void run() throws InterruptedException {
    while (traffic.goesOn(visit)) {
      Optional<CrawlPage> page = next();
      if (page.isEmpty()) {
        return;
      }
      waitForPages(page.get());
      waitForTurn(page.get());
      if (!traffic.goesOn(visit)) {
        return;
      }
      ask(page.get());
    }
  }

  /// The pages of one article are joined as they come, so each waits until the one before is kept.
  private void waitForPages(CrawlPage page) throws InterruptedException {
    if (page.partOf().isPresent()) {
      while (traffic.open().contains(lastPart)) {
        Thread.sleep(JOIN_MILLIS);
      }
      lastPart = page.number();
    }
  }

  /// A lane that waits for its host holds up no other one.
  private void waitForTurn(CrawlPage page) throws InterruptedException {
    Duration wait = fetcher.wait(page.address(), visit.plan().policy());
    // Longer waits are rests, which the fetcher tells of at once.
    if (wait.isPositive() && wait.compareTo(Duration.ofMinutes(2)) < 0) {
      Thread.sleep(wait);
    }
  }

  private void ask(CrawlPage page) throws InterruptedException {
    if (!traffic.enter(visit, page)) {
      return;
    }
    boolean handedOn = false;
    try {
      long begun = System.nanoTime();
      FetchOutcome outcome;
      traffic.requests().acquire();
      try {
        outcome = fetcher.fetch(request(page));
      } finally {
        traffic.requests().release();
        traffic.fetching().add(System.nanoTime() - begun);
      }
      traffic.answered(new Answered(visit, page, outcome, now(), sitemaps(page), Optional.empty()));
      handedOn = true;
    } finally {
      if (!handedOn) {
        traffic.leave(visit, page.number());
      }
    }
  }

  private FetchRequest request(CrawlPage page) {
    boolean read = page.seen().textHash().isPresent();
    Validators validators =
        read ? new Validators(page.seen().etag(), page.seen().lastModified()) : Validators.NONE;
    return new FetchRequest(
        page.address(),
        visit.plan().policy(),
        validators,
        FetchRequest.PAGE_BYTES,
        visit.plan().scope()::admits);
  }

  /// What robots.txt names; it was asked for before the page was.
  private List<String> sitemaps(CrawlPage page) throws InterruptedException {
    return page.depth() == 0 && !page.kind().equals(Sitemaps.KIND)
        ? fetcher.sitemaps(page.address(), visit.plan().policy())
        : List.of();
  }

  private Optional<CrawlPage> next() {
    if (next.isEmpty()) {
      // Asked before the store: what is kept in between is still due in what the store answers.
      Set<Long> open = traffic.open();
      store.frontier().due(visit.source(), host, now(), AHEAD + open.size()).stream()
          .filter(page -> !open.contains(page.number()))
          .limit(AHEAD)
          .forEach(next::add);
    }
    return Optional.ofNullable(next.poll());
  }

  /// Times in the store are whole milliseconds.
  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}

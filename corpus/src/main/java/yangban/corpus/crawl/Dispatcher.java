package yangban.corpus.crawl;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import yangban.corpus.fetch.Fetcher;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.JobState;
import yangban.corpus.source.Source;
import yangban.corpus.source.SourceFile;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.CrawlStore;
import yangban.corpus.store.StoreException;

/// Looks again and again at what is due: opens a lane for each host that has something, ends visits
/// that have nothing left, begins those that the schedules ask for. One thread looks; the visits
/// are shared.
final class Dispatcher {

  /// Between two looks where nothing happens; answers that are kept wake it.
  private static final Duration LOOK = Duration.ofMillis(500);

  /// Between two looks at the least: each asks the store once for each visit.
  private static final Duration REST = Duration.ofMillis(50);

  /// Between two looks at catalogue and schedules.
  private static final Duration CATALOGUE = Duration.ofSeconds(2);

  /// After which store and archive are tried again.
  private static final Duration RECOVERY = Duration.ofSeconds(20);

  private final CrawlStore store;
  private final Fetcher fetcher;
  private final SourceFile sources;
  private final Clock clock;
  private final CrawlSettings settings;
  private final Starts starts;
  private final Traffic traffic;
  private final Map<String, Visit> visits = new ConcurrentHashMap<>();
  private final ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore wake = new Semaphore(0);
  private final AtomicReference<@Nullable Trouble> trouble = new AtomicReference<>();
  private volatile boolean paused;
  private volatile boolean closing;
  private Instant catalogueRead = Instant.MIN;

  Dispatcher(
      CorpusStore corpus,
      Fetcher fetcher,
      SourceFile sources,
      Starts starts,
      Clock clock,
      CrawlSettings settings,
      java.util.function.Consumer<Answered> answered) {
    this.store = corpus.crawl();
    this.fetcher = fetcher;
    this.sources = sources;
    this.starts = starts;
    this.clock = clock;
    this.settings = settings;
    this.traffic = new Traffic(settings, this::goesOn, answered);
    this.paused = store.jobs().paused();
  }

  Traffic traffic() {
    return traffic;
  }

  Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  private boolean goesOn(Visit visit) {
    return !closing && !paused && trouble.get() == null && visit.goesOn() && inHours(visit);
  }

  private boolean inHours(Visit visit) {
    return visit.plan().source().offPeak().map(hours -> hours.contains(now())).orElse(true);
  }

  Collection<Visit> visits() {
    return visits.values();
  }

  Optional<Visit> visit(String source) {
    return Optional.ofNullable(visits.get(source));
  }

  Optional<Trouble> trouble() {
    return Optional.ofNullable(trouble.get());
  }

  boolean paused() {
    return paused;
  }

  void pause(boolean hold) {
    store.jobs().setPaused(hold);
    paused = hold;
    wake();
  }

  private void troubled(StoreException e) {
    troubled("store." + e.kind().name().toLowerCase(Locale.ROOT));
  }

  /// Nothing can be kept for now.
  void troubled(String why) {
    trouble.set(new Trouble(why, now().plus(RECOVERY)));
  }

  void wake() {
    wake.release();
  }

  /// A job that is open in the store goes on.
  void take(CrawlJob job, Source source) {
    visits.computeIfAbsent(
        job.source(),
        _ -> new Visit(job.number(), starts.plan(source), job.state() == JobState.PAUSED));
    wake();
  }

  /// Ends a visit.
  ///
  /// @param why code; empty where it is done
  void end(Visit visit, JobState state, String why) {
    visit.end();
    store.jobs().set(visit.job(), state, why, now());
    visits.remove(visit.source(), visit);
  }

  /// Until it is interrupted.
  ///
  /// @param before done first, on the same thread
  void run(Recall before) {
    try {
      before.run();
    } catch (StoreException e) {
      troubled(e);
    } catch (InterruptedException _) {
      return;
    }
    while (!closing) {
      try {
        look();
      } catch (StoreException e) {
        troubled(e);
      }
      try {
        Thread.sleep(REST);
        wake.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        wake.drainPermits();
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  void look() {
    Trouble now = trouble.get();
    if (now != null && !now().isBefore(now.until())) {
      trouble.set(null);
    }
    if (!now().isBefore(catalogueRead.plus(CATALOGUE)) || catalogueRead.equals(Instant.MIN)) {
      catalogueRead = now();
      readCatalogue();
    }
    for (Visit visit : List.copyOf(visits.values())) {
      look(visit);
    }
  }

  private void look(Visit visit) {
    if (!goesOn(visit)) {
      return;
    }
    // Asked before the hosts: what is kept in between adds to them.
    boolean idle = visit.idle();
    Instant now = now();
    boolean more = false;
    for (Map.Entry<String, Instant> host : store.frontier().hosts(visit.source()).entrySet()) {
      more |= !host.getValue().isAfter(now.plus(settings.linger()));
      if (!host.getValue().isAfter(now) && visit.enter(host.getKey())) {
        more = true;
        open(visit, host.getKey());
      }
    }
    if (idle && !more) {
      end(visit, JobState.DONE, "");
    }
  }

  private void open(Visit visit, String host) {
    Lane lane = new Lane(visit, host, store, fetcher, traffic, clock);
    lanes.execute(() -> {
      try {
        lane.run();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      } catch (StoreException e) {
        troubled(e);
      } finally {
        visit.leave(host);
      }
    });
  }

  /// Follows the catalogue: entries that changed, that are gone, that are due. An entry with a
  /// fault is not gone: its visit goes on as it was planned before, and one that was left open by
  /// an earlier program goes on once the fault is mended. The others have nothing to do with it.
  private void readCatalogue() {
    boolean readable = true;
    try {
      sources.refresh();
    } catch (IOException _) {
      readable = false;
    }
    boolean whole = readable && sources.faults().isEmpty();
    for (Visit visit : List.copyOf(visits.values())) {
      Optional<Source> source = sources.source(visit.source());
      if (source.isPresent() && !source.get().equals(visit.plan().source())) {
        visit.replan(starts.plan(source.get()));
      } else if (source.isEmpty() && whole) {
        end(visit, JobState.CANCELLED, "removed");
      }
    }
    goOn(whole);
    if (settings.scheduled() && readable) {
      starts.scheduled(now()).forEach(begun -> take(begun.job(), begun.source()));
    }
  }

  /// Takes the visits that are open in the store and wait for their entry to be readable.
  ///
  /// @param whole whether an entry that is not there is gone
  private void goOn(boolean whole) {
    for (CrawlJob job : store.jobs().open()) {
      Optional<Source> source = sources.source(job.source());
      if (visits.containsKey(job.source())) {
        continue;
      }
      if (source.isPresent()) {
        take(job, source.get());
        // Somebody may have ended it since it was asked for.
        visit(job.source()).filter(_ -> ended(job)).ifPresent(v -> visits.remove(v.source(), v));
      } else if (whole) {
        store.jobs().set(job.number(), JobState.CANCELLED, "removed", now());
      }
    }
  }

  private boolean ended(CrawlJob job) {
    return store.jobs().job(job.number()).filter(now -> now.state().ended()).isPresent();
  }

  /// Whether no visit is under way that goes on by itself.
  boolean rests() {
    return visits.values().stream()
        .noneMatch(visit -> !visit.held() && !visit.plan().source().paused());
  }

  /// Ends all lanes; requests under way are given up.
  void close() throws InterruptedException {
    closing = true;
    lanes.shutdownNow();
    if (!lanes.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("a request could not be given up");
    }
  }
}

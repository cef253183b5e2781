package yangban.corpus.crawl;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import yangban.corpus.archive.Archive;
import yangban.corpus.archive.ArchiveException;
import yangban.corpus.archive.ArchivePlace;
import yangban.corpus.fetch.Exchange;
import yangban.corpus.store.CrawlStore;
import yangban.corpus.store.Settled;
import yangban.corpus.store.StoreException;

/// The one hand that writes: archives answers, has the disk confirm them, and only then keeps in
/// one transaction what they change. Takes whatever has come in the meantime, so that batches grow
/// with the load and a single article waits for nobody.
///
/// Whatever ends the program, an address is due until the transaction that keeps its answer; an
/// answer that was archived and not kept is taken from the archive by the next one ([Recall]).
final class Keeper implements Runnable {

  /// Some 100 kB each: what is written between two confirmations of the disk stays within the
  /// caches of small machines.
  private static final int BATCH = 64;

  /// How soon it ends when it is closed.
  private static final int LOOK_MILLIS = 100;

  private final CrawlStore store;
  private final Archive archive;
  private final Clock clock;
  private final After after;
  private final BlockingQueue<Draft> queue = new LinkedBlockingQueue<>();
  private volatile boolean closing;
  private volatile boolean marks;
  private final Stopwatch archiving = new Stopwatch();
  private final Stopwatch storing = new Stopwatch();

  /// Hears what became of drafts, on the writing thread.
  interface After {

    void kept(List<Draft> drafts);

    /// None of them is kept.
    void lost(List<Draft> drafts, String why);
  }

  Keeper(CrawlStore store, Archive archive, Clock clock, After after) {
    this.store = store;
    this.archive = archive;
    this.clock = clock;
    this.after = after;
  }

  /// How many are waited for is bounded by whoever asks for pages.
  void take(Draft draft) {
    queue.add(draft);
  }

  /// Until [#close]; what was taken before is kept first. Not ended by an interrupt, which would
  /// close files in the middle of a batch.
  @Override
  public void run() {
    List<Draft> batch = new ArrayList<>();
    while (!closing || !queue.isEmpty()) {
      Draft first = next();
      if (first != null) {
        batch.add(first);
        queue.drainTo(batch, BATCH - 1);
        keep(List.copyOf(batch));
        batch.clear();
      }
    }
  }

  private @Nullable Draft next() {
    try {
      return queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    }
  }

  /// Ends it once everything is kept.
  void close() {
    closing = true;
  }

  private void keep(List<Draft> batch) {
    String why = "fault";
    boolean kept = false;
    try {
      List<Settled> settled = archiving.measure(() -> archive(batch));
      storing.measure(() -> store(settled));
      kept = true;
    } catch (ArchiveException e) {
      why = "archive." + e.kind().name().toLowerCase(Locale.ROOT);
    } catch (StoreException e) {
      why = "store." + e.kind().name().toLowerCase(Locale.ROOT);
    } finally {
      if (kept) {
        after.kept(batch);
      } else {
        after.lost(batch, why);
      }
    }
  }

  private Map<Long, Integer> store(List<Settled> settled) {
    return marks
        ? store.keep(settled, clock.instant(), archive.whole())
        : store.keep(settled, clock.instant());
  }

  /// From now on each batch says that all of the archive is kept; not before what a program before
  /// had archived was taken up.
  void mark() {
    marks = true;
  }

  private List<Settled> archive(List<Draft> batch) {
    List<Settled> settled = new ArrayList<>(batch.size());
    for (Draft draft : batch) {
      settled.add(archive(draft));
    }
    archive.force();
    return settled;
  }

  private Settled archive(Draft draft) {
    List<Exchange> answers = draft.answers();
    if (answers.isEmpty()) {
      return draft.settled();
    }
    answers.subList(0, answers.size() - 1).forEach(archive::append);
    Exchange last = answers.getLast();
    if (draft.original().isPresent() && isRevisit(last, draft.original().get())) {
      return draft.settled();
    }
    ArchivePlace place = archive.append(last);
    return draft.content() ? draft.settled().at(place) : draft.settled();
  }

  /// Whether it could be archived as a revisit: not where its original was damaged meanwhile.
  private boolean isRevisit(Exchange answer, ArchivePlace original) {
    try {
      archive.appendRevisit(answer, original);
      return true;
    } catch (ArchiveException e) {
      if (e.kind() != ArchiveException.Kind.DAMAGED) {
        throw e;
      }
      return false;
    }
  }

  Stopwatch archiving() {
    return archiving;
  }

  Stopwatch storing() {
    return storing;
  }
}

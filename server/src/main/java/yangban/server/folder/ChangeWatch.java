package yangban.server.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yangban.corpus.store.StoreException;

/// Watches the store's change number and has the index catch up, so that what another process
/// imports is found here soon.
public final class ChangeWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);

  /// No store has this number, so the first look always catches up.
  private static final long NEVER = -1;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final Library library;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(task ->
          Thread.ofPlatform().name("change-watch").daemon().unstarted(LowPriority.of(task)));
  private final ScheduledFuture<?> looks;
  private long seen = NEVER;

  /// Since when, by the machine's clock, it rests after a failure, and for how many nanoseconds.
  private long rested;

  private long pause;

  /// Looks from now on.
  ///
  /// @param after how long to wait before the first look
  /// @param period between two looks
  public ChangeWatch(Library library, Duration after, Duration period) {
    this.library = library;
    looks =
        clock.scheduleWithFixedDelay(
            this::look, after.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    boolean goesOn = false;
    try {
      if (pause > 0 && System.nanoTime() - rested < pause) {
        goesOn = true;
        return;
      }
      boolean isFirst = seen == NEVER;
      if (library.store().lastChange() != seen) {
        seen = library.catchUp();
      }
      if (!isFirst) {
        // Not at the very start, when somebody waits for the first answer.
        library.index().warm();
      }
      pause = 0;
      goesOn = true;
    } catch (IOException | UncheckedIOException | StoreException | IllegalStateException e) {
      // A disk that is full or a store that is busy now may be well at the next look; what was
      // not done stays to be done. Lucene tells an index that closed itself on a full disk by an
      // IllegalStateException; the next look takes up what stands.
      rest(e);
      goesOn = true;
    } finally {
      if (!goesOn) {
        LOG.error("a fault of the program ended the watch: restart to find what is imported");
      }
    }
  }

  /// Waits before the next try, twice as long each time: every try cuts its articles anew. Says it
  /// the first time only.
  private void rest(Exception failure) {
    if (pause == 0) {
      LOG.warn(
          "the index could not catch up, perhaps because the disk is full ({}); questions are"
              + " answered from what it holds, and it is tried again",
          failure.getClass().getName());
    }
    pause = Math.clamp(2 * pause, FIRST_PAUSE.toNanos(), LONGEST_PAUSE.toNanos());
    rested = System.nanoTime();
  }

  @Override
  public void close() {
    looks.cancel(false);
    clock.shutdown();
    try {
      // A look that is under way ends by itself; the index must not be closed under it.
      while (!clock.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("waiting for the index to be written");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

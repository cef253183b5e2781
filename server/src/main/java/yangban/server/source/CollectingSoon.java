package yangban.server.source;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yangban.server.problem.Refusal;

/// Opens collecting beside a server that answers already: its rules take a second to load, and
/// questions need not wait for them, nor share the processor with them at the first answer.
public final class CollectingSoon implements AutoCloseable {

  /// What collecting needs to be opened.
  public interface Way extends Callable<Collecting> {
    @Override
    Collecting call() throws Refusal;
  }

  private static final Logger LOG = LoggerFactory.getLogger(CollectingSoon.class);

  private static final Set<String> PASSING = Set.of(Collecting.LOCKED, Collecting.LOCKED_BY);

  /// Between two looks whether an archive is free by now.
  private static final Duration PERIOD = Duration.ofSeconds(2);

  private final FutureTask<Collecting> task;
  private final CountDownLatch closing = new CountDownLatch(1);

  /// @param after how long to wait before it begins
  /// @param opened hears of it, on the opening thread
  /// @param refused hears why it cannot be had, again and again where that may pass
  public CollectingSoon(
      Duration after, Way way, Consumer<Collecting> opened, Consumer<Refusal> refused) {
    task =
        new FutureTask<>(() -> {
          if (isClosedWithin(after)) {
            throw new CancellationException();
          }
          return patiently(way, opened, refused);
        });
    Thread.ofPlatform().name("open-collecting").daemon().start(task);
  }

  /// An archive that another program has open is waited for.
  private Collecting patiently(Way way, Consumer<Collecting> opened, Consumer<Refusal> refused)
      throws Refusal, InterruptedException {
    while (true) {
      try {
        return open(way, opened, refused);
      } catch (Refusal e) {
        boolean passes = PASSING.contains(e.key());
        if (!passes || isClosedWithin(PERIOD)) {
          throw e;
        }
      }
    }
  }

  private boolean isClosedWithin(Duration time) throws InterruptedException {
    return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Collecting open(Way way, Consumer<Collecting> opened, Consumer<Refusal> refused)
      throws Refusal {
    try {
      Collecting collecting = way.call();
      opened.accept(collecting);
      return collecting;
    } catch (Refusal e) {
      refused.accept(e);
      throw e;
    }
  }

  /// It, once it is open.
  ///
  /// @return nothing where it cannot be had
  private Optional<Collecting> collecting() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return Optional.of(task.get());
        } catch (InterruptedException _) {
          // It opens within a second or two; whoever wants to end hears of it after that.
          interrupted = true;
        } catch (ExecutionException e) {
          switch (e.getCause()) {
            case Refusal _ -> {
              // Whoever asks for sources hears it.
            }
            case CancellationException _ -> {
              // Closed before it began.
            }
            case null, default -> LOG.error("collecting could not be opened", e);
          }
          return Optional.empty();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    closing.countDown();
    collecting().ifPresent(Collecting::close);
  }
}

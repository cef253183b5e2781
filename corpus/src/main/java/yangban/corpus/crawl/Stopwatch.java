package yangban.corpus.crawl;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Sums up how long a stage of the crawl takes, over all threads.
final class Stopwatch {

  private final AtomicLong nanos = new AtomicLong();

  <T> T measure(Supplier<T> work) {
    long begun = System.nanoTime();
    try {
      return work.get();
    } finally {
      nanos.addAndGet(System.nanoTime() - begun);
    }
  }

  void add(long more) {
    nanos.addAndGet(more);
  }

  Duration total() {
    return Duration.ofNanos(nanos.get());
  }
}

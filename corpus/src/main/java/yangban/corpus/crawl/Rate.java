package yangban.corpus.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Counts what happened in the last minute. Thread-safe.
final class Rate {

  private static final Duration SPAN = Duration.ofMinutes(1);

  /// Counts of one second each, so that memory does not grow with the rate.
  private record Second(long second, int count) {}

  private final Deque<Second> seconds = new ArrayDeque<>();
  private Instant first = Instant.MAX;

  synchronized void count(int more, Instant now) {
    first = now.isBefore(first) ? now : first;
    long second = now.getEpochSecond();
    Second last = seconds.peekLast();
    if (last != null && last.second == second) {
      seconds.removeLast();
      seconds.add(new Second(second, last.count + more));
    } else {
      seconds.add(new Second(second, more));
    }
    forget(now);
  }

  /// 0 where nothing was counted.
  synchronized double perMinute(Instant now) {
    forget(now);
    long sum = seconds.stream().mapToLong(Second::count).sum();
    Duration since = first.isAfter(now) ? Duration.ZERO : Duration.between(first, now);
    Duration span = since.compareTo(SPAN) < 0 ? since : SPAN;
    double millis = Math.max(1_000, span.toMillis());
    return sum * (SPAN.toMillis() / millis);
  }

  private void forget(Instant now) {
    long oldest = now.getEpochSecond() - SPAN.toSeconds();
    while (!seconds.isEmpty() && seconds.getFirst().second < oldest) {
      seconds.removeFirst();
    }
  }
}

package yangban.server.bench;

import java.util.Arrays;

/// Times of many requests, in nanoseconds.
final class Latencies {

  private final long[] sorted;

  Latencies(long[] nanos) {
    sorted = nanos.clone();
    Arrays.sort(sorted);
  }

  /// The time that a share of the requests stayed within, in milliseconds: nearest rank.
  ///
  /// @param share over 0 up to 1
  double millis(double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(rank, 1) - 1] / 1e6;
  }
}

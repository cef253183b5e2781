package yangban.server.bench;

import java.util.OptionalLong;

/// What was measured at one size.
///
/// @param practices as generated
/// @param chars characters of their texts
/// @param importSeconds reading, understanding and keeping
/// @param indexSeconds from the store into the index, merged and committed
/// @param cutSeconds cutting all texts on one core, nothing else
/// @param indexBytes of the index folder
/// @param storeBytes of the database file
/// @param startMillis from starting the process to the first answered search
/// @param json latencies of searches as JSON
/// @param html latencies of search pages
/// @param resident memory of the serving process after the searches, bytes
public record BenchReport(
    int practices,
    long chars,
    double importSeconds,
    double indexSeconds,
    double cutSeconds,
    long indexBytes,
    long storeBytes,
    long startMillis,
    Quantiles json,
    Quantiles html,
    OptionalLong resident) {

  /// Milliseconds that half, and 99 of 100, of the requests stayed within.
  public record Quantiles(double p50, double p99) {}

  /// What the cores had to give while indexing ran, in seconds.
  public double indexCoreSeconds() {
    return indexSeconds * Runtime.getRuntime().availableProcessors();
  }
}

package yangban.server.bench;

import java.util.List;
import java.util.Optional;
import yangban.indexer.search.CacheUse;

/// What was measured at one size.
///
/// @param practices that stand in the store; one that is kept has grown by what was imported beside
///   the server in each run before
/// @param chars characters of their texts
/// @param importSeconds reading, understanding and keeping as many, at the rate at which the store
///   was made
/// @param indexSeconds from the store into the index, merged and committed
/// @param cutSeconds cutting all texts on one core, nothing else; before 2026-11-22 with reading
///   the store, which takes about as long
/// @param indexBytes of the index folder
/// @param storeBytes of the database file
/// @param startMillis from starting the process to the first answered search
/// @param json latencies of searches as JSON
/// @param html latencies of search pages
/// @param importing latencies of search pages while another process imports into the same folder
/// @param memory of the serving process after the first two kinds of searches
/// @param suggest latencies of suggestions while somebody types; empty in runs from before
///   2026-11-21
/// @param caches what the server kept of earlier searches as JSON and pages, and how often it was
///   of use; empty in runs from before 2026-11-23
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
    Quantiles importing,
    Memory memory,
    Optional<Quantiles> suggest,
    Optional<List<CacheUse>> caches) {

  /// Milliseconds that half, and 99 of 100, of the requests stayed within.
  public record Quantiles(double p50, double p99) {}

  /// Memory of a process in bytes, 0 where the system does not tell (other than Linux).
  ///
  /// @param ownBytes what is its own: heap, code, threads
  /// @param residentBytes and the parts of mapped files that happen to be in memory, of the index
  ///   most of all, which the system takes back when it needs the room
  public record Memory(long ownBytes, long residentBytes) {}

  /// What the cores had to give while indexing ran, in seconds.
  public double indexCoreSeconds() {
    return indexSeconds * Runtime.getRuntime().availableProcessors();
  }
}

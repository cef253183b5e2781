package yangban.corpus.understand;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Sums up what speaks for each of several values, and keeps the best witness of each.
///
/// @param <K> a value
/// @param <W> what speaks for it
final class Tally<K, W> {
  private final Map<K, Entry<W>> entries = new LinkedHashMap<>();

  void add(K value, double score, W witness) {
    entries.computeIfAbsent(value, v -> new Entry<>(witness)).add(score, witness);
  }

  /// The value with the highest sum, if it reaches `least`; the first of equals.
  Optional<Leader<K, W>> leader(double least) {
    return entries.entrySet().stream()
        .filter(e -> e.getValue().sum >= least)
        .reduce((a, b) -> b.getValue().sum > a.getValue().sum ? b : a)
        .map(e -> new Leader<>(e.getKey(), e.getValue().witness, e.getValue().sum));
  }

  /// Who leads, by which witness, and how far.
  record Leader<K, W>(K value, W witness, double score) {}

  private static final class Entry<W> {
    private W witness;
    private double strongest = Double.NEGATIVE_INFINITY;
    private double sum;

    Entry(W witness) {
      this.witness = witness;
    }

    void add(double score, W by) {
      sum += score;
      if (score > strongest) {
        strongest = score;
        witness = by;
      }
    }
  }
}

package yangban.corpus.understand;

import java.util.Collection;
import java.util.function.LongPredicate;

/// The runs of characters that a table knows, by their [Grams#key]: open addressing with linear
/// probes over at most half-full cells (Knuth, The Art of Computer Programming 3, 6.4, algorithm
/// L). Immutable.
///
/// A text has some 1,500 runs of which a table knows a tenth; asked for as strings they took a
/// tenth of all understanding.
final class RunSet implements LongPredicate {
  private static final int LONGEST = 3;

  /// Knuth's multiplier, 2^64 by the golden ratio.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /// No run has the key 0.
  private final long[] cells;

  private final int shift;

  private RunSet(long[] cells) {
    this.cells = cells;
    this.shift = Long.SIZE - Integer.numberOfTrailingZeros(cells.length);
  }

  /// Words longer than a run are left out: they are other signs.
  static RunSet of(Collection<String> words) {
    long[] keys =
        words.stream()
            .filter(w -> !w.isEmpty() && w.length() <= LONGEST)
            .mapToLong(Grams::key)
            .toArray();
    RunSet set = new RunSet(new long[Math.max(2, Integer.highestOneBit(keys.length + 1) * 4)]);
    for (long key : keys) {
      set.cells[set.cell(key)] = key;
    }
    return set;
  }

  @Override
  public boolean test(long key) {
    return cells[cell(key)] == key;
  }

  /// Where a key stands or would stand.
  private int cell(long key) {
    int at = (int) ((key * SPREAD) >>> shift);
    while (cells[at] != key && cells[at] != 0) {
      at = (at + 1) & (cells.length - 1);
    }
    return at;
  }
}

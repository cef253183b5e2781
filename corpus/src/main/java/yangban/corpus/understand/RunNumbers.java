package yangban.corpus.understand;

import java.util.List;

/// Finds the number of a run of characters by its [Grams#key]: open addressing with linear probes
/// over at most half-full cells (Knuth, The Art of Computer Programming 3, 6.4, algorithm L).
/// Immutable.
///
/// A text has some 1,500 runs of which a table knows a tenth; asked for as strings they took a
/// fifth of all understanding.
final class RunNumbers {
  private static final int LONGEST = 3;

  /// Knuth's multiplier, 2^64 by the golden ratio.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /// No run has the key 0.
  private final long[] keys;

  private final int[] numbers;
  private final int shift;

  /// @param words each with its place in the list as its number; those longer than a run are left
  ///   out, they are other signs
  RunNumbers(List<String> words) {
    int size = Math.max(2, Integer.highestOneBit(words.size() + 1) * 4);
    this.keys = new long[size];
    this.numbers = new int[size];
    this.shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.isEmpty() && word.length() <= LONGEST) {
        int cell = cell(Grams.key(word));
        keys[cell] = Grams.key(word);
        numbers[cell] = i;
      }
    }
  }

  /// The number of the run with this key, or -1.
  int of(long key) {
    int cell = cell(key);
    return keys[cell] == key ? numbers[cell] : -1;
  }

  /// Where a key stands or would stand.
  private int cell(long key) {
    int at = (int) ((key * SPREAD) >>> shift);
    while (keys[at] != key && keys[at] != 0) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }
}

package yangban.indexer.segment;

/// How often a word was seen after another, by the hash of the pair: smartcn's own table, slot by
/// slot, behind a filter that says of almost every other pair that it is not in there.
///
/// Probes are smartcn's own, too, since they decide what is found: a pair whose slots are taken is
/// not found, although a pair of the same hash may be. Immutable; can be shared between threads.
final class PairTable {

  /// As in smartcn; a prime, so that any step leads past every slot.
  private static final int SLOTS = 402_137;

  /// 2^21 bits for the 328,856 pairs, two bits each in the same word of 64: a quarter of a
  /// megabyte, so that the processor's second cache holds it beside [PairCosts]. Lets pass 10 % of
  /// the pairs that are not there (twice as many bits: 3.7 %; 2 million characters of generated
  /// articles, 2026-11-21).
  private static final int FILTER_WORDS = 1 << 15;

  private static final int MARK_WORDS = SLOTS / Long.BYTES + 1;

  /// For each slot hash and count side by side, since whoever finds the one needs the other.
  private final long[] slots;

  /// For each slot a byte of its hash, 0 where it is empty, eight in a number. Probes of a pair
  /// that is not there go over some six slots, of one that is there over two, all far apart: here
  /// they stay in the caches, and but one look goes into [#slots], a dozen times as large.
  private final long[] marks;

  private final long[] filter;

  /// Of the arrays of another.
  PairTable(long[] slots, long[] marks, long[] filter) {
    if (slots.length != SLOTS * 2 || marks.length != MARK_WORDS || filter.length != FILTER_WORDS) {
      throw new DictionaryFault(Dictionary.PAIRS, "%d cells of pairs".formatted(slots.length));
    }
    this.slots = slots;
    this.marks = marks;
    this.filter = filter;
  }

  /// @param in two arrays by slot: hashes (0 where it is empty) and counts
  static PairTable read(SerializedArrays in) {
    long[] hashes = in.longs();
    int[] counts = in.ints();
    if (hashes.length != SLOTS || counts.length != SLOTS) {
      throw in.fault(
          "tables of %d and %d pairs instead of %d".formatted(hashes.length, counts.length, SLOTS));
    }
    long[] slots = new long[SLOTS * 2];
    long[] marks = new long[MARK_WORDS];
    long[] filter = new long[FILTER_WORDS];
    int taken = 0;
    for (int i = 0; i < SLOTS; i++) {
      if (counts[i] < 0) {
        throw in.fault("pair %d was seen %d times".formatted(i, counts[i]));
      }
      slots[i * 2] = hashes[i];
      slots[i * 2 + 1] = counts[i];
      if (hashes[i] != 0) {
        taken++;
        marks[i / Long.BYTES] |= mark(hashes[i]) << (i % Long.BYTES * Byte.SIZE);
        filter[filterWord(hashes[i])] |= filterBits(hashes[i]);
      }
    }
    if (taken == 0 || taken == SLOTS) {
      throw in.fault("%d of %d slots are taken".formatted(taken, SLOTS));
    }
    return new PairTable(slots, marks, filter);
  }

  long[] slots() {
    return slots;
  }

  long[] marks() {
    return marks;
  }

  long[] filter() {
    return filter;
  }

  private static int filterWord(long hash) {
    return (int) (hash >>> 12) & (FILTER_WORDS - 1);
  }

  private static long filterBits(long hash) {
    return 1L << (hash >>> 28) | 1L << (hash >>> 34);
  }

  /// False only where [#count] would be 0.
  boolean mayHold(long hash) {
    long bits = filterBits(hash);
    return (filter[filterWord(hash)] & bits) == bits;
  }

  /// Never 0; of bits that neither the slot nor the filter goes by.
  private static long mark(long hash) {
    return (hash >>> 56) | 1;
  }

  /// How often the pair was seen, 0 where it is not known.
  ///
  /// @param step by which to go on, of [PairHash#addStep]
  int count(long hash, int step) {
    int home = (int) (hash % SLOTS);
    int slot = home < 0 ? home + SLOTS : home;
    long wanted = mark(hash);
    while (true) {
      long mark = (marks[slot / Long.BYTES] >>> (slot % Long.BYTES * Byte.SIZE)) & 0xFF;
      if (mark == wanted && slots[slot * 2] == hash) {
        return (int) slots[slot * 2 + 1];
      }
      if (mark == 0 || step == 0) {
        return 0;
      }
      slot += step;
      slot = slot >= SLOTS ? slot - SLOTS : slot;
    }
  }
}

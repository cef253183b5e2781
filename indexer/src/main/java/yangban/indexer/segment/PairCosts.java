package yangban.indexer.segment;

import java.util.Arrays;

/// What the steps between words cost that were seen together, kept for the pairs met last: most
/// such pairs of a text have been met before, and one look answers for them what else takes a probe
/// into a table larger than the caches, and a logarithm.
///
/// Kept in two tables, a near one that the caches hold and a far one that answers for most of what
/// the near one has lost. A pair is its two numbers ([Dictionary]), so what is kept is exact; of
/// two pairs with the same place the later one stays. For one thread at a time.
final class PairCosts {

  /// 16,384 places, a quarter of a megabyte, so that the processor's second cache holds them and
  /// the filter of [PairTable]: 85 % of the pairs of generated articles that this is asked for are
  /// found in it (75 % with half as many places; 2 million characters, 2026-11-21).
  private static final int NEAR_BITS = 14;

  /// 65,536 places, a megabyte, which answer for two thirds of the pairs that the near ones have
  /// lost (the same characters, 2026-11-22); four times as many cut no faster.
  private static final int FAR_BITS = 16;

  /// 2^64 divided by the golden ratio: spreads neighbouring keys (Knuth, TAOCP vol. 3, 6.4).
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final Dictionary dictionary;

  /// For each place a pair and its cost, side by side.
  private final long[] near = new long[2 << NEAR_BITS];

  private final long[] far = new long[2 << FAR_BITS];

  PairCosts(Dictionary dictionary) {
    this.dictionary = dictionary;
    Arrays.fill(near, -1);
    Arrays.fill(far, -1);
  }

  /// @param first the number of the first word, which lies over `units` from `from` to `border`
  /// @param next the number of the word behind it, which lies over them from there to `to`
  /// @param hash of the pair; of [PairTable#mayHold] it was true
  double of(int first, int next, long hash, Units units, int from, int border, int to) {
    long pair = ((long) first << Integer.SIZE) | next;
    long spread = pair * GOLDEN;
    int place = (int) (spread >>> (Long.SIZE - NEAR_BITS)) * 2;
    if (near[place] != pair) {
      int farPlace = (int) (spread >>> (Long.SIZE - FAR_BITS)) * 2;
      if (far[farPlace] != pair) {
        int count = dictionary.pairs().count(hash, step(units, from, border, to));
        far[farPlace + 1] = Double.doubleToRawLongBits(Cost.of(dictionary.count(first), count));
        far[farPlace] = pair;
      }
      near[place + 1] = far[farPlace + 1];
      near[place] = pair;
    }
    return Double.longBitsToDouble(near[place + 1]);
  }

  private static int step(Units units, int from, int border, int to) {
    int step = PairHash.EMPTY_STEP;
    if (border == 0) {
      step = PairHash.addStep(step, Dictionary.BEGIN);
    }
    for (int unit = from; unit < border; unit++) {
      step = units.addToStep(step, unit);
    }
    step = PairHash.addStep(step, PairHash.BETWEEN);
    for (int unit = border; unit < to; unit++) {
      step = units.addToStep(step, unit);
    }
    return step;
  }
}

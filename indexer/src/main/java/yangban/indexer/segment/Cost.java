package yangban.indexer.segment;

/// What a step from one word to the next costs: less, the more often they were seen together.
///
/// `-ln(a · P(word) + (1 - a) · P(next | word))`: F. Jelinek, R. Mercer, "Interpolated Estimation
/// of Markov Source Parameters from Sparse Data", 1980. The terms stand in the order in which
/// smartcn computes them, so that they round alike.
final class Cost {

  /// The count of a sign, which is more than any word has: the size of the text that was counted,
  /// and some.
  static final int SIGN_COUNT = 2_079_997 + 80_000;

  private static final double SMOOTHING = 0.1;
  private static final double TINY = 1.0 / SIGN_COUNT;

  private Cost() {}

  /// @param count of the first word
  /// @param pairCount of both together
  static double of(int count, int pairCount) {
    double single = SMOOTHING * (1.0 + count) / (SIGN_COUNT + 0.0);
    double pair = (1.0 - TINY) * pairCount / (1.0 + count) + TINY;
    return -Math.log(single + (1.0 - SMOOTHING) * pair);
  }
}

package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import yangban.corpus.Evidence;

/// Sums the signs of a mirror. Words of one sort are no independent signs: what they add together
/// is limited to a multiple of the sort's weight.
final class MirrorTally {
  /// Two swapped words may be chance, three are none; a second word of the other sorts says little.
  private static final double MOST_OF_A_SORT = 2.5;

  private final Map<MirrorSign, Double> sums = new EnumMap<>(MirrorSign.class);
  private final List<Signs.Sign> signs = new ArrayList<>();

  void add(MirrorSign sign, Evidence evidence) {
    add(sign, 1, evidence);
  }

  /// @param strength 1 for a plain case, less for one that may be chance
  void add(MirrorSign sign, double strength, Evidence evidence) {
    double weight = sign.weight() * strength;
    sums.merge(sign, weight, Double::sum);
    if (weight > 0) {
      signs.add(new Signs.Sign(weight, evidence));
    }
  }

  void against(MirrorSign sign) {
    sums.merge(sign, sign.weight(), Math::min);
  }

  boolean has(MirrorSign sign) {
    return sums.containsKey(sign);
  }

  /// The logarithm of the odds that the signs give, prior included.
  double odds() {
    double odds = -MirrorSign.ENOUGH;
    for (var entry : sums.entrySet()) {
      double most = Math.abs(entry.getKey().weight()) * MOST_OF_A_SORT;
      odds += Math.clamp(entry.getValue(), -most, most);
    }
    return odds;
  }

  /// What speaks for a mirror, the strongest first.
  List<Evidence> evidence() {
    return Signs.evidence(signs);
  }
}

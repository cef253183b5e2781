package yangban.corpus;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A measured result (成效).
///
/// @param measure what was counted: 考研通过率
/// @param unit %, 人, 项 …
/// @param before the earlier value, where the page prints one
/// @param period as printed or `from-to`: 2015-2020
/// @param sentence in which the page tells it
/// @param source who counted, as printed: 据学校教务处统计
public record Outcome(
    String measure,
    double value,
    String unit,
    Optional<Double> before,
    Optional<String> period,
    Optional<String> sentence,
    Optional<String> source) {

  /// A result without the words around it.
  public Outcome(
      String measure, double value, String unit, Optional<Double> before, Optional<String> period) {
    this(measure, value, unit, before, period, Optional.empty(), Optional.empty());
  }

  /// What the page does not tell of it.
  public Set<OutcomeFlag> flags() {
    Set<OutcomeFlag> flags = EnumSet.noneOf(OutcomeFlag.class);
    if (before.isEmpty()) {
      flags.add(OutcomeFlag.NO_BASE);
    }
    if (period.isEmpty()) {
      flags.add(OutcomeFlag.NO_PERIOD);
    }
    if (source.isEmpty()) {
      flags.add(OutcomeFlag.NO_SOURCE);
    }
    return flags;
  }
}

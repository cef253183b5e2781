package yangban.corpus;

import java.util.Optional;

/// A measured result (成效).
///
/// @param measure what was counted: 考研通过率
/// @param unit %, 人, 项 …
/// @param before the earlier value, where the page prints one
/// @param period as printed or `from-to`: 2015-2020
public record Outcome(
    String measure, double value, String unit, Optional<Double> before, Optional<String> period) {}

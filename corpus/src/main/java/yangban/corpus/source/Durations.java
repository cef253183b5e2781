package yangban.corpus.source;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time as people write them: `500ms`, `1s`, `1.5 秒`, `30 分钟`, `12h`, `7d`, `每 7 天`'s
/// number and unit. A number without a unit is refused: nobody can tell what it means.
final class Durations {

  private Durations() {}

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\s*(\\d{1,7}(?:\\.\\d{1,3})?)\\s*(ms|毫秒|s|秒钟?|m|min|分钟?|h|小时|个小时|d|天|日|w|周)\\s*");

  static Optional<Duration> of(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(matcher.group(1));
    long unit =
        switch (matcher.group(2)) {
          case "ms", "毫秒" -> 1;
          case "s", "秒", "秒钟" -> 1000;
          case "m", "min", "分", "分钟" -> 60_000;
          case "h", "小时", "个小时" -> 3_600_000;
          case "w", "周" -> 7 * 86_400_000L;
          default -> 86_400_000L;
        };
    return Optional.of(Duration.ofMillis(Math.round(number * unit)));
  }

  /// In the largest unit that divides it: `7d`, `12h`, `1s`, `1500ms`.
  static String written(Duration duration) {
    long millis = duration.toMillis();
    if (millis == 0) {
      return "0s";
    }
    if (millis % 86_400_000L == 0) {
      return millis / 86_400_000L + "d";
    }
    if (millis % 3_600_000 == 0) {
      return millis / 3_600_000 + "h";
    }
    if (millis % 60_000 == 0) {
      return millis / 60_000 + "min";
    }
    return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
  }
}

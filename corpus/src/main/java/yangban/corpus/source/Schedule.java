package yangban.corpus.source;

import java.time.Duration;
import java.util.Optional;

/// When a source is crawled by itself.
public sealed interface Schedule {

  /// 手动: only when a person asks.
  record Manual() implements Schedule {}

  /// Again and again.
  ///
  /// @param interval 1 h to 90 d, whole hours
  record Every(Duration interval) implements Schedule {

    /// Below an hour a schedule would be a burden; a start page seldom changes within one.
    public static final Duration SHORTEST = Duration.ofHours(1);

    /// As long as a page may wait for its next visit.
    public static final Duration LONGEST = Duration.ofDays(90);

    public Every {
      if (interval.compareTo(SHORTEST) < 0
          || interval.compareTo(LONGEST) > 0
          || !interval.equals(Duration.ofHours(interval.toHours()))) {
        throw new IllegalArgumentException("not whole hours from 1 h to 90 d: " + interval);
      }
    }
  }

  static Schedule manual() {
    return new Manual();
  }

  static Schedule every(Duration interval) {
    return new Every(interval);
  }

  /// As files write it: `manual`, `12h`, `7d`.
  default String written() {
    return switch (this) {
      case Manual manual -> "manual";
      case Every every -> Durations.written(every.interval());
    };
  }

  /// Reads `manual` or `手动`, `12h`, `7d`, `每 12 小时`, `每 7 天`; anything else, or what is out of
  /// range, is none.
  static Optional<Schedule> of(String text) {
    String plain = text.strip();
    if (plain.equals("manual") || plain.equals("手动")) {
      return Optional.of(manual());
    }
    return Durations.of(plain.startsWith("每") ? plain.substring(1) : plain)
        .filter(d -> d.compareTo(Every.SHORTEST) >= 0 && d.compareTo(Every.LONGEST) <= 0)
        .filter(d -> d.equals(Duration.ofHours(d.toHours())))
        .map(Schedule::every);
  }
}

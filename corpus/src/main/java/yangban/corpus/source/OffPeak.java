package yangban.corpus.source;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The hours of the day in which a source may be crawled, by the clock of Asia/Shanghai.
///
/// @param from first minute in which it may
/// @param to first minute in which it may no longer; before `from` where the window spans midnight,
///   never equal to it
public record OffPeak(LocalTime from, LocalTime to) {

  /// China keeps one time, without summer time.
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\s*(\\d{1,2})[:：](\\d{2})\\s*(?:-|–|—|~|～|至|到)\\s*(?:次日)?(\\d{1,2})[:：](\\d{2})\\s*");

  public OffPeak {
    if (from.equals(to)) {
      throw new IllegalArgumentException("an empty window: " + from);
    }
  }

  public boolean contains(Instant instant) {
    LocalTime time = instant.atZone(ZONE).toLocalTime();
    return from.isBefore(to)
        ? !time.isBefore(from) && time.isBefore(to)
        : !time.isBefore(from) || time.isBefore(to);
  }

  /// The first moment at or after `instant` that lies within.
  public Instant next(Instant instant) {
    if (contains(instant)) {
      return instant;
    }
    ZonedDateTime now = instant.atZone(ZONE);
    ZonedDateTime opens = now.with(from);
    return (opens.isBefore(now) ? opens.plusDays(1) : opens).toInstant();
  }

  /// As files write it: `22:00-06:00`.
  public String written() {
    return from + "-" + to;
  }

  /// Reads `22:00-06:00` and its like; anything else is none. `24:00` is midnight.
  public static Optional<OffPeak> of(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<LocalTime> from = time(matcher.group(1), matcher.group(2));
    Optional<LocalTime> to = time(matcher.group(3), matcher.group(4));
    return from.isPresent() && to.isPresent() && !from.equals(to)
        ? Optional.of(new OffPeak(from.get(), to.get()))
        : Optional.empty();
  }

  private static Optional<LocalTime> time(String hour, String minute) {
    int h = Integer.parseInt(hour);
    int m = Integer.parseInt(minute);
    if (h == 24 && m == 0) {
      return Optional.of(LocalTime.MIDNIGHT);
    }
    return h < 24 && m < 60 ? Optional.of(LocalTime.of(h, m)) : Optional.empty();
  }
}

package yangban.corpus.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When an address is looked at again.
///
/// Adaptive: what changed is looked at twice as soon, what did not half as often again, between a
/// day and 90 days. The factors are those of the adaptive schedule of Apache Nutch in spirit
/// (`AdaptiveFetchSchedule`: a shorter interval after a change, a longer one after none); the
/// bounds are those of issue 4.
///
/// @param due when it is to be fetched, empty for never by itself
/// @param interval from [#SHORTEST] to [#LONGEST]
public record Rhythm(Optional<Instant> due, Duration interval) {

  public static final Duration SHORTEST = Duration.ofDays(1);
  public static final Duration LONGEST = Duration.ofDays(90);

  /// Between the two in the number of steps: a new article is corrected within its first days, if
  /// at all.
  public static final Duration FIRST = Duration.ofDays(7);

  public Rhythm {
    interval = clamp(interval);
  }

  /// A new address, to be fetched at `due`.
  public static Rhythm from(Instant due) {
    return new Rhythm(Optional.of(due), FIRST);
  }

  /// After the first answer.
  public Rhythm first(Instant now) {
    return new Rhythm(Optional.of(now.plus(interval)), interval);
  }

  /// After an answer that says something new.
  public Rhythm changed(Instant now) {
    Duration next = clamp(interval.dividedBy(2));
    return new Rhythm(Optional.of(now.plus(next)), next);
  }

  /// After an answer that says the same.
  public Rhythm unchanged(Instant now) {
    Duration next = clamp(interval.plus(interval.dividedBy(2)));
    return new Rhythm(Optional.of(now.plus(next)), next);
  }

  /// Looked at next at another time, with the interval kept.
  public Rhythm at(Instant due) {
    return new Rhythm(Optional.of(due), interval);
  }

  /// Never looked at by itself.
  public Rhythm never() {
    return new Rhythm(Optional.empty(), interval);
  }

  private static Duration clamp(Duration interval) {
    if (interval.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return interval.compareTo(LONGEST) > 0 ? LONGEST : interval;
  }
}

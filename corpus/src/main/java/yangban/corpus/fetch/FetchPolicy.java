package yangban.corpus.fetch;

import java.time.Duration;

/// How a source may be asked.
///
/// @param delay between the end of a request and the next one to the same registered domain or
///   address; under [#FLOOR] it counts as the floor unless `permitted`
/// @param onCampus whether private and loopback addresses may be asked (校内)
/// @param permitted whether the source has a written-in permission: lifts the floor, on the
///   registered domain that the request began at only
public record FetchPolicy(Duration delay, boolean onCampus, boolean permitted) {

  /// No source is asked faster than this without a permission (the bound).
  public static final Duration FLOOR = Duration.ofMillis(200);

  /// What a source is asked with by default: one request a second, public addresses only.
  public static final FetchPolicy STANDARD = new FetchPolicy(Duration.ofSeconds(1), false, false);

  public FetchPolicy {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("delay under zero: " + delay);
    }
  }

  /// What is kept between two requests, before the host's own wishes.
  Duration floored() {
    return permitted || delay.compareTo(FLOOR) > 0 ? delay : FLOOR;
  }

  /// The policy on another domain, which nobody gave a permission for.
  FetchPolicy withoutPermission() {
    return new FetchPolicy(
        delay.compareTo(STANDARD.delay) > 0 ? delay : STANDARD.delay, onCampus, false);
  }
}

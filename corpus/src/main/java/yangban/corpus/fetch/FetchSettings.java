package yangban.corpus.fetch;

import java.time.Duration;

/// The bounds of a [Fetcher]. [#of] gives the defaults; the others exist for tests and for
/// administrators with their own reasons.
///
/// @param userAgent what servers see; a way to reach whoever runs this belongs into it
/// @param connectTimeout until a connection stands
/// @param headerTimeout from the request to the last header, connecting included
/// @param bodyTimeout for the body; a body that keeps up `leastRate` may take longer
/// @param leastRate bytes per second; every so many bytes received give a body one more second
/// @param maxRedirects in a row
/// @param maxCrawlDelay what a robots.txt may ask for at the most
/// @param firstBackOff after the first 429 or 503 without `Retry-After`; doubles with each
/// @param longestBackOff bound of the doubling and of `Retry-After`
/// @param failuresUntilRest failures in a row until a host is left alone for the day
/// @param robotsRetry how long an unreachable robots.txt is not asked for again
public record FetchSettings(
    String userAgent,
    Duration connectTimeout,
    Duration headerTimeout,
    Duration bodyTimeout,
    int leastRate,
    int maxRedirects,
    Duration maxCrawlDelay,
    Duration firstBackOff,
    Duration longestBackOff,
    int failuresUntilRest,
    Duration robotsRetry) {

  /// What robots.txt calls us.
  public static final String PRODUCT = "yangban";

  public FetchSettings {
    if (userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException("userAgent must be printable ASCII: " + userAgent);
    }
    if (leastRate < 1 || maxRedirects < 0 || failuresUntilRest < 1) {
      throw new IllegalArgumentException("a bound of the fetcher is out of range");
    }
  }

  /// The defaults. Time-outs and redirects are the issue's; 16 KiB/s lets the largest page (10 MB)
  /// come over a slow line in eleven minutes and ends a trickle after one; with more than a minute
  /// of crawl delay, the 5,000 pages of a source would take longer than four days.
  ///
  /// @param contact an address of mail or of a page, printable ASCII; empty where nobody is named
  public static FetchSettings of(String contact) {
    return new FetchSettings(
        contact.isBlank() ? "Yangban/0.1" : "Yangban/0.1 (+%s)".formatted(contact.strip()),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        16 << 10,
        10,
        Duration.ofSeconds(60),
        Duration.ofSeconds(30),
        Duration.ofHours(24),
        8,
        Duration.ofMinutes(10));
  }
}

package yangban.corpus.crawl;

import java.time.Duration;

/// How much a crawler does at a time.
///
/// @param requests under way at a time over all hosts, waits for a host's turn included
/// @param unkept answers that are held in memory before they are kept, requests under way included;
///   what a crash loses at most, and asks for again
/// @param linger how long a visit waits for an address that is to be tried again, before it ends
///   and leaves it to the next visit
/// @param scheduled whether sources are visited by their schedules
public record CrawlSettings(int requests, int unkept, Duration linger, boolean scheduled) {

  /// 64 hosts at one request a second are 64 pages a second, some six times what two cores read;
  /// twice as many answers of some 100 kB are 13 MB. The linger covers the two retries of
  /// [yangban.corpus.frontier.PageRules].
  public static final CrawlSettings DEFAULT =
      new CrawlSettings(64, 128, Duration.ofMinutes(3), true);

  public CrawlSettings {
    if (requests < 1 || unkept < 1 || linger.isNegative()) {
      throw new IllegalArgumentException("a crawler's bounds are at least one");
    }
  }

  /// The same without schedules, as for a command.
  public CrawlSettings byHand() {
    return new CrawlSettings(requests, unkept, linger, false);
  }
}

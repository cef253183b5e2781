package yangban.server.bench;

import yangban.corpus.crawl.CrawlTimes;

/// What a crawl of generated sites came to.
///
/// @param pages list pages and articles of all hosts
/// @param straightPerSecond pages a second through fetch, archive and store
/// @param wholePerSecond pages a second through the whole crawler, reading and understanding too
/// @param articles that the whole crawler kept
/// @param times where the whole crawler's time went, over all threads
/// @param floor what the servers' logs say of the pauses
/// @param freshness how soon an article is found
public record CrawlBenchReport(
    int hosts,
    int pages,
    double straightPerSecond,
    double wholePerSecond,
    long articles,
    CrawlTimes times,
    Floor floor,
    Freshness freshness) {

  /// How soon articles are found through a running server, from the end of their fetch.
  ///
  /// @param articles that were looked for
  public record Freshness(int articles, long medianMillis, long slowestMillis) {}

  /// What servers saw of the pause between two requests.
  ///
  /// @param delayMillis that was asked for
  /// @param requests of all hosts
  /// @param perSecondAndHost requests
  /// @param leastGapMillis the shortest time from an answer to the next request of the same host
  /// @param broken how many were shorter than asked for
  public record Floor(
      long delayMillis,
      long requests,
      double perSecondAndHost,
      double leastGapMillis,
      long broken) {}
}

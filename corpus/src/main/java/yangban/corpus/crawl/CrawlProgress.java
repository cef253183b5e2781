package yangban.corpus.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import yangban.corpus.frontier.CrawlJob;

/// How a visit goes.
///
/// @param job with its counts so far
/// @param waiting addresses that are still to be asked for, as far as they are known by now
/// @param perMinute answers in the last minute
/// @param left how long it takes at this rate; empty where there is no rate yet
/// @param until when it goes on, where it waits for hours or for retries
/// @param trouble code of why nothing can be kept; empty where all is well
public record CrawlProgress(
    CrawlJob job,
    Activity activity,
    long waiting,
    double perMinute,
    Optional<Duration> left,
    Optional<Instant> until,
    String trouble) {

  public String source() {
    return job.source();
  }
}

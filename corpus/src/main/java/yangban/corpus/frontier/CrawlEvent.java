package yangban.corpus.frontier;

import java.net.URI;
import java.time.Instant;

/// Something about one address that a person may want to know.
///
/// @param address that it is about
/// @param tally [Tally#REFUSED], [Tally#FAILED], [Tally#HELD], [Tally#MOVED], [Tally#MISSING],
///   [Tally#NO_ARTICLE] or [Tally#DOUBTFUL]
/// @param reason code; the message bundle has a word for each
/// @param detail as it came from library or server, at most [#MAX_DETAIL] characters
public record CrawlEvent(URI address, Tally tally, String reason, String detail, Instant at) {

  /// As much as tells one case from another.
  public static final int MAX_DETAIL = 300;

  public CrawlEvent {
    detail = detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) : detail;
  }
}

package yangban.corpus.crawl;

import java.util.List;
import java.util.Map;
import yangban.corpus.frontier.CrawlEvent;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.Tally;

/// What a visit came to.
///
/// @param job with its counts; refused and failed by reason
/// @param events the first [#MOST] of each kind: refused, failed, missing, moved, held, doubtful
///   (kept, but read with low confidence)
public record CrawlReport(CrawlJob job, Map<Tally, List<CrawlEvent>> events) {

  /// As many as a person reads; the pages of the store show all.
  public static final int MOST = 100;

  public CrawlReport {
    events = Map.copyOf(events);
  }

  /// The events of one kind, none where there were none.
  public List<CrawlEvent> events(Tally tally) {
    return events.getOrDefault(tally, List.of());
  }
}

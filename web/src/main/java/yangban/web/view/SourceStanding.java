package yangban.web.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.crawl.CrawlProgress;
import yangban.corpus.frontier.Alarm;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.PageState;
import yangban.corpus.frontier.SourceReach;
import yangban.corpus.source.Source;

/// How a source stands, gathered from the catalogue and the store.
///
/// @param states how many of its addresses stand how
/// @param articles how many of them hold an article
/// @param now the visit that is under way
/// @param visits those that ended, last first
/// @param reach how much of it can still be looked at
/// @param held readings that wait for a person
/// @param next when it is visited next by itself
public record SourceStanding(
    Source source,
    Map<PageState, Long> states,
    long articles,
    Optional<CrawlProgress> now,
    List<CrawlJob> visits,
    List<Alarm> alarms,
    SourceReach reach,
    int held,
    Optional<Instant> next) {

  public SourceStanding {
    states = Map.copyOf(states);
    visits = List.copyOf(visits);
    alarms = List.copyOf(alarms);
  }

  /// All addresses that are known of it.
  public long addresses() {
    return states.values().stream().mapToLong(Long::longValue).sum();
  }
}

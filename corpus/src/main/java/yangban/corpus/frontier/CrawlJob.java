package yangban.corpus.frontier;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// One visit to a source.
///
/// @param number grows from 1
/// @param why code of why it ended otherwise than by being done, such as `removed`; empty else
/// @param counts by tally; what is missing is 0
/// @param refused how many by reason code
/// @param failed how many by reason code
public record CrawlJob(
    long number,
    String source,
    JobState state,
    Instant begun,
    Optional<Instant> ended,
    String why,
    Map<Tally, Long> counts,
    Map<String, Long> refused,
    Map<String, Long> failed) {

  public CrawlJob {
    counts = counts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(counts));
    refused = Map.copyOf(refused);
    failed = Map.copyOf(failed);
  }

  /// 0 where nothing was counted.
  public long count(Tally tally) {
    return counts.getOrDefault(tally, 0L);
  }
}

package yangban.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import yangban.corpus.Coded;
import yangban.corpus.crawl.CrawlProgress;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.ReachSign;
import yangban.corpus.source.SourceForm;
import yangban.web.view.SourceStanding;

/// A source in JSON.
///
/// @param fields as `sources.yaml` has them; each a list of words
/// @param states how many of its addresses stand how
/// @param alarms codes of what is read otherwise than before, and of what is out of reach
/// @param held readings that wait for a person
/// @param job the visit under way
/// @param last the visit before
record SourceAnswer(
    String id,
    Map<String, List<String>> fields,
    long articles,
    Map<String, Long> states,
    List<String> alarms,
    int held,
    Optional<Instant> next,
    Optional<Job> job,
    Optional<Job> last) {

  /// All sources.
  ///
  /// @param faults of the file, each with its line
  record All(List<SourceAnswer> sources, List<Fault> faults) {}

  /// What is wrong in the file.
  record Fault(int line, String entry, String field, String kind, List<String> arguments) {}

  /// A visit.
  ///
  /// @param waiting addresses that are still to be asked for; 0 once it ended
  record Job(
      long id,
      String source,
      String state,
      Instant begun,
      Optional<Instant> ended,
      Map<String, Long> counts,
      Map<String, Long> refused,
      Map<String, Long> failed,
      long waiting,
      Optional<String> activity) {

    static Job of(CrawlJob job) {
      return of(job, 0, Optional.empty());
    }

    static Job of(CrawlProgress progress) {
      return of(progress.job(), progress.waiting(), Optional.of(progress.activity().code()));
    }

    private static Job of(CrawlJob job, long waiting, Optional<String> activity) {
      return new Job(
          job.number(),
          job.source(),
          job.state().code(),
          job.begun(),
          job.ended(),
          coded(job.counts()),
          new TreeMap<>(job.refused()),
          new TreeMap<>(job.failed()),
          waiting,
          activity);
    }
  }

  static SourceAnswer of(SourceStanding standing) {
    return new SourceAnswer(
        standing.source().id(),
        SourceForm.fields(standing.source()),
        standing.articles(),
        coded(standing.states()),
        Stream.concat(
                standing.alarms().stream().map(alarm -> alarm.sign().code()),
                standing.reach().signs().stream().map(ReachSign::code))
            .toList(),
        standing.held(),
        standing.next(),
        standing.now().map(Job::of),
        standing.visits().stream().findFirst().map(Job::of));
  }

  private static <E extends Enum<E> & Coded> Map<String, Long> coded(Map<E, Long> counts) {
    Map<String, Long> coded = new TreeMap<>();
    counts.forEach((key, count) -> coded.put(key.code(), count));
    return coded;
  }
}

package yangban.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yangban.corpus.frontier.HealthSign;
import yangban.corpus.frontier.ReachSign;
import yangban.corpus.frontier.SourceReach;
import yangban.corpus.store.CrawlStore;
import yangban.web.view.SourceStanding;

/// What an administrator is to look at among the sources.
///
/// @param alarms sources that are read otherwise than before, the first raised first
/// @param unreachable sources of which nothing new can come in, or most pages no longer answer
/// @param held readings that wait for a person
record SourceHealthAnswer(List<SourceAlarm> alarms, List<Unreachable> unreachable, int held) {

  /// @param before median or share in the source's past; characters, paragraphs, or 0 to 1
  /// @param now the same in its last readings
  record SourceAlarm(String source, HealthSign sign, double before, double now, Instant since) {}

  /// What cannot be reached of a source.
  ///
  /// @param all how many lists or pages there are
  /// @param lost how many of them do not answer
  /// @param reason what most do not answer for; empty where they do
  record Unreachable(String source, ReachSign sign, long all, long lost, String reason) {

    private static Unreachable of(String source, ReachSign sign, SourceReach reach) {
      SourceReach.Part part = reach.part(sign);
      return new Unreachable(source, sign, part.all(), part.lost(), part.reason());
    }
  }

  /// @param standings of the sources; none where this server does not collect
  static SourceHealthAnswer of(CrawlStore store, List<SourceStanding> standings) {
    return new SourceHealthAnswer(
        store.health().alarms(Optional.empty()).stream()
            .map(alarm ->
                new SourceAlarm(
                    alarm.source(), alarm.sign(), alarm.before(), alarm.now(), alarm.opened()))
            .toList(),
        standings.stream()
            .flatMap(standing ->
                standing.reach().signs().stream()
                    .map(sign -> Unreachable.of(standing.source().id(), sign, standing.reach())))
            .toList(),
        store.held().counts().values().stream().mapToInt(Integer::intValue).sum());
  }
}

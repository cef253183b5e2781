package yangban.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yangban.corpus.frontier.HealthSign;
import yangban.corpus.store.CrawlStore;

/// What an administrator is to look at among the sources.
///
/// @param alarms sources that are read otherwise than before, the first raised first
/// @param held readings that wait for a person
record SourceHealthAnswer(List<SourceAlarm> alarms, int held) {

  /// @param before median or share in the source's past; characters, paragraphs, or 0 to 1
  /// @param now the same in its last readings
  record SourceAlarm(String source, HealthSign sign, double before, double now, Instant since) {}

  static SourceHealthAnswer of(CrawlStore store) {
    return new SourceHealthAnswer(
        store.health().alarms(Optional.empty()).stream()
            .map(alarm ->
                new SourceAlarm(
                    alarm.source(), alarm.sign(), alarm.before(), alarm.now(), alarm.opened()))
            .toList(),
        store.held().counts().values().stream().mapToInt(Integer::intValue).sum());
  }
}

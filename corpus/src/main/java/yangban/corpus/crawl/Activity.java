package yangban.corpus.crawl;

import java.util.Locale;
import yangban.corpus.Coded;

/// What a visit is doing.
public enum Activity implements Coded {
  /// Asks, or waits for its turn at a host.
  FETCHING,
  /// Waits to try some addresses again.
  RETRYING,
  /// Waits for the hours in which the source may be asked.
  OFF_PEAK,
  /// Held by a person, or because its source rests in the catalogue.
  PAUSED,
  /// Store or archive cannot be written; tried again soon.
  TROUBLE,
  /// Over.
  ENDED;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

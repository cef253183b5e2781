package yangban.corpus.frontier;

import java.util.Locale;
import yangban.corpus.Coded;

/// How a visit to a source stands.
public enum JobState implements Coded {
  /// Under way, or to be gone on with as soon as the program runs.
  RUNNING,
  /// Held by a person until a person goes on with it.
  PAUSED,
  /// All that was due was asked for.
  DONE,
  /// Ended by a person, or because its source was removed.
  CANCELLED;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether nothing more comes of it.
  public boolean ended() {
    return this == DONE || this == CANCELLED;
  }
}

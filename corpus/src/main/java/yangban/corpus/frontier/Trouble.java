package yangban.corpus.frontier;

import java.time.Instant;
import java.util.Optional;

/// What went wrong at an address since it last answered well.
///
/// @param failures in a row
/// @param missing how many looks that count found nothing there (404, 410), 0 to
///   [PageRules#GONE_LOOKS]
/// @param missed when the last look that counts was
/// @param reason code of the last refusal or failure; empty for none
public record Trouble(int failures, int missing, Optional<Instant> missed, String reason) {

  public static final Trouble NONE = new Trouble(0, 0, Optional.empty(), "");

  /// The same with one failure more.
  public Trouble failed(String why) {
    return new Trouble(failures + 1, missing, missed, why);
  }

  /// The same for another reason, no failure.
  public Trouble because(String why) {
    return new Trouble(failures, missing, missed, why);
  }
}

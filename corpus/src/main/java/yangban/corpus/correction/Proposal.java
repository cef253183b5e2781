package yangban.corpus.correction;

import java.time.Instant;
import java.util.Optional;

/// A correction that is to be made. Its value has passed [CorrectionRules].
///
/// @param machine what had been read where the correction was first made; empty for what is read
///   here and now
/// @param made when it was first made; empty for now
public record Proposal(
    Target target,
    CorrectionField field,
    String value,
    String who,
    String why,
    Optional<String> machine,
    Optional<Instant> made) {

  /// A correction that is made here and now.
  public static Proposal now(
      Target target, CorrectionField field, String value, String who, String why) {
    return new Proposal(target, field, value, who, why, Optional.empty(), Optional.empty());
  }
}

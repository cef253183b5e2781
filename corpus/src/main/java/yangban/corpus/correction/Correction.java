package yangban.corpus.correction;

import java.time.Instant;
import java.util.Optional;

/// What a person said about one field. Never changed once it is made; it can be withdrawn.
///
/// @param number grows with every correction of a store, from 1
/// @param value what the field is, as [CorrectionField] writes it
/// @param machine what had been read of the page when it was made, written in the same way
/// @param withdrawn by whom and when, if it was
public record Correction(
    long number,
    Target target,
    CorrectionField field,
    String value,
    String machine,
    String who,
    Instant made,
    String why,
    Optional<Withdrawal> withdrawn) {

  /// Who took a correction back, and when.
  public record Withdrawal(String who, Instant when) {}

  /// Whether nobody took it back; it counts where none that was made later stands ([Corrections]).
  public boolean stands() {
    return withdrawn.isEmpty();
  }
}

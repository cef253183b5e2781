package yangban.corpus.eval;

import java.util.Objects;

/// A gold file cannot be used: which file, and why.
public final class GoldFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  GoldFault(String file, String why) {
    super("%s: %s".formatted(file, why));
  }

  /// `file: what is wrong`.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}

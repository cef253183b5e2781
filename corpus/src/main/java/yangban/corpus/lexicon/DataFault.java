package yangban.corpus.lexicon;

import java.util.Objects;

/// A data file is wrong: which file, which line, and what is wrong there.
public final class DataFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  DataFault(String file, int line, String what) {
    super("%s:%d: %s".formatted(file, line, what));
  }

  /// `file:line: what is wrong`.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}

package yangban.indexer.segment;

import java.util.Objects;

/// A table of words that the program brings along is missing or damaged: a dictionary that is not
/// what smartcn 10.5.0 has, or one of ours.
public final class DictionaryFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// @param resource the file
  /// @param what is wrong with it
  public DictionaryFault(String resource, String what) {
    super("%s: %s".formatted(resource, what));
  }

  DictionaryFault(DictionaryFault seenBefore) {
    super(seenBefore.getMessage(), seenBefore);
  }

  /// `resource: what is wrong`.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}

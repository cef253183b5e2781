package yangban.indexer.segment;

import java.util.Objects;

/// A dictionary of smartcn is missing or is not what smartcn 10.5.0 brings along.
public final class DictionaryFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  DictionaryFault(String resource, String what) {
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

package yangban.corpus.fetch;

import java.io.IOException;

/// A body that cannot be unpacked.
public final class ContentException extends IOException {

  private static final long serialVersionUID = 1;

  private final boolean tooLarge;

  ContentException(String message, boolean tooLarge) {
    super(message);
    this.tooLarge = tooLarge;
  }

  /// Whether it is whole, but larger than the bound: perhaps a bomb.
  public boolean tooLarge() {
    return tooLarge;
  }
}

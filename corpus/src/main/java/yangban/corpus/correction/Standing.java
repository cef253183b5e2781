package yangban.corpus.correction;

import yangban.corpus.Coded;

/// How a correction stands to what is read of the page now.
public enum Standing implements Coded {
  /// The reading is what it was when the correction was made.
  STANDS("stands"),
  /// The page is now read as the correction says.
  AGREES("agrees"),
  /// The page is now read in a third way: someone should look.
  DISAGREES("disagrees"),
  /// Its practice is no longer on the page, or its article no longer in the store.
  ADRIFT("adrift"),
  /// One that was made later says what the field is.
  SUPERSEDED("superseded"),
  /// It was withdrawn.
  WITHDRAWN("withdrawn");

  private final String code;

  Standing(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /// Whether it says what its field is.
  public boolean holds() {
    return this != SUPERSEDED && this != WITHDRAWN;
  }
}

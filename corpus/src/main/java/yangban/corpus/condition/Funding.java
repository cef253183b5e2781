package yangban.corpus.condition;

import yangban.corpus.Coded;

/// What the text says of money (经费).
public enum Funding implements Coded {
  /// Money is spent, and it is said how much or by whom.
  FUNDED("funded"),
  /// It is said that it costs nothing.
  FREE("free");

  private final String code;

  Funding(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

package yangban.corpus;

/// What a page does not tell of a measured result, so that it is read with care.
public enum OutcomeFlag implements Coded {
  /// No earlier value: nothing to compare with.
  NO_BASE("noBase"),
  /// No period: it is not told when, or in how long.
  NO_PERIOD("noPeriod"),
  /// No source: it is not told who counted.
  NO_SOURCE("noSource");

  private final String code;

  OutcomeFlag(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

package yangban.corpus;

/// How far a recognition has come; the three are never mixed up.
public enum Stage implements Coded {
  /// 培育创建: chosen, to be built up
  NURTURED("nurtured"),
  /// 通过验收
  ACCEPTED("accepted"),
  /// 获评
  AWARDED("awarded");

  private final String code;

  Stage(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

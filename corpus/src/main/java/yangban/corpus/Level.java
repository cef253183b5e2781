package yangban.corpus;

/// Who recognised a branch (创建级别).
public enum Level implements Coded {
  /// 全国
  NATIONAL("national"),
  /// 省级
  PROVINCIAL("provincial"),
  /// 校级
  UNIVERSITY("university"),
  /// 院级
  COLLEGE("college");

  private final String code;

  Level(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

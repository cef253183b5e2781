package yangban.corpus;

/// Whose branch it is (支部类型).
public enum BranchKind implements Coded {
  /// 研究生
  GRADUATE("graduate"),
  /// 本科生
  UNDERGRADUATE("undergraduate"),
  /// 教工
  STAFF("staff"),
  /// 离退休
  RETIRED("retired"),
  /// 混合: teachers and students together
  MIXED("mixed");

  private final String code;

  BranchKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

package yangban.corpus;

/// Of whom an article speaks that is about no single branch.
public enum BranchScope implements Coded {
  /// Several branches, or all of a college or a university.
  SEVERAL("several"),
  /// Any branch: calls to apply, rules for all.
  ANY("any");

  private final String code;

  BranchScope(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

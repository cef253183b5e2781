package yangban.corpus.condition;

import yangban.corpus.Coded;

/// How often something is done (频次), the most frequent first.
public enum Cadence implements Coded {
  /// 每天
  DAILY("daily"),
  /// 每周
  WEEKLY("weekly"),
  /// 每两周
  FORTNIGHTLY("fortnightly"),
  /// 每月
  MONTHLY("monthly"),
  /// 每季度
  QUARTERLY("quarterly"),
  /// 每学期, 每半年
  TERMLY("termly"),
  /// 每年, 每学年
  YEARLY("yearly");

  private final String code;

  Cadence(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

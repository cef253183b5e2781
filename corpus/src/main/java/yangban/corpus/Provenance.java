package yangban.corpus;

/// Where a text comes from, and so how far it can be trusted (来源类别).
public enum Provenance implements Coded {
  /// 官方站点
  OFFICIAL("official"),
  /// 媒体
  PRESS("press"),
  /// 公众号 or personal account
  ACCOUNT("account"),
  /// 转载
  REPOST("repost"),
  /// 文库: an essay mill
  MILL("mill"),
  /// 疑似镜像: a copy whose owner replaced names
  MIRROR("mirror"),
  /// 来源不明
  UNKNOWN("unknown");

  private final String code;

  Provenance(String code) {
    this.code = code;
  }

  /// Whether what it says about itself cannot be relied on, so that search leaves it out until
  /// asked.
  public boolean isDoubtful() {
    return this == MILL || this == MIRROR;
  }

  @Override
  public String code() {
    return code;
  }
}

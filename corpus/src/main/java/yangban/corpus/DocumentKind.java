package yangban.corpus;

/// What sort of text an article is (文章类型).
public enum DocumentKind implements Coded {
  /// 经验案例
  EXPERIENCE("experience"),
  /// 活动报道
  REPORT("report"),
  /// 理论文章
  THEORY("theory"),
  /// 通知公告
  NOTICE("notice"),
  /// 名单公示
  ROSTER("roster"),
  /// 其他
  OTHER("other");

  private final String code;

  DocumentKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

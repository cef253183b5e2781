package yangban.corpus.source;

import yangban.corpus.Coded;

/// What a column of a site prints (栏目类型).
public enum ColumnKind implements Coded {
  /// 样板支部专栏
  SHOWCASE("showcase"),
  /// 新闻动态
  NEWS("news"),
  /// 理论学习
  THEORY("theory"),
  /// 通知公告
  NOTICE("notice"),
  /// 综合
  MIXED("mixed");

  private final String code;

  ColumnKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

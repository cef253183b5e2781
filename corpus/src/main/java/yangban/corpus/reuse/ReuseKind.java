package yangban.corpus.reuse;

import yangban.corpus.Coded;

/// How much two articles have in common.
public enum ReuseKind implements Coded {
  /// 雷同: one is a copy of the other, changed, cut or extended.
  COPY("copy"),
  /// 相同段落: passages of one stand in the other.
  PASSAGES("passages");

  private final String code;

  ReuseKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

package yangban.corpus.source;

import yangban.corpus.Coded;

/// What a crawler does with a page (页面类型). It lies here, and not beside its reader in `crawl`,
/// because a source may correct the guess.
public enum PageKind implements Coded {
  /// 列表: its links are followed.
  LIST("list"),
  /// 文章: it is read; its links are not followed, but for the pages of the same article.
  ARTICLE("article"),
  /// 忽略: a login, a search, a player, a page that is not there.
  IGNORE("ignore");

  private final String code;

  PageKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

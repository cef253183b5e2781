package yangban.corpus.crawl;

import yangban.corpus.Coded;

/// Where a link seems to lead.
public enum LinkRole implements Coded {
  /// 文章: an entry of a list.
  ARTICLE("article"),
  /// 列表: a column, a list.
  LIST("list"),
  /// 下一页: another page of the same list; does not count as a step away from the start.
  PAGING("paging"),
  /// 同文分页: another page of the same article.
  SAME_ARTICLE("samearticle"),
  /// 附件: a document (PDF, DOCX).
  FILE("file"),
  /// 其他
  OTHER("other");

  private final String code;

  LinkRole(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

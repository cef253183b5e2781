package yangban.corpus.understand;

import java.util.regex.Pattern;
import yangban.corpus.BlockKind;
import yangban.corpus.DocumentKind;

/// Tells articles that are about several branches, or about any: lists of them, calls to apply, and
/// news that counts in its title how many won something.
final class SeveralBranches {
  /// So many rows of a table name a branch each.
  private static final int ROWS = 3;

  /// `关于开展第三批校级样板支部遴选工作的通知`
  private static final Pattern CALL =
      Pattern.compile("(?:申报|遴选|评选|推荐|推选|选树|征集|评审|培育创建|考核|评议)[^。]{0,10}通知");

  /// `我校三个基层党组织顺利通过…验收`
  private static final Pattern WINNERS =
      Pattern.compile(
          "(?:[两二三四五六七八九十]|\\d{1,2}|多)个(?:基层|教工|教师|学生|研究生|师生|样板)?(?:党组织|党支部|支部|党建项目|集体|组织)[^。!]{0,12}(?:入选|通过|获|荣|验收|立项|上榜|列入|确定为|被)");

  private final Page page;

  SeveralBranches(Page page) {
    this.page = page;
  }

  /// @param named how many different branches the article names
  boolean told(DocumentKind kind, long named) {
    return switch (kind) {
      case NOTICE -> CALL.matcher(page.title()).find() || rows() >= ROWS;
      case ROSTER -> rows() >= ROWS;
      case REPORT -> named > 1 && WINNERS.matcher(page.title()).find();
      case EXPERIENCE, THEORY, OTHER -> false;
    };
  }

  private long rows() {
    return page.bodyLines().stream()
        .filter(l -> l.kind() == BlockKind.TABLE_ROW || l.kind() == BlockKind.LIST_ITEM)
        .filter(l -> l.text().contains("党支部") && !l.text().contains("支部名称"))
        .count();
  }
}

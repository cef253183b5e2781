package yangban.corpus.understand;

import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.BlockKind;
import yangban.corpus.DocumentKind;

/// Tells articles that are about several branches, or about any: lists of them, calls to apply, and
/// news that counts in its title how many won something.
final class SeveralBranches {
  /// So many rows or lines name a branch each.
  static final int ROWS = 3;

  /// A line of a list that is no table names its branch and little more.
  private static final int LONGEST_ROW = 44;

  /// `关于开展第三批校级样板支部遴选工作的通知`
  private static final Pattern CALL =
      Pattern.compile("(?:申报|遴选|评选|推荐|推选|选树|征集|评审|培育创建|考核|评议)[^。]{0,10}通知|拟(?:推荐|申报|参评)");

  /// `我校三个基层党组织顺利通过…验收`
  private static final Pattern WINNERS =
      Pattern.compile(
          "(?:[两二三四五六七八九十]|\\d{1,2}|多)个(?:基层|教工|教师|学生|研究生|师生|样板)?(?:党组织|党支部|支部|党建项目|集体|组织)[^。!]{0,12}(?:入选|通过|获|荣|验收|立项|上榜|列入|确定为|被)");

  /// What gives titles to those it lists: `关于公布第三批…名单的通知`, `关于表彰先进党支部的决定`.
  private static final Pattern GIVEN =
      Pattern.compile("公布|发布|表彰|命名|授予|认定|确定|立项|印发[^。]{0,30}名单|[^拟]入选名单|验收结果");

  /// What is only proposed, or still to be applied for.
  private static final Pattern AHEAD = Pattern.compile("拟|公示|申报|遴选|评选|推荐(?!结果)|开展|做好|征集|中期");

  /// A list is announced in the title: `关于公布第三批…单位名单的通知`, `…验收结果一览`.
  private static final Pattern LIST =
      Pattern.compile("(?:公布|发布|公示|印发|下达|揭晓)[^。]{0,60}(?:名单|结果|对象|单位)|名单|一览");

  private static final Pattern NUMBERED =
      Pattern.compile("^(?:\\(?\\d{1,3}\\)?[.、:)]?|[一二三四五六七八九十]{1,3}[、.]|[·●○◆■▪•*-])?");

  private final Page page;

  SeveralBranches(Page page) {
    this.page = page;
  }

  /// @param named how many different branches the article names
  boolean told(DocumentKind kind, long named) {
    return switch (kind) {
      case NOTICE -> CALL.matcher(page.title()).find() || rows() >= ROWS;
      case ROSTER -> rows() >= ROWS || (named >= ROWS && !page.title().contains("支部关于"));
      case REPORT -> named > 1 && WINNERS.matcher(page.title()).find();
      case EXPERIENCE, THEORY, OTHER -> false;
    };
  }

  /// Whether the article gives a title to those that it lists.
  boolean given(DocumentKind kind) {
    return switch (kind) {
      case NOTICE, ROSTER ->
          GIVEN.matcher(page.title()).find() && !AHEAD.matcher(page.title()).find();
      case REPORT -> WINNERS.matcher(page.title()).find();
      case EXPERIENCE, THEORY, OTHER -> false;
    };
  }

  /// Whether the title announces a list, and there is one.
  boolean listed() {
    return LIST.matcher(page.title()).find() && rows() >= ROWS;
  }

  /// Where the list begins in the page's text.
  Optional<Integer> begins() {
    return page.bodyLines().stream().filter(this::row).findFirst().map(Line::start);
  }

  /// The rows of tables, members of lists and short lines that name a branch.
  private long rows() {
    return page.bodyLines().stream().filter(this::row).count();
  }

  private boolean row(Line line) {
    String text = line.text();
    if (!text.contains("支部") || text.contains("支部名称") || text.contains("团支部")) {
      return false;
    }
    if (line.kind() == BlockKind.TABLE_ROW || line.kind() == BlockKind.LIST_ITEM) {
      return text.contains("党支部");
    }
    return text.length() <= LONGEST_ROW
        && NAMED.matcher(NUMBERED.matcher(text).replaceFirst("")).matches();
  }

  /// A line that is a branch's name, with its secretary or a remark at most.
  private static final Pattern NAMED =
      Pattern.compile(
          "[\\p{IsHan}a-z0-9“”()—、-]{2,36}支部(?:[ :(—-]{0,2}[\\p{IsHan}a-z0-9 )(]{0,12})?[;,。]?");
}

package yangban.corpus.understand;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.BlockKind;
import yangban.corpus.BranchScope;
import yangban.corpus.DocumentKind;
import yangban.corpus.Span;

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

  /// Of whom an article speaks, and the words that tell so.
  record Told(BranchScope scope, List<Span> words) {

    /// @param words in the order of the text; the first few are kept
    static Told several(List<Span> words) {
      return new Told(BranchScope.SEVERAL, words.stream().limit(ROWS).toList());
    }
  }

  /// @param named the different branches that the article names, where each is named first
  Optional<Told> told(DocumentKind kind, List<Span> named) {
    return switch (kind) {
      case NOTICE ->
          titled(CALL).map(w -> new Told(BranchScope.ANY, List.of(w))).or(this::toldByRows);
      case ROSTER ->
          toldByRows()
              .or(() ->
                  named.size() >= ROWS && !page.title().contains("支部关于")
                      ? Optional.of(Told.several(named))
                      : Optional.empty());
      case REPORT ->
          titled(WINNERS).filter(_ -> named.size() > 1).map(w -> Told.several(List.of(w)));
      case EXPERIENCE, THEORY, OTHER -> Optional.empty();
    };
  }

  private Optional<Told> toldByRows() {
    List<Line> rows = page.bodyLines().stream().filter(this::row).toList();
    // Whom a notice addresses, `各党总支、直属党支部:`, is named by no row of a list.
    List<Line> naming = rows.stream().filter(l -> !l.text().startsWith("各")).toList();
    return rows.size() < ROWS
        ? Optional.empty()
        : Optional.of(
            Told.several(
                (naming.isEmpty() ? rows : naming)
                    .stream().map(l -> new Span(l.start(), l.end())).toList()));
  }

  private Optional<Span> titled(Pattern pattern) {
    Matcher matcher = pattern.matcher(page.title());
    return matcher.find()
        ? Optional.of(new Span(matcher.start(), matcher.end()))
        : Optional.empty();
  }

  /// A report on what branches do together: its title speaks of branches, its lead of all of them
  /// or of a number.
  Optional<Told> together(DocumentKind kind) {
    if (kind != DocumentKind.REPORT || !page.title().contains("支部")) {
      return Optional.empty();
    }
    List<Span> all =
        ALL.matcher(page.text()).results().map(m -> new Span(m.start(), m.end())).toList();
    return all.isEmpty() || all.getFirst().start() > page.bodyStart() + LEAD
        ? Optional.empty()
        : Optional.of(Told.several(all));
  }

  private static final int LEAD = 400;

  /// `全院研究生党支部`, `各党支部`, `十二个学生党支部`
  private static final Pattern ALL =
      Pattern.compile(
          "(?:全院|全校|全系|全体|各|所有|下属|所属|(?:[两二三四五六七八九十]{1,2}|\\d{1,2}|多)个)个?"
              + "(?:学院|单位|基层|学生|研究生|本科生|教工|教师|年级|专业|博士生?|硕士生?|[、和及]){0,6}(?:党支部|(?<!团)支部)(?!委|建设)");

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

package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Span;
import yangban.corpus.lexicon.CueSort;

/// Cuts the names of branches out of a text.
///
/// A name ends in 党支部, or in 支部 behind a number, and begins behind the school and the unit that it
/// belongs to. 团支部 is another thing and never looked at.
final class BranchNames {

  private static final int LONGEST_NAME = 26;

  /// Characters at the beginning of a body in which an article says whose it is.
  static final int LEAD = 260;

  /// What a branch's name leaves out: the school and the unit it belongs to.
  private static final List<String> OWNERS =
      List.of("大学", "学院", "学部", "研究院", "书院", "训练中心", "医院", "公司", "集团");

  /// 第二, 2020级, 硕1602, 1支部: marks of one branch among others.
  private static final Pattern NUMBERED = Pattern.compile("第[一二三四五六七八九十\\d]{1,3}|\\d");

  /// A formula in front of 党支部 is praise: “五型一化”党支部.
  private static final Pattern PRAISE = Pattern.compile("“[^”]{0,8}[型化好强星新][^”]{0,6}”党支部");

  /// `星级研究生党支部` is a title, not a name.
  private static final Pattern HONOUR =
      Pattern.compile("(?:[三四五]?星级|示范|标杆|十佳|红旗|先进|优秀|样板|特色|先锋)(?!”)");

  /// `学院举行研究生党支部书记沙龙`: what is held, not whose it is.
  private static final Pattern HELD = Pattern.compile("(?:举行|召开|举办|开展|组织)(?:了|首次|首届)?");

  /// `5次研究生党支部`: how many, not which.
  private static final Pattern COUNT = Pattern.compile("\\d{1,4}余?[次个名届期]");

  private static final Pattern UNIT = Pattern.compile("[系室部所处科组馆队厂站班院社]$|中心$|公司$|集团$|机关|后勤");

  private static final Pattern BARE_DEPARTMENT =
      Pattern.compile("系(?=研究生|本科|学生|教工|教师|教职工|师生|硕士|博士|第)");

  private static final Pattern UNIT_WITHIN = Pattern.compile("[系院部所]");

  /// Behind a short name of three or four characters any sort of branch may follow.
  private static final Pattern OWNED_WITHIN = Pattern.compile("[系院部所组室班]|研究生|本科|教工|教师|学生|师生");

  private static final List<CueSort> IDENTIFYING =
      List.of(CueSort.DISCIPLINE, CueSort.BRANCH_KIND, CueSort.SETUP);

  private final Page page;
  private final String text;
  private final Names names;

  /// Whether the title tells of the whole school.
  private final boolean whole;

  private final Set<String> generic;
  private final Schools schools;
  private final Optional<String> department;
  private final Optional<String> school;

  /// @param school what the university reader found
  /// @param college what the college reader found; a department in its place is no part of the name
  BranchNames(
      Page page,
      Rules rules,
      Names names,
      Schools schools,
      Optional<String> school,
      Optional<String> college) {
    this.page = page;
    this.text = page.text();
    this.names = names;
    this.whole = WHOLE.matcher(page.title()).find();
    this.generic = rules.genericBranches();
    this.schools = schools;
    this.school = school.map(rules.folding()::fold);
    this.department =
        college.filter(c -> c.endsWith("系") || c.endsWith("部")).map(rules.folding()::fold);
  }

  /// A title that tells of the whole school.
  private static final Pattern WHOLE = Pattern.compile("^(?!.*支部).*(?:我校|全校|学校|大学(?!生))");

  /// A branch that is named.
  ///
  /// @param span of the name
  /// @param weight what it says for being the branch that the article is about, more than 0
  record Mention(Span span, double weight) {

    /// The same branch, named here and there.
    Mention and(Mention other) {
      return new Mention(span, weight + other.weight);
    }
  }

  /// Where the text names branches, in order.
  List<Mention> mentions() {
    List<Mention> mentions = new ArrayList<>();
    for (int at = text.indexOf("支部"); at >= 0; at = text.indexOf("支部", at + 2)) {
      char before = at == 0 ? '\n' : text.charAt(at - 1);
      boolean party = before == '党';
      boolean ordinal = at > 1 && "一二三四五六七八九十".indexOf(before) >= 0 && text.charAt(at - 2) == '第';
      boolean counted =
          ordinal
              || Character.isDigit(before)
              || PLAIN.matcher(text).region(Math.max(0, at - 5), at).find();
      boolean studio = text.startsWith("支部书记工作室", at);
      if ((party || counted) && !studio && !signature(at + 2)) {
        mention(at + 2, party ? 3 : 2).ifPresent(mentions::add);
      }
    }
    return mentions;
  }

  /// `教工一支部`, `机关二支部`
  private static final Pattern PLAIN =
      Pattern.compile("(?:教工|教师|学生|研究生|本科生|机关|离退休|退休|师生)[一二三四五六七八九十]$");

  /// `研22测绘第二党支部 任颖`: who signs a passage, which may be one of many.
  private boolean signature(int end) {
    int rest = 0;
    while (rest <= 4 && end + rest < text.length() && text.charAt(end + rest) != '\n') {
      rest++;
    }
    return rest >= 2
        && rest <= 4
        && page.gap(end)
        && text.substring(Math.max(0, end - 24), end).indexOf('\n') >= 0;
  }

  private Optional<Mention> mention(int end, int tail) {
    int from = names.whole(names.start(end - tail, LONGEST_NAME), end, LONGEST_NAME);
    int schooled = schools.lastEnd(from, end - tail);
    int start = schooled;
    start = afterOwner(start, end - tail);
    start = names.afterBrand(start, end - tail);
    if (start < end - tail
        && "院校".indexOf(text.charAt(start)) >= 0
        && !text.startsWith("校医院", start)) {
      start++;
    }
    start = afterOwner(afterShortSchool(start, end - tail), end - tail);
    Matcher count = COUNT.matcher(text).region(start, end);
    start = count.lookingAt() ? count.end() : start;
    Matcher held = HELD.matcher(text).region(start, end);
    boolean event = held.lookingAt();
    start = event ? held.end() : start;
    String name = text.substring(start, end);
    boolean vague =
        generic.contains(name)
            || PRAISE.matcher(name).matches()
            || HONOUR.matcher(name).lookingAt();
    boolean placeholder =
        !identifies(start, end - tail)
            || name.contains("xx")
            || name.contains("××")
            || name.contains("某");
    if (placeholder
        || end - tail - start < 2
        || name.indexOf('\n') >= 0
        || (vague && (event || start == from))) {
      return Optional.empty();
    }
    Span span = new Span(start, end);
    boolean partner = names.partner(from) || schools.otherAt(schooled, school) || comes(end);
    return Optional.of(
        new Mention(span, weight(span, vague, partner) + (signs(from, end) ? SIGNED : 0)));
  }

  /// `…党支部来我院交流`: a visitor.
  private boolean comes(int end) {
    return COMES.matcher(text).region(end, Math.min(text.length(), end + VISIT)).lookingAt();
  }

  private static final Pattern COMES =
      Pattern.compile("(?:一行|书记|党员|师生|代表|[^,。;!?\\n]{0,8}人)*(?:来访|来校|来我|来院|到访|到我|莅临|赴我|走进我)");
  private static final int VISIT = 22;

  /// `统计学院应用统计教研室党支部书记 桑一苇`: a line of the head that tells who speaks.
  private boolean signs(int from, int end) {
    Matcher line = SPEAKER.matcher(text).region(end, Math.min(text.length(), end + SPOKEN));
    return from >= page.bodyStart()
        && from < page.bodyStart() + LEAD
        && text.lastIndexOf('\n', from) >= from - SPOKEN
        && line.lookingAt();
  }

  private static final Pattern SPEAKER =
      Pattern.compile("(?:书记|副书记|委员|党员)[:： ]?\\p{IsHan}{2,4}\\n");
  private static final int SPOKEN = 16;
  private static final double SIGNED = 4;

  /// Whether the words tell one branch from others: a number, a field, a kind, a way of being set
  /// up, a name in quotes, a unit. Others are adjectives and verbs in front of any branch.
  private boolean identifies(int start, int end) {
    String words = text.substring(start, end);
    boolean named =
        words.indexOf('”') >= 0
            || words.endsWith("联合")
            || NUMBERED.matcher(words).find()
            || UNIT.matcher(words).find();
    return named || IDENTIFYING.stream().anyMatch(s -> page.found(s).anyWithin(start, end));
  }

  /// The last place of `words` in a stretch, or -1.
  private int lastIndexOf(String words, int from, int to) {
    int at = text.substring(from, Math.max(from, to)).lastIndexOf(words);
    return at < 0 ? -1 : from + at;
  }

  /// `绡艺民族器乐系…` where the article names 绡山艺术学院: the school by two of its characters, and a unit
  /// behind it.
  private int afterShortSchool(int start, int end) {
    for (int length = 2; length <= 4 && start + length < end; length++) {
      String shorter = text.substring(start, start + length);
      Pattern within = length > 2 ? OWNED_WITHIN : UNIT_WITHIN;
      boolean unit = within.matcher(text).region(start + length, end).find();
      if (unit && school.filter(s -> UniversityReader.abbreviates(shorter, s)).isPresent()) {
        return start + length;
      }
    }
    return start;
  }

  /// Whose own branch may bear its name: `资产经营公司党支部`, `附属医院党支部`.
  private static final List<String> BEARERS = List.of("公司", "集团", "医院", "研究院");

  private int afterOwner(int start, int end) {
    boolean bears = BEARERS.stream().anyMatch(b -> text.startsWith(b, end - b.length()));
    int last = bears ? end - 2 : end;
    int behind = behindOwners(start, last);
    return behindDepartment(behind, end);
  }

  private int behindOwners(int start, int end) {
    int after = start;
    for (String owner : OWNERS) {
      int at = lastIndexOf(owner, start, end);
      boolean word =
          Names.student(text, at)
              || (at > 0 && (text.startsWith("教学部", at - 1) || text.startsWith("校医院", at - 1)));
      if (at >= start && !word) {
        after = Math.max(after, at + owner.length());
      }
    }
    return after;
  }

  private int behindDepartment(int own, int end) {
    int department =
        this.department
            .filter(d -> text.startsWith(d, own) && own + d.length() < end)
            .map(d -> own + d.length())
            .orElse(own);
    // What only says which department, 系研究生党支部, is no part of a name either.
    return BARE_DEPARTMENT.matcher(text).region(department, end).lookingAt()
        ? department + 1
        : department;
  }

  private double weight(Span span, boolean vague, boolean partner) {
    double place =
        page.inTitle(span.start()) ? 3 : span.start() < page.bodyStart() + LEAD ? 2 : 0.8;
    double numbered = NUMBERED.matcher(span.of(text)).find() ? 1.2 : 0;
    boolean aside = place < 1 && whole;
    return (place + numbered) * (partner ? 0.4 : 1) * (vague || aside ? 0.5 : 1);
  }
}

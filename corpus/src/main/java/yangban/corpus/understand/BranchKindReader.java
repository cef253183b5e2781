package yangban.corpus.understand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.BranchKind;
import yangban.corpus.Coded;
import yangban.corpus.Evidence;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.lexicon.CueSort;

/// Reads whose branch it is and how it is set up: from its name, else from what is said of it.
final class BranchKindReader {
  private static final int LEAD = 400;

  /// A cohort's code in a name: 硕6113, 研22, 经博16, 2020级.
  private static final Pattern COHORT =
      Pattern.compile("[硕研博]\\d{2,4}|[硕研博](?:士)?\\d{2}|\\d{2}级?[硕研博]");

  private static final Pattern GRADE = Pattern.compile("\\d{2,4}级");

  /// `以课题组为单位`, `建在专业上`, `按班级设置`; the gap is bounded.
  private static final Pattern SET_UP =
      Pattern.compile(
          "(?:以|按照?|建在|建到|设在|依托|扎根在)([^。,;!?\\n]{0,26}?)(课题组|导师组|科研团队|团队|班级|年级|专业|教研室|实验室|社区|公寓|楼栋|宿舍|书院|园区)(?=[^。,;!?\\n]{0,4}(?:为单位|上|里|设置|设立|成立|组建|单独|建立|,|。|而建|中|纵向|党支部))");

  /// `由产业经济学和金融学两个专业的硕士生组成`
  private static final Pattern MADE_OF =
      Pattern.compile("由([^。;!?\\n]{2,30}?)(专业|班级|年级|课题组)(?=[^。;!?\\n]{0,20}组成)");

  /// Words of a name that tell whose branch it is by themselves.
  private static final Pattern EXPLICIT =
      Pattern.compile("生|硕|博|本科|教工|教师|教职工|师|退休|离休|老干部|机关|后勤|行政|职工|\\d{2,4}级");

  /// What a branch is said to be.
  private static final Pattern DECLARED =
      Pattern.compile(
          "支部(?:是|系|为)(?:[^。,;!?\\n]{0,26}?)((?:师生|教师|教工|教职工|研究生|本科生|学生|博士生|硕士生|本硕博|离退休)[^。,;!?\\n的]{0,6}?党?支部)");

  /// Words by which an article speaks of a branch of its own.
  private static final Pattern OWN =
      Pattern.compile("现有党员|共有党员|有党员|支部党员|\\d{1,4}名(?:\\p{IsHan}{0,4})党员|我支部|我们支部");

  private static final Map<String, String> SETUPS = setups();

  private final Page page;
  private final String text;

  BranchKindReader(Page page) {
    this.page = page;
    this.text = page.text();
  }

  private static Map<String, String> setups() {
    Map<String, String> setups = new HashMap<>();
    List.of("课题组", "班级", "年级", "专业", "教研室", "实验室", "社区").forEach(s -> setups.put(s, s));
    List.of("导师组", "科研团队", "团队").forEach(s -> setups.put(s, "课题组"));
    List.of("公寓", "楼栋", "宿舍", "书院", "园区").forEach(s -> setups.put(s, "社区"));
    return Map.copyOf(setups);
  }

  Optional<Tag<BranchKind>> kind(Optional<Span> name) {
    if (name.isEmpty() && OF_OTHERS.matcher(page.title()).find()) {
      return Optional.empty();
    }
    return name.flatMap(this::office)
        .or(() -> name.filter(n -> EXPLICIT.matcher(n.of(text)).find()).flatMap(this::fromName))
        .or(this::declared)
        .or(() -> name.flatMap(_ -> composed()))
        .or(() -> name.flatMap(_ -> titled()))
        .or(() -> name.flatMap(this::fromName))
        .or(() -> fromGeneric(name))
        .or(() -> name.flatMap(this::bareUnit))
        .or(() -> fromMembers(name))
        .or(() -> name.flatMap(this::office));
  }

  /// What a title tells of that names no branch: `我校党建“双创”工作取得新突破`, `林学院党委:…`.
  private static final Pattern OF_OTHERS =
      Pattern.compile("^(?!.*支部).*(?:我校|全校|学校党委|学院党委|院系党委|党总支)");

  /// Offices that look after students are their staff's: `学生工作处党支部`.
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:学生工作|学工[部处办线]|学生处|学生事务|研究生院|研究生处|研究生工作|研工部|招生|校友|资产经营|公司|编辑部|出版社|学报|档案馆|幼儿园|附属)(?!.*(?:学生党?支部|研究生(?:第.{1,2})?党?支部))");

  private Optional<Tag<BranchKind>> office(Span name) {
    return OFFICE.matcher(name.of(text)).find()
        ? Optional.of(tag(BranchKind.STAFF, name.start(), name.end(), "bare-unit-name", 0.8))
        : Optional.empty();
  }

  /// `由教师和高年级学生党员共同组成`, `教师8名,学生12名`, `有师生党员31名`: told of the members together.
  private Optional<Tag<BranchKind>> composed() {
    int lead = Math.min(text.length(), page.bodyStart() + LEAD);
    Matcher matcher = COMPOSED.matcher(text).region(page.bodyStart(), lead);
    return matcher.find()
        ? Optional.of(tag(BranchKind.MIXED, matcher.start(), matcher.end(), "declared-kind", 0.8))
        : Optional.empty();
  }

  private static final String TEACHERS = "(?:专任|指导|专业|青年|在职)?(?:教师|教工|教职工|导师)(?:党员)?";
  private static final String STUDENTS = "(?:\\p{IsHan}{0,4}(?:学生|研究生|本科生|博士生|硕士生)\\p{IsHan}{0,3})";

  /// Both in one breath, counted or joined; bounded.
  private static final Pattern COMPOSED =
      Pattern.compile(
          "师生(?:党员)?(?:共同)?(?:混编|一体|组成|党员\\d)|(?:有|由|为)[^,。;!?\\n]{0,10}师生党员|由[^,。;!?\\n]{0,12}(?:和|与|及)[^,。;!?\\n]{0,10}师生[^,。;!?\\n]{0,6}组成"
              + "|由[^,。;!?\\n]{0,10}"
              + TEACHERS
              + "[和与、及]"
              + STUDENTS
              + "(?:党员)?[^,。;!?\\n]{0,6}组成"
              + "|"
              + TEACHERS
              + "\\d{1,3}[名人位][^。;!?\\n]{0,6}"
              + STUDENTS
              + "(?:党员)?\\d{1,3}[名人位]"
              + "|\\d{1,3}[名位个]"
              + TEACHERS
              + "[和与、,及]+\\d{1,3}[名位个]"
              + STUDENTS
              + "(?:党员)?");

  /// `一个本科生支部和它的三百通电话`
  private Optional<Tag<BranchKind>> titled() {
    Matcher matcher = TITLED.matcher(page.title());
    return matcher.find()
        ? strongest(matcher.start(), matcher.end(), "branch-name", 0.75)
        : Optional.empty();
  }

  private static final Pattern TITLED =
      Pattern.compile("(?:个|支|的)(?:本科生|研究生|博士生|硕士生|教师|教工|师生|离退休)党?支部");

  /// `高分子实验室党支部是一个以实验室为单元设置的师生联合党支部`
  private Optional<Tag<BranchKind>> declared() {
    int lead = Math.min(text.length(), page.bodyStart() + LEAD);
    Matcher matcher = DECLARED.matcher(text).region(0, lead);
    return matcher.find()
        ? strongest(matcher.start(1), matcher.end(1), "declared-kind", 0.85)
        : Optional.empty();
  }

  private Optional<Tag<BranchKind>> fromName(Span name) {
    String words = name.of(text);
    if (COHORT.matcher(words).find()) {
      return Optional.of(tag(BranchKind.GRADUATE, name.start(), name.end(), "cohort-code", 0.9));
    }
    return strongest(name.start(), name.end(), "branch-name", 0.95);
  }

  /// The strongest kind named between two places.
  private Optional<Tag<BranchKind>> strongest(int start, int end, String rule, double confidence) {
    Tally<BranchKind, Found> tally = new Tally<>();
    for (Found found : page.found(CueSort.BRANCH_KIND).within(start, end)) {
      Optional<BranchKind> kind = Coded.of(BranchKind.class, found.cue().value());
      if (kind.isPresent()) {
        boolean decisive = kind.get() == BranchKind.MIXED || kind.get() == BranchKind.RETIRED;
        double score = found.cue().weight() * Math.min(found.length(), 3);
        tally.add(kind.get(), decisive ? score * 3 : score, found);
      }
    }
    return tally
        .leader(0)
        .map(l -> tag(l.value(), l.witness().start(), l.witness().end(), rule, confidence));
  }

  /// A name without a kind may be called by one elsewhere: 我院研究生党支部, in title or lead.
  private Optional<Tag<BranchKind>> fromGeneric(Optional<Span> name) {
    if (name.isPresent()) {
      return Optional.empty();
    }
    int lead = Math.min(text.length(), page.bodyStart() + LEAD);
    for (int at = text.indexOf("党支部"); at >= 0 && at < lead; at = text.indexOf("党支部", at + 3)) {
      int from = Math.max(0, at - 8);
      Optional<Tag<BranchKind>> kind = strongest(from, at + 3, "branch-name", 0.7);
      if (kind.isPresent()) {
        return kind;
      }
    }
    return Optional.empty();
  }

  /// 材料科学党支部, 高电压教研室党支部: a unit without 学生, 研究生, 本科 is its staff.
  private Optional<Tag<BranchKind>> bareUnit(Span name) {
    boolean unit =
        page.found(CueSort.DISCIPLINE).anyWithin(name.start(), name.end())
            && !GRADE.matcher(name.of(text)).find()
            && name.of(text).indexOf('“') < 0;
    return unit
        ? Optional.of(tag(BranchKind.STAFF, name.start(), name.end(), "bare-unit-name", 0.7))
        : Optional.empty();
  }

  private Optional<Tag<BranchKind>> fromMembers(Optional<Span> name) {
    if (name.isEmpty() && !OWN.matcher(text).find()) {
      return Optional.empty();
    }
    Tally<BranchKind, Found> tally = new Tally<>();
    int lead = Math.min(text.length(), page.bodyStart() + LEAD);
    for (Found found : page.found(CueSort.MEMBER)) {
      Optional<BranchKind> kind = Coded.of(BranchKind.class, found.cue().value());
      double place = found.end() <= lead ? 2 : 0.5;
      kind.ifPresent(k -> tally.add(k, found.cue().weight() * place, found));
    }
    return tally
        .leader(1.5)
        .map(l -> tag(l.value(), l.witness().start(), l.witness().end(), "members", 0.6));
  }

  private Tag<BranchKind> tag(BranchKind kind, int start, int end, String rule, double confidence) {
    return Tag.of(kind, page.evidence(start, end, rule, confidence));
  }

  Optional<Tag<String>> setup(Optional<Span> name) {
    return vertical()
        .or(() -> name.flatMap(this::setupInName))
        .or(() -> setupInText(SET_UP))
        .or(() -> setupInText(MADE_OF));
  }

  private Optional<Tag<String>> vertical() {
    int at = text.indexOf("纵向");
    boolean research =
        at >= 0
            && (text.startsWith("纵向课题", at)
                || text.startsWith("纵向项目", at)
                || text.startsWith("纵向经费", at));
    if (at < 0 || research || at > page.bodyStart() + LEAD) {
      return Optional.empty();
    }
    return Optional.of(Tag.of("纵向", page.evidence(at, at + 2, "set-up-words", 0.9)));
  }

  private Optional<Tag<String>> setupInName(Span name) {
    if (GRADE.matcher(name.of(text)).find()) {
      return Optional.of(Tag.of("年级", evidence(name, 0.8)));
    }
    if (COHORT.matcher(name.of(text)).find()) {
      return Optional.of(Tag.of("班级", evidence(name, 0.7)));
    }
    return page.found(CueSort.SETUP).within(name.start(), name.end()).stream()
        .findFirst()
        .map(f -> Tag.of(f.cue().value(), page.evidence(f, "branch-name", 0.9)));
  }

  private Evidence evidence(Span name, double confidence) {
    return page.evidence(name.start(), name.end(), "cohort-code", confidence);
  }

  private Optional<Tag<String>> setupInText(Pattern pattern) {
    int lead = Math.min(text.length(), page.bodyStart() + LEAD);
    Matcher matcher = pattern.matcher(text).region(0, lead);
    while (matcher.find()) {
      int sentence = sentenceStart(matcher.start());
      if (text.substring(sentence, Math.min(lead, matcher.end() + 12)).contains("支部")) {
        String setup = SETUPS.getOrDefault(matcher.group(2), matcher.group(2));
        return Optional.of(
            Tag.of(setup, page.evidence(matcher.start(), matcher.end(), "set-up-words", 0.8)));
      }
    }
    return Optional.empty();
  }

  private int sentenceStart(int at) {
    int start = at;
    while (start > 0 && "。!?\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }
}

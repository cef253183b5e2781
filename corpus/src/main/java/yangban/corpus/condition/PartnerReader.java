package yangban.corpus.condition;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Evidence;
import yangban.corpus.Span;
import yangban.corpus.pattern.FirstSet;

/// Reads with whom something is done: `与市中级人民法院、街道司法所结对共建`, `联合丁香里社区党委`, `走进附属小学`, `丁香里社区与支部结对`,
/// `在丁香里社区设立服务站`, `校企共建`.
///
/// A partner is a name that ends as organisations of its kind do, after a word of company and,
/// where that word says little (与, 和), before a word of common work in the same clause.
final class PartnerReader {

  private static final Map<PartnerKind, String> ENDS = new EnumMap<>(PartnerKind.class);

  static {
    ENDS.put(PartnerKind.ENTERPRISE, "公司|集团|企业|工厂|[一-龥]厂|合作社|商户|银行|车间|项目部|律师事务所|园区|商会");
    ENDS.put(PartnerKind.COMMUNITY, "社区|街道|居委会|村委会|养老院|敬老院|福利院|(?<![农乡])村|乡镇|[一-龥]镇|[一-龥]乡(?!镇)");
    ENDS.put(PartnerKind.SCHOOL, "中学|小学|幼儿园|附中|附小|中小学");
    ENDS.put(
        PartnerKind.OFFICE,
        "[一-龥]局|[一-龥]厅|法院|检察院|派出所|司法所|管委会|政府|[市省区县]委|残联|妇联|红十字会|[一-龥]协会|消防支队|武警支队|农技站|报社|电视台|消防救援站|消防站|海关|税务所|边检站");
    ENDS.put(PartnerKind.HOSPITAL, "医院|卫生院|血站|疾控中心|卫生服务中心|卫生室");
    ENDS.put(PartnerKind.SITE, "纪念馆|博物馆|图书馆|文化站|档案馆|展览馆|科技馆|文化馆|故居|旧址|基地|场馆");
    ENDS.put(PartnerKind.INSTITUTE, "研究院|研究所|设计院|科学院|实验室|林场|农场");
    ENDS.put(PartnerKind.UNIVERSITY, "大学|(?:(?![在的和与到])[一-龥]){2}学院|高校");
    ENDS.put(PartnerKind.BRANCH, "党支部|支部|党委|党总支|党组织");
  }

  private static final Map<PartnerKind, Pattern> AT_END = new EnumMap<>(PartnerKind.class);

  static {
    ENDS.forEach((kind, ends) -> AT_END.put(kind, Pattern.compile("(?:" + ends + ")$")));
  }

  private static final Map<PartnerKind, Pattern> WITHIN = new EnumMap<>(PartnerKind.class);

  static {
    ENDS.forEach((kind, ends) -> WITHIN.put(kind, Pattern.compile(ends)));
  }

  private static final Pattern ORGANISATION = Pattern.compile("(?:党支部|支部|党委|党总支|党组织)$");

  private static final String ANY_END = String.join("|", ENDS.values());

  /// A name holds no mark and no word that would make it a sentence.
  private static final String NAME =
      "(?:(?!与|和|同|并|在|的|了|将|把|向|为|对|等|党员|学生|教师|师生|同学)[一-龥A-Za-z0-9“”·]){0,16}?(?:"
          + ANY_END
          + ")"
          // 街道|司法所, 汽车厂|旧址: a name that goes on to another end.
          + "(?:(?:(?!与|和|同|并|在|的|共建|结对|签|合作|联合|开展|举办|成立|建|党员|学生)[一-龥]){0,10}?(?:"
          + ANY_END
          + ")){0,2}(?:党支部|党委|党总支|党组织|支部)?";

  private static final String NAMES = "(?<names>" + NAME + "(?:[、和及与]" + NAME + "){0,4})";

  /// After these words alone a name is a partner's.
  private static final String TOGETHER = "联合|携手|会同|结对|对接|牵手|联系帮扶|定点帮扶|走进|共建单位|共建对象|结对单位|合作单位";

  /// What may stand between such a word and the name.
  private static final String DOING = "(?:了|起|的|有|、|是|为)?(?:帮扶|共建|联建|帮带|支援|服务|互助)?";

  private static final String SHARED = "共建|结对|结成|签|合作|联合|携手|联办|共办|共联|联建|一起|共同|对接|帮扶|互";

  /// After names at the beginning of a clause. Looked for before them, as names take long to try:
  /// with the same for [#SHARED] a practice takes 13 to 24 microseconds instead of 32 to 59.
  private static final String WITH_US =
      "(?:与|和|同|跟)(?:我们?|本)?(?:党?支部|学院|课题组|教研室|团队|实验室|我们|我院|我校|学校)";

  /// Before a name that stands at the beginning of what is said.
  private static final String MARKS = "，。；、 \t\n\f\r\u000B";

  private static final String BESIDE = "(?:" + TOGETHER + ")(?!党?支部|会|体)" + DOING + NAMES;

  private static final String WITH =
      "(?<![参赋给授])(?:与|和|同|跟)(?=.*?(?:"
          + SHARED
          + "))"
          + NAMES.replace("<names>", "<with>")
          + "(?=.{0,14}?(?:"
          + SHARED
          + "))";

  private static final String FIRST =
      "(?<=["
          + MARKS
          + "]|^)(?=.*?"
          + WITH_US
          + ")"
          + NAMES.replace("<names>", "<first>")
          + "(?:也|都|主动)?"
          + WITH_US
          + ".{0,6}?(?:"
          + SHARED
          + ")";

  private static final String AT =
      "在" + NAMES.replace("<names>", "<at>") + "(?:共同)?(?:设立|设了|设有|建立|建起|建成|挂牌|共建|开设)";

  private static final String PAIR = "(?<pair>校企)(?:双方|党组织|党支部|支部)?(?:合作|共建|联合|协同|对接|联动|共育|结对)";

  private static final Pattern PARTNER =
      Pattern.compile(String.join("|", BESIDE, WITH, FIRST, AT, PAIR));

  /// With what [#PARTNER] begins, but for [#FIRST], which begins behind a mark or with the clause.
  private static final FirstSet BEGINNINGS =
      FirstSet.of(String.join("|", BESIDE, WITH, AT, PAIR)).orElseThrow();

  /// A clause without any of these tells of no partner.
  private static final List<String> WORK =
      List.of((TOGETHER + "|" + SHARED + "|设立|设了|设有|建立|建起|建成|挂牌|开设").split("\\|"));

  /// Where names stand in [#PARTNER].
  private static final List<String> GROUPS = List.of("names", "with", "first", "at");

  private static final Pattern ONE = Pattern.compile(NAME);

  /// Names that name nobody, or the branch's own house.
  private static final Set<String> NOBODY =
      Set.of("学院", "本学院", "大学", "支部", "党支部", "本支部", "党委", "学院党委", "学校党委", "党组织", "各党支部", "各支部");

  private final ConditionText text;

  PartnerReader(ConditionText text) {
    this.text = text;
  }

  Finds<Partner> read() {
    Finds<Partner> finds = new Finds<>();
    text.eachClause(WORK, clause -> read(clause, finds));
    return finds;
  }

  /// Looks where a match can begin, and looks at the clause alone: at most other places the
  /// expression would be tried in vain, which took half of the time.
  private void read(Span clause, Finds<Partner> finds) {
    String words = clause.of(text.folded());
    Matcher found = PARTNER.matcher(words).useTransparentBounds(true).useAnchoringBounds(false);
    for (int at = 0; at < words.length(); ) {
      boolean mayBegin =
          at == 0 || BEGINNINGS.has(words.charAt(at)) || MARKS.indexOf(words.charAt(at - 1)) >= 0;
      if (mayBegin && found.region(at, words.length()).lookingAt()) {
        take(found, clause.start(), finds);
        at = found.end();
      } else {
        at++;
      }
    }
  }

  /// @param from where the text begins in which it was found
  private void take(Matcher found, int from, Finds<Partner> finds) {
    if (found.group("pair") != null) {
      finds.add(new Partner(PartnerKind.ENTERPRISE, found.group("pair")), evidence(found, from));
      return;
    }
    String group =
        GROUPS.stream().filter(name -> found.group(name) != null).findFirst().orElseThrow();
    Matcher one =
        ONE.matcher(text.folded()).region(from + found.start(group), from + found.end(group));
    while (one.find()) {
      PartnerKind kind = kind(one.group());
      if (!isNobody(one.group()) && !isOwn(kind, found)) {
        finds.add(new Partner(kind, text.printed(one.start(), one.end())), evidence(found, from));
      }
    }
  }

  private static boolean isNobody(String name) {
    return NOBODY.contains(name)
        || name.length() < 2
        || name.startsWith("本")
        || name.startsWith("我")
        || name.startsWith("第");
  }

  /// Whether it is rather the branch's own house: a reporter walks into its university, it puts up
  /// a board in its laboratory.
  private static boolean isOwn(PartnerKind kind, Matcher found) {
    return switch (kind) {
      case UNIVERSITY -> found.group("at") != null || found.group().startsWith("走进");
      case INSTITUTE, BRANCH -> found.group("at") != null;
      case ENTERPRISE, COMMUNITY, SCHOOL, OFFICE, HOSPITAL, SITE -> false;
    };
  }

  private Evidence evidence(Matcher found, int from) {
    int start = text.clauseStart(from + found.start(), 12);
    int end = text.clauseEnd(from + found.end(), 16);
    return text.evidence(start, end, "partner-words", 0.8);
  }

  /// The kind of the organisation whose branch it is, before that of the branch.
  private static PartnerKind kind(String name) {
    String bare = ORGANISATION.matcher(name).replaceFirst("");
    for (Entry<PartnerKind, Pattern> each : AT_END.entrySet()) {
      if (each.getValue().matcher(bare).find()) {
        return each.getKey();
      }
    }
    // 恒锐集团有限公司研发中心党支部: what its house is called at all.
    for (Entry<PartnerKind, Pattern> each : WITHIN.entrySet()) {
      if (each.getKey() != PartnerKind.BRANCH && each.getValue().matcher(bare).find()) {
        return each.getKey();
      }
    }
    return PartnerKind.BRANCH;
  }
}

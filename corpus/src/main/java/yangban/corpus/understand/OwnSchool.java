package yangban.corpus.understand;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import yangban.corpus.Span;
import yangban.corpus.pattern.SearchPattern;

/// Weighs whether a text that names a school comes from it. To be mentioned is not enough: a name
/// counts where a unit of that school follows it (大连交通大学材料科学党支部), where title or body begin with
/// it, where a posting line or a signature bears it. Who is visited, invited, learned from or
/// graduated from is another school.
final class OwnSchool {
  /// Another's, as far as this sentence tells; counts against what else names it.
  static final double VISITED = -1;

  private static final int LONGEST_SIGNATURE = 30;
  private static final int EARLY = 120;
  private static final int POSTING = 40;
  private static final int LONGEST_WRITER = 60;
  private static final int REACH = 24;
  private static final int BEFORE = 28;

  private static final List<String> UNITS =
      List.of(
          "学院", "党支部", "党委", "系", "研究院", "学部", "附属", "中心", "实验室", "图书馆", "后勤", "机关", "研究生", "本科生",
          "学生", "教工", "研究所", "党总支", "书院", "医院", "第", "教研部", "委员会", "组织部", "宣传部");

  /// Words before a unit's that make it a title: `某大学先进党支部`.
  private static final List<String> AWARD = List.of("先进", "优秀", "样板", "示范", "的", "教学", "竞赛");

  /// Characters that join or lead to another school.
  private static final Set<Character> LEADING =
      Set.of('与', '同', '和', '、', '及', '自', '于', '到', '跟', '从', '向', '入');

  /// Characters that lead to a school that is visited or invited.
  private static final Set<Character> VISITING = Set.of('赴', '往', '请', '访', '邀', '聘');

  /// `云川大学的这个支部`: the article tells of it.
  private static final Pattern OWN_BRANCH =
      Pattern.compile("^(?:的|这个|一个|的这个|的一个)[^。,;!?\\n]{0,8}支部");

  /// Words that make what follows in the clause another school's.
  private static final SearchPattern MET =
      SearchPattern.compile(
          "(?:邀请|特邀|毕业于|就读于?|走访|走进|参观|考察|调研|学习借鉴|借鉴|对标|结对|携手|联合(?!党支部|支部)|会同|赴|前往|考取|考入|保送|录取|攻读|聘请|聘任|对口支援|联手|共同|拜访|对接)[^。;!?\\n]{0,12}$|(?:共建|结对|兄弟|友好|协作|合作|联建)的?$");

  /// What a school was before it became another: `前身是…`, `当时还叫…`, `原…`.
  static final Pattern FORMER =
      Pattern.compile(
          "(?:前身(?:是|为|系)|(?:还|曾|原|时|旧)(?:称|叫|名)(?:为|作)?|曾用名|更名前的?|转设前的?|合并前的?|母体(?:高校|院校|学校)?|由原|(?<![\\p{IsHan}])原)[^。,;!?\\n]{0,3}$");

  /// Words behind a name that make it a visitor's or a guest's.
  private static final SearchPattern CAME =
      SearchPattern.compile(
          "^[^。;!?\\n]{0,26}?(?:来访|来校|来我|来院|来到我|来到支部|到我|到访|赴我|莅临|一行|应邀|受邀|作报告|作专题|作辅导|主讲|做客|与我|走进我|和我院|和我校|来支部|教授为|专家为|专家.{0,6}授课|联袂)");

  private static final Pattern GUEST =
      Pattern.compile("^[^。;,!?\\n]{0,14}(?:教授|专家|学者|院士|研究员|博士后|毕业生?|硕士学位|博士学位)");

  /// `云川大学新闻网讯`, `云川大学讯`, `(云川大学 王一)`
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:新闻网|新闻中心|融媒体中心|官网|校报|党委宣传部|官微|宣传部)?(?:讯|消息|电)|^新闻网|^[^。,]{0,14}(?:记者|通讯员|供稿|供图|报道)");

  /// What may stand before a name that signs: `—— 云川大学`, `中共云川大学`, `编辑|云川大学`.
  private static final Pattern SIGNED =
      Pattern.compile("[^\\p{IsHan}]*(?:中共|撰稿|供稿|文|编辑|审核|来源|出品|单位|作者单位|主办|[^\\p{IsHan}])*");

  private static final Pattern WRITER = Pattern.compile("作者(?:系|为|单位|简介|:)|第一作者|通讯作者|供稿|来稿");

  private final Page page;
  private final String text;

  OwnSchool(Page page) {
    this.page = page;
    this.text = page.text();
  }

  /// How much a mention says that the text is the school's own: 1 is enough, 2 is certain.
  double weigh(SchoolNames.Mention m) {
    Line here = here(m);
    if (signs(m) || written(m, here) || dateline(m, here)) {
      return 2;
    }
    if (visited(m, here) || FORMER.matcher(here.before).find()) {
      return VISITED;
    }
    if (led(m) && !BELONGS.matcher(here.before).find()) {
      return 0;
    }
    if (given(here) || SPOKESMAN.matcher(here.after).find()) {
      return 1;
    }
    if (OWN_BRANCH.matcher(here.after).find()) {
      return 1;
    }
    boolean lead = m.start() < page.bodyStart() + LEAD;
    if (lead && (SCENE.matcher(here.after).find() || reported(m, here))) {
      return 1.2;
    }
    boolean unit = unitFollows(here.after);
    boolean early = page.inTitle(m.start()) || m.start() < page.bodyStart() + EARLY;
    if (unit && GUEST.matcher(here.after).find()) {
      return 0.4;
    }
    if (unit) {
      return early ? 2 : branchFollows(here.after) ? 1 : 0.7;
    }
    if (m.start() <= 1) {
      return 1.5;
    }
    return m.start() == page.bodyStart() ? 1 : 0;
  }

  /// Whether a school gives those of whom the sentence speaks a prize, a title or a course.
  boolean rewards(SchoolNames.Mention m) {
    Line here = here(m);
    Span sentence = Sentences.sentence(text, m.start());
    String before = text.substring(sentence.start(), m.start());
    return !visited(m, here) && WON.matcher(before).find() && PRIZE.matcher(here.after).find();
  }

  private static final Pattern WON =
      Pattern.compile("(?:支部|党员|教师|学生|师生|我们)[^。;!?\\n]{0,60}(?:获|评为|入选|立项|承担)");
  private static final Pattern PRIZE =
      Pattern.compile("^[^,。;!?\\n]{0,24}?(?:奖|优秀|先进|十佳|示范|标兵|称号|课程|教改|教学改革)");

  /// `两次获云川大学先进基层党组织`: who recognised the branch is its school.
  private static boolean given(Line here) {
    return RECEIVED.matcher(here.before).find() && TITLE.matcher(here.after).find();
  }

  private static final Pattern RECEIVED =
      Pattern.compile("(?:获|获评|获批|荣获|获得|评为|评选为|入选|列为|成为|被)[^,。;]{0,2}$");
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:党委)?(?:授予|评为|确定为|列为)?“?(?:首批|第[一二三四五六七八九十\\d]{1,2}批|20\\d\\d年?度?|年度|校级)?“?(?:党建(?:工作)?|新时代)?“?(?:先进|优秀|样板|示范|十佳|标杆|星级|五星|红旗|先锋)[^,。;]{0,8}(?:支部|党组织)");

  /// `隶属于云川大学软件学院党委`
  private static final Pattern BELONGS = Pattern.compile("(?:隶属|从属|归属|诞生|成立|组建|设立)于$");

  /// `云川大学党委组织部负责人介绍,该支部…`
  private static final Pattern SPOKESMAN =
      Pattern.compile(
          "^(?:党委|校)[^,。;:与和]{0,8}(?:负责人|书记|部长|校长|主任)[^,。;:与和]{0,6}(?:介绍|表示|说|告诉|认为|评价)");

  /// `作者老岩,云川大学土木工程学院教师`: whoever wrote it may be named before the school.
  private boolean written(SchoolNames.Mention m, Line here) {
    Span sentence = Sentences.sentence(text, m.start());
    boolean writer =
        text.startsWith("作者", sentence.start()) || text.startsWith("(作者", sentence.start());
    return WRITER.matcher(here.before).find()
        || (writer
            && sentence.end() - sentence.start() <= LONGEST_WRITER
            && unitFollows(here.after));
  }

  /// Whether what is named between two stretches is visited, invited or a partner.
  static boolean met(String before, String after) {
    return MET.matcher(before).find() || CAME.matcher(after).find();
  }

  private Line here(SchoolNames.Mention m) {
    int clause = m.start();
    while (clause > 0
        && m.start() - clause < BEFORE
        && "。!?\n,;:".indexOf(text.charAt(clause - 1)) < 0) {
      clause--;
    }
    return new Line(
        text.substring(clause, m.start()),
        text.substring(m.end(), Math.min(text.length(), m.end() + REACH + 8)));
  }

  private boolean visited(SchoolNames.Mention m, Line here) {
    boolean gone = m.start() > 0 && VISITING.contains(text.charAt(m.start() - 1));
    boolean met = MET.matcher(here.before).find() && !reported(m, here);
    return gone || met || CAME.matcher(here.after).find();
  }

  /// `走进云川大学…,…支部的活动室里`: a reporter goes where the story is.
  private boolean reported(SchoolNames.Mention m, Line here) {
    int from = page.bodyStart();
    return m.start() < from + LEAD
        && REPORTER.matcher(text.substring(from, Math.min(text.length(), from + LEAD))).find()
        && ENTERS.matcher(here.before).find();
  }

  private static final int LEAD = 160;
  private static final Pattern REPORTER = Pattern.compile("本报讯|记者|通讯员|本刊讯|本网讯");
  private static final Pattern ENTERS = Pattern.compile("(?:走进|来到|走访|前往|探访)[^,。;]{0,4}$");

  /// `鹤洲工学院7号宿舍楼的公告板上`: a place of the school where the story begins.
  private static final Pattern SCENE =
      Pattern.compile(
          "^(?:的)?[^。,;与和]{0,6}(?:宿舍|公寓|教学楼|实验楼|实训楼|校园|校区|食堂|操场|体育馆|礼堂|报告厅|图书馆|实验室|试验田|实训基地)");

  private boolean led(SchoolNames.Mention m) {
    char before = m.start() > 0 ? text.charAt(m.start() - 1) : '\n';
    return LEADING.contains(before) && m.start() != page.bodyStart();
  }

  /// Whether a posting line at the beginning or end of the body names the school as reporting.
  private boolean dateline(SchoolNames.Mention m, Line here) {
    boolean first = m.start() >= page.bodyStart() && m.start() < page.bodyStart() + POSTING;
    boolean last = m.start() >= page.signatures();
    boolean bracket = first && here.before.endsWith("(") && m.start() < page.bodyStart() + 8;
    return (first || last) && (bracket || DATELINE.matcher(here.after).find());
  }

  /// Whether a name begins one of the last, short lines, as whoever signs an article does:
  /// `中共蒹汀大学委员会组织部`.
  private boolean signs(SchoolNames.Mention m) {
    if (m.start() < page.signatures()) {
      return false;
    }
    return Sentences.shortLine(text, m.start(), LONGEST_SIGNATURE)
        .filter(line -> "。,".indexOf(text.charAt(line.end() - 1)) < 0)
        .map(line -> text.substring(line.start(), m.start()))
        .filter(before -> SIGNED.matcher(before).matches())
        .isPresent();
  }

  /// Whether the words behind a name begin with one of its units: nothing but a name may stand
  /// between.
  static boolean unitFollows(String after) {
    int at = 0;
    while (at < Math.min(after.length(), REACH)
        && (Names.nameCharacter(after.charAt(at)) || after.charAt(at) == '“')) {
      for (String unit : UNITS) {
        if (after.startsWith(unit, at)) {
          return !award(after.substring(0, at));
        }
      }
      at++;
    }
    return false;
  }

  private static boolean branchFollows(String after) {
    int at = after.indexOf("支部");
    return at >= 0
        && after
            .substring(0, at)
            .chars()
            .allMatch(c -> Names.nameCharacter((char) c) || "“”()".indexOf(c) >= 0);
  }

  private static boolean award(String between) {
    return AWARD.stream().anyMatch(between::contains);
  }

  /// @param before what stands in the clause before a name
  /// @param after what follows it
  private record Line(String before, String after) {}
}

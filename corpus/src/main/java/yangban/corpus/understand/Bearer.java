package yangban.corpus.understand;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.Span;
import yangban.corpus.lexicon.CueSort;

/// Tells whether a recognition is the article's own branch's: not another branch's, not the
/// college's or the university's, not what the branch only strives for, learns from or may apply
/// for.
final class Bearer {
  /// Colleges and universities are recognised under these, never branches.
  private static final List<String> OF_OTHERS = List.of("标杆院系");

  private static final Pattern COLLEGE_TITLE = Pattern.compile("标杆院系|党总支|学院党委|系党|院系");

  private static final Pattern BEHIND =
      Pattern.compile(
          "^(?:的建设经验|先进事迹|建设经验推|为目标|的?目标|的?标准|的?要求|书记(?!工作室)|代表|评选(?!中(?:当选|获|脱颖|名列|入选))|申报(?!成功)|推荐|的?先进经验|的?典型|的?做法|(?:建设|创建|工作)?(?:优秀|典型|先进)?(?:论坛|现场会|推进会|培训班?|巡礼|风采|案例|经验交流|座谈会|展示)|交流|联盟|观摩|之间|(?:培育)?(?:创建|建设)?(?:单位)?(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})个(?!月))");

  /// `2022年度校级“十佳学生党支部”展示：…党支部`: a title that shows one of them.
  private static final Pattern SHOWN =
      Pattern.compile(
          "^(?:培育创建单位|培育创建|创建单位|创建|建设)?(?:风采展示|风采展播|风采展?|巡礼|巡展|展示|展播|案例|风采录)[^\\n]{0,8}?[:|丨·-][^\\n]*支部");

  /// `“省级样板支部”建设案例:…`, where the page names its branch.
  private static final Pattern SERIES =
      Pattern.compile(
          "^(?:培育创建单位|培育创建|创建单位|创建|培育|建设)?(?:优秀|典型)?(?:案例|风采|巡礼|巡展|展示|展播|故事|经验)[^\\n]{0,8}?[:|丨·-]");

  /// `有三个获评…,…是其中之一`
  private static final Pattern AMONG =
      Pattern.compile("^[^。;!?\\n]{0,30}(?:其中之一|名列其中|位列其中|列其中|在列|榜上有名)");

  private boolean shown(String behind) {
    return SHOWN.matcher(behind).find() || (known() && SERIES.matcher(behind).find());
  }

  /// What a branch does for the title that it is building up, or when it is given: `支部召开…建设推进会`,
  /// `作为…代表上台领奖`.
  private static final Pattern MEETING =
      Pattern.compile(
          "(?<![各属])支部(?!书记)[^,。;:|]{0,6}(?:召开|举行|举办|迎来|迎接|接受)[^,。;:|]{0,14}\\|(?:培育创建|创建|培育|建设)|作为[^,。;:|]{0,10}\\|代表[^,。;]{0,6}(?:领奖|接受表彰|受表彰|受奖|领牌|接牌)");

  /// `有3个获评…`: others, counted; `为创建…，`: what is wished for.
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?:[有中][二两三四五六七八九十\\d]{1,3}个(?:教工|教师|学生|研究生|师生)?(?:党?支部|基层党组织)?(?:先后|分别|成功)?(?:获|入选|被|通过|成为)[^,;]{0,12}|(?:^|[,;])为(?:了|进一步)?(?:争创|创建|打造|建设|建成)[^,;]{0,10}|(?:推动|推进|加强|深化|促进|做好|抓好|引领)(?:全校|全院|学校|学院|各级)?)$");

  private static final int BEFORE = 26;
  private static final int AFTER = 10;

  private final RecognitionText words;
  private final String text;
  private final Modality modality;
  private final Holder holder;
  private final Optional<String> own;
  private final Optional<Subjects> subjects;

  /// Whether the title names the article's branch, which is then no one whom it only visits.
  private final boolean inTitle;

  /// Whether the article tells of a college's recognition.
  private final boolean ofCollege;

  /// @param name the article's branch
  /// @param branches where the page names branches, in the page's text
  Bearer(RecognitionText words, Page page, Optional<Span> name, List<Span> branches) {
    this.words = words;
    this.text = words.text();
    this.modality = new Modality(text);
    this.holder = new Holder(text);
    this.own = name.map(n -> n.of(page.text()));
    this.ofCollege = own.isEmpty() && COLLEGE_TITLE.matcher(page.title()).find();
    this.inTitle = own.filter(page.title()::contains).isPresent();
    this.subjects =
        own.isEmpty() || page.text().indexOf(own.get(), page.bodyStart()) >= 0
            ? Optional.of(new Subjects(words, own, branches))
            : Optional.empty();
  }

  /// Whether the page names its branch.
  boolean known() {
    return own.isPresent();
  }

  /// Whether a programme named in a sentence is the branch's own.
  boolean own(Found programme, Span sentence) {
    boolean branchs = OF_OTHERS.stream().noneMatch(programme.cue().value()::contains) || ofCollege;
    boolean itself = own.filter(n -> n.contains(programme.cue().words())).isPresent();
    return branchs
        && !itself
        && (!COLLECTIVE.contains(words(programme)) || branchIs(programme, sentence))
        && !modality.unreal(programme.start(), programme.end(), sentence)
        && (named(programme, sentence)
            || (!striving(programme, sentence)
                && (holdsOtherwise(programme) || ofCollege || !holder.another(programme, sentence))
                && subjects.filter(s -> s.another(programme, sentence)).isEmpty()));
  }

  /// Whether a sentence speaks of another branch where it tells that something began or passed.
  boolean elsewhere(Span words, Span sentence) {
    return subjects.filter(s -> s.elsewhere(words, sentence)).isPresent();
  }

  /// Whether the own branch's name stands where the title can only be its.
  boolean named(Found programme, Span sentence) {
    return inTitle && subjects.filter(s -> s.named(programme, sentence)).isPresent();
  }

  /// Secretaries hold workrooms and teams of their own, teams and laboratories some honours.
  private static boolean holdsOtherwise(Found programme) {
    String words = words(programme);
    return words.contains("工作室") || words.contains("团队") || COLLECTIVE.contains(words);
  }

  private static String words(Found programme) {
    String value = programme.cue().value();
    return value.substring(0, Math.max(0, value.indexOf('/')));
  }

  /// What teams, laboratories and colleges are honoured with as well.
  private static final List<String> COLLECTIVE =
      List.of("工人先锋号", "民族团结进步模范集体", "民族团结进步示范集体", "三八红旗集体", "巾帼文明岗", "青年文明号", "五一劳动奖状", "先进集体");

  private static final Pattern TEAM =
      Pattern.compile("团队|课题组|实验室|学院|研究所|班级|科室|党员|个人|书记(?!工作室)[^,。;]{0,4}(?:获|荣|被)");

  /// Whether nobody else than a branch is named between the last 支部 of a sentence and the
  /// programme.
  private boolean branchIs(Found programme, Span sentence) {
    String before = text.substring(sentence.start(), programme.start());
    int branch = before.lastIndexOf("支部");
    return branch >= 0 && !TEAM.matcher(before.substring(branch)).find();
  }

  private boolean striving(Found programme, Span sentence) {
    int from = Math.max(sentence.start(), programme.start() - BEFORE);
    int to = Math.min(sentence.end(), programme.end() + AFTER);
    String behind = text.substring(programme.end(), sentence.end());
    if ((words.inTitle(programme.start()) && shown(behind))
        || MEETING
            .matcher(text.substring(sentence.start(), programme.start()) + "|" + behind)
            .find()) {
      return false;
    }
    boolean foreign =
        words.within(from, to).stream()
            .anyMatch(f -> f.cue().sort() == CueSort.FOREIGN && !programme.covers(f));
    return foreign
        || (AHEAD.matcher(text.substring(from, programme.start())).find()
            && !AMONG.matcher(behind).find())
        || BEHIND.matcher(text.substring(programme.end(), to)).find();
  }
}

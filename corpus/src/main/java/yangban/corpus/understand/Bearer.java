package yangban.corpus.understand;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.Span;

/// Tells whether a recognition is the article's own branch's: not another branch's, not the
/// college's or the university's, not what the branch only strives for, learns from or may apply
/// for.
final class Bearer {
  /// Colleges and universities are recognised under these, never branches.
  private static final List<String> OF_OTHERS = List.of("标杆院系");

  private static final Pattern COLLEGE_TITLE = Pattern.compile("标杆院系|党总支|学院党委|系党|院系");

  private static final Pattern BEHIND =
      Pattern.compile(
          "^(?:的建设经验|先进事迹|建设经验推|为目标|的?目标|的?标准|的?要求|书记(?!工作室)|代表|评选(?!中(?:当选|获|脱颖|名列|入选))|申报(?!成功)|推荐|的?先进经验|的?典型|的?做法|(?:建设|创建|工作)?(?:论坛|现场会|推进会|培训班?|巡礼|风采|案例|经验交流|座谈会|展示)|交流|联盟|观摩|之间|(?:培育)?(?:创建|建设)?(?:单位)?(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})个(?!月))");

  /// `2022年度校级“十佳学生党支部”展示：…党支部`: a title that shows one of them.
  private static final Pattern SHOWN =
      Pattern.compile(
          "^(?:培育创建单位|培育创建|创建单位|创建|建设)?(?:风采展示|风采展播|风采展?|巡礼|巡展|展示|展播|案例|风采录)[^\\n]{0,8}?[:|丨·-][^\\n]*支部");

  /// `有3个获评…`: others, counted; `为创建…，`: what is wished for.
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?:[有中][二两三四五六七八九十\\d]{1,3}个(?:教工|教师|学生|研究生|师生)?(?:党?支部|基层党组织)?(?:先后|分别|成功)?(?:获|入选|被|通过|成为)[^,;]{0,12}|(?:^|[,;])为(?:了|进一步)?(?:争创|创建|打造|建设|建成)[^,;]{0,10}|(?:推动|推进|加强|深化|促进|做好|抓好|引领)(?:全校|全院|学校|学院|各级)?)$");

  private static final Pattern SUBJECT = Pattern.compile("我支部|本支部|我们支部|(?<!党)支部");

  private static final int BEFORE = 26;
  private static final int AFTER = 10;

  private final RecognitionText words;
  private final String text;
  private final Page page;
  private final Modality modality;
  private final Holder holder;
  private final Optional<String> own;
  private final List<Span> branches;

  /// Whether the article tells of a college's recognition.
  private final boolean ofCollege;

  /// @param name the article's branch
  /// @param branches where the page names branches, in the page's text
  Bearer(RecognitionText words, Page page, Optional<Span> name, List<Span> branches) {
    this.words = words;
    this.text = words.text();
    this.page = page;
    this.modality = new Modality(text);
    this.holder = new Holder(text);
    this.own = name.map(n -> n.of(page.text()));
    this.ofCollege = own.isEmpty() && COLLEGE_TITLE.matcher(page.title()).find();
    this.branches =
        own.filter(n -> page.text().indexOf(n, page.bodyStart()) >= 0).isEmpty()
            ? List.of()
            : branches.stream().filter(b -> other(b.of(page.text())) && !programme(b)).toList();
  }

  private boolean other(String branch) {
    String name = own.orElse(branch);
    return !BranchReader.shortens(branch, name)
        && !BranchReader.shortens(name, branch)
        && !name.equals(branch);
  }

  /// A title is no branch, though it ends as one.
  private boolean programme(Span branch) {
    return words.programmes().stream().anyMatch(p -> words.place(p.end() - 1) + 1 == branch.end());
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
        && !striving(programme, sentence)
        && !modality.unreal(programme.start(), programme.end(), sentence)
        && (holdsOtherwise(programme) || ofCollege || !holder.another(programme, sentence))
        && !ofAnother(programme, sentence);
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
    if (words.inTitle(programme.start())
        && SHOWN.matcher(text.substring(programme.end(), sentence.end())).find()) {
      return false;
    }
    boolean foreign =
        words.within(from, to).stream()
            .anyMatch(f -> f.cue().sort() == CueSort.FOREIGN && !programme.covers(f));
    return foreign
        || AHEAD.matcher(text.substring(from, programme.start())).find()
        || BEHIND.matcher(text.substring(programme.end(), to)).find();
  }

  private Optional<Span> last(int from, int to) {
    return branches.stream().filter(b -> b.start() >= from && b.end() <= to).reduce((a, b) -> b);
  }

  /// Where the own branch is named last in a stretch, or -1.
  private int last(String name, int from, int to) {
    int at = page.text().lastIndexOf(name, to);
    return at >= from ? at : -1;
  }

  private static final Pattern THIS = Pattern.compile("^[^,。;]{0,2}(?:这个|该)(?:党)?支部");

  /// What `这个支部` means is named shortly before.
  private static final int ANTECEDENT = 90;

  /// The last branch named before the programme in its sentence is another one, and nothing leads
  /// back to the own. Asked only where the body names the own branch.
  private boolean ofAnother(Found programme, Span sentence) {
    int from = words.place(sentence.start());
    int at = words.place(programme.start());
    if (THIS.matcher(text.substring(sentence.start(), programme.start())).find()) {
      Optional<Span> meant = last(from - ANTECEDENT, from);
      return meant.isPresent() && (own.isEmpty() || last(own.get(), meant.get().end(), from) < 0);
    }
    return branches.stream()
        .filter(b -> b.start() >= from && b.end() <= at)
        .reduce((a, b) -> b)
        .filter(b -> at - b.end() < BEFORE)
        .filter(_ -> {
          String between =
              text.substring(
                  Math.max(sentence.start(), programme.start() - AFTER), programme.start());
          return !SUBJECT.matcher(between).find();
        })
        .isPresent();
  }
}

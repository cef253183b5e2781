package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangban.corpus.Credit;
import yangban.corpus.Nobody;
import yangban.corpus.lexicon.Surnames;

/// Reads the names behind a role as posting lines print them: parted by marks or spaces, with
/// further roles between them (`本报记者 甲 本报通讯员 乙`), spread over their space (`张 帆`), followed by what
/// somebody is (`甲，系某大学教授`).
final class NameList {

  private NameList() {}

  private static final Pattern BREAK = Pattern.compile("[、，,；;/／|｜&▪■◆●∙]+|\\s+和\\s+");

  /// What is no part of a name at its beginning, and at its end, beside white space.
  private static final String BEFORE = "[]［］(（)）【】|｜,，;；、。:：/／·-—";

  private static final String BEHIND = "◎○●■□◆▪[]［］(（【｜|,，;；、。:：/／·-—";

  /// Roles, counters and tools that stand where a name would.
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^\\d+\\s*[人次]|^(?:摄影|来源|编辑|作者|记者|通讯员|图|文|收藏|举报|分享|打印|评论|关注|整理|综合|本报|本网|本刊|本台|摄影报道|综合报道|报道|文图|图文|摄|略|赞赏|喜欢作者)$|\\.(?:png|jpe?g|gif)$",
          Pattern.CASE_INSENSITIVE);

  /// A medium's reporter, a correspondent, an editor: a role within the names.
  private static final Pattern ROLE =
      Pattern.compile(
          "^(?:\\p{IsHan}{0,8}?)(?<role>(?:见习|实习|学生|特约|特派)?(?:记者|通讯员|评论员|撰稿人)|实习生|(?:实习|责任)?编辑|摄影)$");

  /// A role glued to a name: `记者张泉`, `本报通讯员陈瑜`.
  private static final Pattern GLUED =
      Pattern.compile(
          "^(?:本[报刊网台社])?(?<role>(?:见习|实习|学生|特约)?记者|(?:特约)?通讯员|实习生)(?<name>(?!站|团|部|会|证)[\\p{IsHan}·]{2,4})$");

  /// What somebody is, behind the name.
  private static final Pattern WHO = Pattern.compile("[，,；;\\s（(]+(?:系|现为|现任|单位[:：]|作者单位|工作单位).*$");

  /// A bracket behind a name, which tells more of it.
  private static final Pattern ASIDE = Pattern.compile("^([^（(]{2,})[（(][^（()）]{2,}[）)]?$");

  private static final Pattern POSITION =
      Pattern.compile(".{2,}(?:教授|研究员|讲师|博士生|硕士生|研究生|学者|工程师|主任|院长|处长|书记|会长|专家)$");

  /// No name begins with these and goes on.
  private static final Pattern PROSE =
      Pattern.compile("^(?:系|是|请|将|在|由|截止|以及|本文|该|这|他|她|我|你).{3,}|.*[的了着].{3,}|.*[《》？！。“”\"!?=].*");

  private static final Pattern UNIT =
      Pattern.compile(
          ".*(?:办公室|办|部|处|中心|委员会|党委|总支|学院|系|科|组|支部|图书馆|研究院|所|会|团|社|站|局|厅|院|大学|学校|公司|室|班|队|台|报|网|馆)$");

  /// A unit that posts is an account's name, and nobody's.
  private static final Pattern POSTING_UNIT =
      Pattern.compile(".*(?:办公室|办|部|处|中心|委员会|党委|学院|系|科|组|支部|图书馆|研究院|所)$");

  /// `文｜某某周刊 甲`: whose people they are.
  private static final Pattern MEDIUM =
      Pattern.compile("\\p{IsHan}{2,}(?:周刊|[日晚早时晨商]报|周报|新闻|杂志|传媒|财经|通讯社)");

  /// A counter behind a name: `小莫　阅读2500`.
  private static final Pattern COUNTER =
      Pattern.compile("[\\s　]+(?:阅读|浏览|点击|访问|人气)(?:量|数|次数)?[\\s:：]*\\d[\\d,.]*万?\\+?次?$");

  private static final Set<String> POSTERS = Set.of("发布者", "发布人");

  private static final int LONGEST = 30;

  /// The credits that the text behind a role makes; empty where it names nobody.
  static List<Credit> of(String role, String value) {
    var names = new Names(role);
    String named = COUNTER.matcher(WHO.matcher(value).replaceFirst("")).replaceFirst("");
    String told = ASIDE.matcher(named).replaceFirst("$1");
    for (String part : BREAK.split(told, -1)) {
      names.part(edged(part));
    }
    return names.credits;
  }

  /// The text without the marks and brackets at its ends.
  static String edged(String value) {
    String cut = trimmed(value);
    // A bracket that closes without having opened belongs to the line.
    for (String pair : new String[] {"()", "（）", "[]", "【】"}) {
      int close = cut.indexOf(pair.charAt(1));
      if (close >= 0 && cut.lastIndexOf(pair.charAt(0), close) < 0) {
        cut = cut.substring(0, close);
      }
    }
    return trimmed(cut);
  }

  private static String trimmed(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && isEdge(value.charAt(start), BEFORE)) {
      start++;
    }
    while (end > start && isEdge(value.charAt(end - 1), BEHIND)) {
      end--;
    }
    return value.substring(start, end);
  }

  private static boolean isEdge(char c, String marks) {
    return c == ' ' || (c >= '\t' && c <= '\r') || marks.indexOf(c) >= 0;
  }

  private static final class Names {
    private final List<Credit> credits = new ArrayList<>();
    private String role;

    Names(String role) {
      this.role = role;
    }

    void part(String part) {
      if (part.isEmpty()) {
        return;
      }
      List<String> words = words(part);
      boolean apart = words.size() > 1 && words.stream().allMatch(NameList::isWord);
      for (String word : apart || words.size() == 1 ? words : List.of(part)) {
        if (words.size() == 1 || !MEDIUM.matcher(word).matches()) {
          word(word);
        }
      }
    }

    private void word(String word) {
      Matcher between = ROLE.matcher(word);
      Matcher glued = GLUED.matcher(word);
      if (between.matches()) {
        role = between.group("role");
      } else if (glued.matches()) {
        role = glued.group("role");
        add(glued.group("name"));
      } else {
        add(word);
      }
    }

    private void add(String name) {
      if (isName(name) && !(POSTERS.contains(role) && POSTING_UNIT.matcher(name).matches())) {
        credits.add(new Credit(role, name));
      }
    }
  }

  /// A short word of ideographs, as names and roles between them are.
  private static boolean isWord(String word) {
    boolean shortName = word.length() >= 2 && word.length() <= 4 && Glyphs.isCjk(word.charAt(0));
    return shortName || ROLE.matcher(word).matches() || GLUED.matcher(word).matches();
  }

  /// The words of a text; ideographs that stand alone, two and two: `张 帆 李 明`.
  private static List<String> words(String part) {
    List<String> words = new ArrayList<>();
    String before = "";
    for (String word : part.split("\\s+", -1)) {
      boolean alone = word.length() == 1 && Glyphs.isCjk(word.charAt(0));
      if (alone && before.isEmpty()) {
        before = word;
      } else if (alone) {
        words.add(before + word);
        before = "";
      } else {
        Stream.of(before, word).filter(w -> !w.isEmpty()).forEach(words::add);
        before = "";
      }
    }
    if (!before.isEmpty()) {
      words.add(before);
    }
    return words;
  }

  private static boolean isName(String name) {
    return Glyphs.letters(name) > 0
        && name.length() <= LONGEST
        && name.indexOf('@') < 0
        && !Nobody.is(name)
        && !NO_NAME.matcher(name).find()
        && !(name.length() > 4 && POSITION.matcher(name).matches())
        && (UNIT.matcher(name).matches() || !PROSE.matcher(name).matches())
        && name.indexOf('《') < 0;
  }

  /// Whether a text is nothing but names of persons, told by their surnames.
  static boolean isPersons(String text) {
    List<String> words = words(BREAK.matcher(text).replaceAll(" ").strip());
    return words.size() <= 5
        && words.stream()
            .allMatch(word ->
                Surnames.mayBegin(word)
                    && word.length() <= 3
                    && isName(word)
                    && !UNIT.matcher(word).matches()
                    && "完略图摄字文版稿告期号日表讯左右上下前后中".indexOf(word.charAt(word.length() - 1)) < 0);
  }
}

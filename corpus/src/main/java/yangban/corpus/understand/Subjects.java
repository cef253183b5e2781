package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Span;

/// Tells which branch a sentence speaks of where it names a title.
///
/// Every 支部 of the text is somebody: the article's own branch, another one, or whichever the text
/// spoke of last (`该支部`). A title belongs to the branch in whose brackets it stands
/// (`…党支部(省级样板支部)`), else to the one it is set before (`全国样板支部…党支部`), else to the subject nearest
/// before it in its sentence, else to the subject that its paragraph began with. Who is only met,
/// visited or compared with is no subject; of several subjects joined by 、 and 和 the own one
/// counts.
final class Subjects {
  private enum Who {
    OWN,
    OTHER,
    LAST
  }

  /// @param start where its name begins, without quotes
  /// @param end behind 支部
  /// @param companion whether it stands behind a word of meeting or comparing
  /// @param joined whether it is joined to the mention before it
  private record Mention(int start, int end, Who who, boolean companion, boolean joined) {}

  /// No branch of the school: `凤鸣村党支部`; or one that is set apart by words: `隔壁支部`.
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?:兄弟|隔壁|友邻|邻近|友好|结对|共建|对方|另一个?|别的|其他|其它|外校|村|社区|街道|公司|企业|集团|车间|厂|派出所|支行|银行|法院|检察院|小学|中学|高中|幼儿园|镇|乡|合作社|商会|协会|连队|大队|[所帮联指][带系导扶](?:的|起来的)?\\p{IsHan}{0,6}|孵化的?\\p{IsHan}{0,6})(?:的)?(?:两|三|几)?个?$");

  private static final Pattern LAST = Pattern.compile("(?:该|这个|那个|此|其)$");
  private static final Pattern MINE = Pattern.compile("(?:我|本|我们|咱们?|我们这个)$");

  /// `各支部`, `18个支部`: all, or so many of them.
  private static final Pattern MANY =
      Pattern.compile(
          "(?:各|每个|所有|多个|几个|哪个|一批|若干|[两二三四五六七八九十百\\d]余?个|全[院校体]|基层)(?:教工|教师|学生|研究生|本科生)?$");

  /// What leads to whoever is met, and is no subject.
  private static final Pattern COMPANION =
      Pattern.compile(
          "(?:与|同|跟|向|对|赴|到|往|走进|走访|参观|学习|借鉴|邀请|来自|帮助|指导|联系|携手|联合|像|比起?|除了?|继|对接|牵手|协助|支持|带动|推荐|介绍|听取|观摩|称|前身是|前身为|前身系)(?:了|过)?(?:(?:我[校院系]|学校|学院|校内|同[院系校]|隔壁|友校|[^,。;:!?\\n的]{2,10}?(?:大学|学院|学校|学部))的?)*$");

  private static final Pattern JOINT = Pattern.compile("[、和与及]|以及|还有");

  private static final Pattern SORT = Pattern.compile("(研究生|硕士|博士|本科|学生|教工|教师|教职工|离退休|退休)(?:生)?$");

  private static final Pattern TAIL =
      Pattern.compile(
          "^(?:的?(?:培育创建|培育|创建|建设)?(?:单位|对象|项目|名单)?)?(?:\\([^()]{0,12}\\))?(?:的|——|—+|-|:|、|获得者|丨)?");

  /// `获评…的是隔壁的…`
  private static final Pattern IS = Pattern.compile("^[^,。;:!?\\n]{0,8}的,?(?:是|正是|乃|为)");

  /// A school and a college may stand between a title and the branch it is set before.
  private static final int APPOSED = 20;

  /// A longer text tells nothing more of whose an honour is.
  private static final int MOST = 600;

  private static final int BEFORE = 24;
  private static final int MODIFIER = 10;

  private final RecognitionText words;
  private final String text;
  private final Optional<String> own;
  private final List<Mention> mentions;

  /// @param own the article's branch
  /// @param named where the page names branches, in the page's text
  Subjects(RecognitionText words, Optional<String> own, List<Span> named) {
    this.words = words;
    this.text = words.text();
    this.own = own;
    this.mentions = mentions(named);
  }

  private List<Mention> mentions(List<Span> named) {
    Map<Integer, Span> byEnd = new HashMap<>();
    named.forEach(n -> byEnd.put(n.end(), n));
    List<Mention> all = new ArrayList<>();
    for (int at = text.indexOf("支部");
        at >= 0 && all.size() < MOST;
        at = text.indexOf("支部", at + 2)) {
      int end = at + 2;
      if (!words.programmeAt(at) && !leaders(at, end)) {
        int head = at > 0 && "党团".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at;
        Optional<Span> name = Optional.ofNullable(byEnd.get(words.place(end - 1) + 1));
        mention(head, end, name, all).ifPresent(all::add);
      }
    }
    return all;
  }

  /// `“双带头人”教师党支部书记` is a sort of secretaries.
  private boolean leaders(int at, int end) {
    return text.startsWith("书记", end)
        && (text.startsWith("工作室", end + 2)
            || text.substring(Math.max(0, at - MODIFIER), at).contains("带头人"));
  }

  private Optional<Mention> mention(int head, int end, Optional<Span> name, List<Mention> before) {
    int start = name.map(n -> plainStart(head, n.start())).orElse(head);
    String modifier = ahead(head, MODIFIER);
    if (name.isEmpty() && MANY.matcher(modifier).find()) {
      return Optional.empty();
    }
    Who who =
        text.charAt(head) == '团' ? Who.OTHER : name.map(this::named).orElse(unnamed(modifier));
    String ahead = ahead(start, BEFORE);
    boolean joined =
        !before.isEmpty()
            && JOINT
                .matcher(text.substring(Math.min(before.getLast().end(), start), start))
                .matches();
    return Optional.of(new Mention(start, end, who, !joined && companion(ahead), joined));
  }

  private static boolean companion(String ahead) {
    return COMPANION.matcher(ahead).find();
  }

  private int plainStart(int head, int pageStart) {
    int start = head;
    while (start > 0 && words.place(start - 1) >= pageStart) {
      start--;
    }
    return start;
  }

  /// At most so many characters of its line before a place.
  private String ahead(int at, int most) {
    String before = text.substring(Math.max(0, at - most), at);
    return before.substring(before.lastIndexOf('\n') + 1);
  }

  private int lineStart(int at) {
    return text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
  }

  private Who named(Span name) {
    String words = this.words.printed(name);
    return own.filter(o -> same(o, words)).isPresent() ? Who.OWN : Who.OTHER;
  }

  /// Whether two names are one branch's, one of them perhaps shortened.
  static boolean same(String own, String other) {
    return own.equals(other)
        || BranchReader.shortens(other, own)
        || BranchReader.shortens(own, other);
  }

  private Who unnamed(String modifier) {
    if (MINE.matcher(modifier).find()) {
      return Who.OWN;
    }
    if (LAST.matcher(modifier).find()) {
      return Who.LAST;
    }
    Matcher sort = SORT.matcher(modifier);
    boolean others =
        OTHERS.matcher(modifier).find()
            || ofOtherUnit(modifier)
            || (sort.find() && !ownSort(sort.group(1)));
    return others ? Who.OTHER : Who.LAST;
  }

  /// `手语系支部`, where the own branch is one of another department.
  private boolean ofOtherUnit(String modifier) {
    Matcher unit = UNIT.matcher(modifier);
    return unit.find()
        && own.filter(o -> UNIT_WITHIN.matcher(o).find())
            .filter(o -> !BranchReader.shortens(unit.group(1), o))
            .isPresent();
  }

  private static final Pattern UNIT =
      Pattern.compile("((?![各全本该我们]{2}|.[各全本该我们])\\p{IsHan}{2}(?:系|教研室|研究所|实验室|专业|中心|图书馆|后勤|机关))$");
  private static final Pattern UNIT_WITHIN = Pattern.compile("系|教研室|研究所|实验室|专业|中心|馆|后勤|机关|处");

  /// Whether the own branch may be called so: 教工党支部 is no 研究生党支部.
  private boolean ownSort(String sort) {
    String name = own.orElse(sort);
    return !SORTED.matcher(name).find() || STAFF.matcher(name).find() == STAFF.matcher(sort).find();
  }

  private static final Pattern STAFF = Pattern.compile("教工|教师|教职工|教研");
  private static final Pattern SORTED = Pattern.compile("研究生|硕|博|本科|学生|教工|教师|教职工|教研|离退休|退休");

  /// Whether a title in a sentence is told of another branch than the article's.
  boolean another(Found programme, Span sentence) {
    return bracketed(programme, sentence)
        .or(() -> apposed(programme, sentence))
        .or(() -> subject(programme.start(), sentence))
        .or(() -> topic(sentence))
        .filter(w -> w == Who.OTHER)
        .isPresent();
  }

  /// Whether what a sentence tells at a place is told of another branch.
  boolean elsewhere(Span words, Span sentence) {
    int at = words.start();
    Matcher of = RELATIVE.matcher(text).region(words.end(), Math.max(words.end(), sentence.end()));
    Optional<Who> relative =
        of.lookingAt()
            ? mentions.stream()
                .filter(m -> m.start() >= of.end() && m.start() <= of.end() + RELATED)
                .findFirst()
                .map(Mention::who)
                .filter(w -> w != Who.LAST)
            : Optional.empty();
    return relative
        .or(() -> subject(at, sentence))
        .or(() -> topic(sentence))
        .filter(w -> w == Who.OTHER)
        .isPresent();
  }

  /// `通过全国验收的给排水系教工党支部`
  private static final Pattern RELATIVE = Pattern.compile("[^,。;!?\\n]{0,6}?的");

  private static final int RELATED = 8;

  /// Whether the own branch's name stands where a title can only be its: in front of its brackets
  /// or right behind it.
  boolean named(Found programme, Span sentence) {
    return bracketed(programme, sentence)
        .or(() -> apposed(programme, sentence))
        .filter(w -> w == Who.OWN)
        .isPresent();
  }

  /// `…党支部(第三批省级样板支部)`
  private Optional<Who> bracketed(Found programme, Span sentence) {
    int open = text.lastIndexOf('(', programme.start());
    boolean inside =
        open > sentence.start() && text.substring(open, programme.start()).indexOf(')') < 0;
    return inside
        ? mentions.stream().filter(m -> m.end() == open).findFirst().map(Mention::who)
        : Optional.empty();
  }

  /// `全国样板支部——云川大学物理学院光学党支部`, `获评…的是隔壁的…`
  private Optional<Who> apposed(Found programme, Span sentence) {
    Matcher is = IS.matcher(text).region(programme.end(), sentence.end());
    Matcher tail = TAIL.matcher(text).region(programme.end(), sentence.end());
    int from = is.lookingAt() ? is.end() : tail.lookingAt() ? tail.end() : programme.end();
    Optional<Mention> next = mentions.stream().filter(m -> m.start() >= from).findFirst();
    return next.filter(m -> m.start() - from <= APPOSED && m.end() <= sentence.end())
        .filter(m -> m.end() - m.start() > 3 || m.who() == Who.OTHER)
        .filter(m -> name(text.substring(from, m.start())))
        .map(Mention::who)
        .filter(w -> w != Who.LAST);
  }

  /// Whether a stretch holds nothing but the names of a branch's owners.
  private static boolean name(String between) {
    return OWNERS.matcher(between).matches();
  }

  private static final Pattern OWNERS =
      Pattern.compile(
          "(?:我们?|本|该|同|隔壁|来自)?[校院系]?的?(?:\\p{IsHan}{2,9}?(?:大学|学院|学部|系|学校|医院|书院|党委))*");

  private Optional<Who> subject(int at, Span sentence) {
    Optional<Who> found = Optional.empty();
    boolean group = false;
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      if (mention.end() > at || mention.companion()) {
        continue;
      }
      if (mention.start() < sentence.start() || (found.isPresent() && !group)) {
        break;
      }
      if (mention.who() != Who.LAST && (found.isEmpty() || mention.who() == Who.OWN)) {
        found = Optional.of(mention.who());
      }
      group = mention.joined();
    }
    return found;
  }

  /// Whom a paragraph began with, where nobody is named in a sentence of it; a bare 支部 within it
  /// may again be the own one.
  private Optional<Who> topic(Span sentence) {
    int line = lineStart(sentence.start());
    boolean bare =
        mentions.stream().anyMatch(m -> m.start() >= sentence.start() && m.end() <= sentence.end());
    boolean that = THIS.matcher(sentence.of(text)).find();
    Optional<Mention> last =
        mentions.stream()
            .filter(m -> m.start() >= line && m.end() <= sentence.start())
            .filter(m -> m.who() != Who.LAST && (that || !m.companion()))
            .reduce((a, b) -> b);
    return last.filter(_ -> that || !bare).map(Mention::who);
  }

  private static final Pattern THIS = Pattern.compile("^[^,。;]{0,6}(?:这个|该)(?:党)?支部");
}

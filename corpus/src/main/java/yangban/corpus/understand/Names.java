package yangban.corpus.understand;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.lexicon.CueSort;

/// Cuts names of universities, colleges and branches out of running text: from the word that ends a
/// name (大学, 学院, 党支部) to the left, up to where no name goes on.
final class Names {
  private static final List<CueSort> KEEPING =
      List.of(CueSort.NO_STOP, CueSort.DISCIPLINE, CueSort.BRANCH_KIND);

  /// A field by the form of its name.
  private static final Pattern FIELD = Pattern.compile("\\p{IsHan}{1,5}(?:学院|学|工程|技术)(?!习)");

  /// What a brand goes on with: 澳门新 体育.
  private static final Pattern BRAND_TAIL =
      Pattern.compile(
          "(?:新?体育|真人|电竞|棋牌|在线|官方|国际|娱乐|集团|平台|官网|城|场|app|\\((?:中国|官方)[^)]{0,6}\\)|有限公司|公司|官方网站|\\d{2,5}(?=官网|官方|平台|app|体育|娱乐))*");

  /// How far before a name its brand may begin: a stop word may end within it.
  private static final int LONGEST_BRAND = 8;

  /// A company or a brand as owner of a site: `鸿泰体育(中国)官方网站`.
  private static final Pattern OWNER =
      Pattern.compile(
          "(?:^|[^\\p{IsHan}a-z0-9])(?![^\\n(]{0,12}(?:大学|学院|学校|党|系|部))([\\p{IsHan}a-z0-9]{2,8}?)(?:\\((?:中国|官方|国际|官网|集团|全站)[^)\\n]{0,6}\\)|官方网站|官网|有限公司|股份|集团|app下载|登录入口)");

  /// A character that titles use as a bar.
  private static final char BAR = '丨';

  /// No unit of a school is called so: 鼎盛娱乐.
  private static final Pattern GAMING =
      Pattern.compile(
          "\\p{IsHan}{2,4}?(?:娱乐|棋牌|博彩|电竞|彩票|真人|赌场|投注|体育(?!学|大|系|部|教|运动|艺术|人文|健康|科|产业|经济|旅游|与|训练|管理|传媒|新闻|工程|职业|研究|保健|舞|馆|中心|局)(?=\\p{IsHan}{2}))");

  private final Page page;
  private final String text;

  /// Places at which a name may begin because a stop word ends there.
  private final BitSet stops = new BitSet();

  /// Those of them whose stop word has several characters: one character may well be part of a
  /// place's name.
  private final BitSet longStops = new BitSet();

  /// What owns the site by its imprint and is no school; empty where none does.
  private final String brand;

  Names(Page page) {
    this.page = page;
    this.text = page.text();
    this.brand = brand(page);
    BitSet kept = new BitSet();
    for (CueSort sort : KEEPING) {
      page.found(sort).stream()
          .filter(f -> f.length() > 1)
          .forEach(f -> kept.set(f.start(), f.end()));
    }
    keepJoined(kept);
    for (Found stop : page.found(CueSort.STOP)) {
      boolean joint = text.startsWith("党支部", stop.end()) && stop.cue().words().equals("联合");
      if (!joint && kept.nextClearBit(stop.start()) < stop.end()) {
        stops.set(stop.end());
        longStops.set(stop.end(), stop.end() + (stop.length() > 1 ? 1 : 0));
      }
    }
  }

  /// The brand that a mirror's owner prints around the text and, once more, in a school's place.
  private static String brand(Page page) {
    if (page.isImprint()) {
      return "";
    }
    Matcher owner = OWNER.matcher(page.imprint().text());
    return owner.find() ? owner.group(1) : "";
  }

  /// 与 between two fields is part of a name: 世界史与档案学.
  private void keepJoined(BitSet kept) {
    BitSet ends = new BitSet();
    BitSet starts = new BitSet();
    page.found(CueSort.DISCIPLINE)
        .forEach(f -> {
          ends.set(f.end());
          starts.set(f.start());
        });
    for (int at = ends.nextSetBit(0); at >= 0; at = ends.nextSetBit(at + 1)) {
      boolean joins =
          at < text.length()
              && "与和及".indexOf(text.charAt(at)) >= 0
              && "院系部所".indexOf(text.charAt(at - 1)) < 0;
      boolean field =
          joins
              && (starts.get(at + 1)
                  || FIELD.matcher(text).region(at + 1, text.length()).lookingAt());
      kept.set(at, field ? at + 1 : at);
    }
  }

  /// Where the name that ends before `end` begins, at most `longest` characters to the left. Quoted
  /// words inside a name belong to it; an opening quote ends the way.
  int start(int end, int longest) {
    int at = end;
    while (at > 0 && end - at < longest) {
      char before = text.charAt(at - 1);
      if (before == '”') {
        int open = open(at, longest / 2);
        if (open < 0
            || HONOUR.matcher(text).region(Math.max(0, at - 3), at).lookingAt()
            || SPOKEN.matcher(text).region(open, at).find()) {
          return at;
        }
        at = open;
      } else if (stops.get(at) || page.gap(at) || !nameCharacter(before)) {
        return at;
      } else {
        at--;
      }
    }
    return at;
  }

  /// `“样板党支部”茶学系教工党支部`: a title in quotes is no part of the name behind it.
  private static final Pattern HONOUR = Pattern.compile("支部”|组织”");

  /// A quoted sentence before a name, `“老骥伏枥,志在千里。”离退休党支部`, is none of its words.
  private static final Pattern SPOKEN = Pattern.compile("[\\n。!?;,]");

  /// Where a name that was cut at one character, 检测硕士生党支部 out of 传感与检测硕士生党支部, begins as a whole: up
  /// to the beginning of a line or a mark, where the page prints it so more than once; else where
  /// it was cut.
  int whole(int start, int end, int longest) {
    if (start == 0 || end - start > longest || !nameCharacter(text.charAt(start - 1))) {
      return start;
    }
    int at = start;
    while (at > 0
        && end - at < longest
        && nameCharacter(text.charAt(at - 1))
        && !longStops.get(at)
        && !page.gap(at)) {
      at--;
    }
    for (String owner : UNITS) {
      int last = text.substring(at, start).lastIndexOf(owner);
      at = last >= 0 ? at + last + owner.length() : at;
    }
    String name = text.substring(at, end);
    boolean joined = start - at >= 3 && JOINTS.indexOf(text.charAt(start - 1)) >= 0;
    boolean clean = joined && LEADING.indexOf(name.charAt(0)) < 0 && OWNED.matcher(name).find(0);
    return clean && text.indexOf(name) != text.lastIndexOf(name) ? at : start;
  }

  /// Characters that part names mostly and stand in some.
  private static final String JOINTS = "与和及文图本名原设记";

  private static final List<String> UNITS = List.of("学院", "大学", "学部", "学校", "医院", "支部");

  private static final String LEADING = "与和及同我各该本其在从向对为由被据";

  private static final Pattern OWNED =
      Pattern.compile("^(?!.{0,16}(?:支部|大学|学校|学院|师生|学生|党员|教师|企业|社区).+[与和及]).");

  private int open(int close, int reach) {
    int from = Math.max(0, close - reach);
    int at = text.substring(from, close).lastIndexOf('“');
    return at < 0 ? -1 : from + at;
  }

  /// Whether the stretch can be the name of a place.
  boolean place(int start, int end) {
    for (int at = start; at < end; at++) {
      boolean broken = at > start && (longStops.get(at) || page.gap(at));
      if (broken || !Character.isIdeographic(text.charAt(at))) {
        return false;
      }
    }
    return !longStops.get(end) && !page.gap(end);
  }

  /// Where the sorts of a school before `end` begin, or `end`: 信息工程 in 云汀信息工程大学.
  int beforeSorts(int end, List<String> sorts) {
    int at = end;
    boolean again = true;
    while (again) {
      again = false;
      for (String word : sorts) {
        int start = at - word.length();
        if (start >= 0 && text.startsWith(word, start) && place(start, at)) {
          at = start;
          again = true;
          break;
        }
      }
    }
    return at;
  }

  /// Whether what begins at `at` is a partner: 与…, 赴….
  boolean partner(int at) {
    return at > 0 && "与和同、赴跟".indexOf(text.charAt(at - 1)) >= 0;
  }

  /// Where a name goes on behind the brand that a mirror's owner put in place of a school.
  int afterBrand(int start, int end) {
    int after = start;
    for (Found found : page.found(CueSort.PROVENANCE).within(start - LONGEST_BRAND, end)) {
      String sort = found.cue().value();
      boolean brand = sort.equals("brand") || sort.equals("gaming");
      int last = text.startsWith("网络", found.end() - 1) ? found.end() - 1 : found.end();
      after = brand ? Math.max(after, found.start() < start ? tail(last, end) : last) : after;
    }
    int printed = brand.isEmpty() ? -1 : text.substring(start, end).lastIndexOf(brand);
    after = printed < 0 ? after : Math.max(after, start + printed + brand.length());
    Matcher gaming = GAMING.matcher(text).region(start, end);
    after = gaming.lookingAt() ? Math.max(after, gaming.end()) : after;
    return after > start ? tail(after, end) : after;
  }

  /// Behind what a brand goes on with.
  private int tail(int at, int end) {
    Matcher tail = BRAND_TAIL.matcher(text).region(at, end);
    return tail.lookingAt() ? tail.end() : at;
  }

  boolean stopAt(int at) {
    return at == 0 || stops.get(at) || page.gap(at) || !nameCharacter(text.charAt(at - 1));
  }

  /// What begins with the second syllable of 大学生 and is a field all the same: 某大学生态学院.
  private static final List<String> NO_STUDENT = List.of("生态", "生命", "生物", "生科", "生殖", "生环", "生医");

  /// Whether 大学 at a place begins the word 大学生.
  static boolean student(String text, int at) {
    return text.startsWith("大学生", at)
        && NO_STUDENT.stream().noneMatch(w -> text.startsWith(w, at + 2));
  }

  static boolean nameCharacter(char c) {
    return (Character.isIdeographic(c) || Character.isLetterOrDigit(c) || c == '+') && c != BAR;
  }
}

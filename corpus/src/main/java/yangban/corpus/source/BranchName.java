package yangban.corpus.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.pattern.ChineseNumber;

/// A branch's name taken apart, so that names that only look alike are told apart: 第一党支部 and 第十一党支部
/// differ by a character and are two branches, 团支部 is none of the party.
///
/// @param university folded, without what stands in brackets; empty where unknown
/// @param core college and branch, folded, without university, numbers and suffix
/// @param numbers in the order of the name: of branches, of cohorts
/// @param kinds of members that it names
/// @param party whether it is a party branch
record BranchName(
    String university, String core, List<Integer> numbers, Set<String> kinds, boolean party) {

  private static final Pattern NUMBER =
      Pattern.compile(
          "[0-9]+|[〇零一二三四五六七八九十百]+(?=(?:党|团|支|联|班|级|大队|期|组|系|、|$))|(?<=第)[〇零一二三四五六七八九十百]+");
  private static final Pattern COHORT = Pattern.compile("([硕博])士(?=[0-9])");
  private static final Pattern DOCTORS = Pattern.compile("博[0-9]");
  private static final Pattern SUFFIX = Pattern.compile("(?:直属)?(?:联合)?(?:党|团)?(?:总)?支部(?:委员会)?$");

  /// Words of one kind of members.
  private static final Map<String, String> KINDS =
      Map.of(
          "教工", "staff",
          "教师", "staff",
          "教职工", "staff",
          "职工", "staff",
          "本科", "undergraduate",
          "研究生", "graduate",
          "硕", "graduate",
          "博士", "doctoral",
          "退休", "retired",
          "老干部", "retired");

  static BranchName of(String university, String name) {
    String school = folded(university).replaceAll("\\([^)]*\\)", "");
    String whole = folded(name).replaceFirst("^(?:中共|中国共产党)", "");
    String rest =
        !school.isEmpty() && whole.startsWith(school) ? whole.substring(school.length()) : whole;
    rest = rest.replaceFirst("^\\([^)]*\\)", "").replaceAll("[^\\p{L}\\p{N}]", "");
    // 硕士1602 and 硕1602 are the same cohort.
    rest = COHORT.matcher(rest).replaceAll("$1");
    boolean party = !rest.contains("团支部") && !rest.contains("团总支");
    List<Integer> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(rest);
    StringBuilder core = new StringBuilder();
    while (matcher.find()) {
      ChineseNumber.of(matcher.group()).ifPresent(numbers::add);
      matcher.appendReplacement(core, "");
    }
    matcher.appendTail(core);
    Set<String> kinds = new HashSet<>();
    KINDS.forEach((word, kind) -> {
      if (core.indexOf(word) >= 0) {
        kinds.add(kind);
      }
    });
    if (DOCTORS.matcher(rest).find()) {
      kinds.add("doctoral");
    }
    String bare =
        SUFFIX
            .matcher(core)
            .replaceFirst("")
            .replace("第", "")
            .replaceAll("教职工|教师", "教工")
            .replace("学生党员", "学生");
    return new BranchName(
        school.replaceAll("[^\\p{L}\\p{N}()]", ""),
        bare,
        List.copyOf(numbers),
        Set.copyOf(kinds),
        party);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .replace("黨", "党")
        .replace("學", "学");
  }

  /// Whether two names can be of one branch at all.
  boolean compatible(BranchName other) {
    return party == other.party
        && numbers.equals(other.numbers)
        && (kinds.isEmpty() == other.kinds.isEmpty())
        && (kinds.isEmpty() || kinds.stream().anyMatch(other.kinds::contains));
  }

  private static final Pattern COMMON =
      Pattern.compile("学院|研究院|学部|中心|教工|学生|本科生?|研究生|硕士?生?|博士生?|离?退休|系$|系(?=教工|学生)");

  private static final double UNNAMED = 0.75;
  private static final double SHORTENED = 0.8;

  /// Whether it has a word of its own beside its members and numbers.
  boolean isTelling() {
    return !COMMON.matcher(core).replaceAll("").replaceAll("[级届班]", "").isEmpty();
  }

  /// How alike two compatible names are, 0..1, by what is their own: 护理学院教工 and 数学学院教工 share
  /// nothing. The same; shortened (材料 of 材料科学与工程); one without its college; else Dice's coefficient
  /// over pairs of neighbouring characters.
  double likeness(BranchName other) {
    if (core.equals(other.core)) {
      return 1;
    }
    String mine = COMMON.matcher(core).replaceAll("");
    String theirs = COMMON.matcher(other.core).replaceAll("");
    if (mine.isEmpty() != theirs.isEmpty()) {
      return core.endsWith(other.core) || other.core.endsWith(core) ? UNNAMED : 0;
    }
    if (isShortened(mine, theirs) || isShortened(theirs, mine)) {
      return SHORTENED;
    }
    return dice(mine, theirs);
  }

  /// Whether `brief` begins as `whole` does and has its other characters from it, in their order.
  private static boolean isShortened(String brief, String whole) {
    if (brief.length() < 2 || brief.charAt(0) != whole.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < whole.length() && at < brief.length(); i++) {
      at += whole.charAt(i) == brief.charAt(at) ? 1 : 0;
    }
    return at == brief.length();
  }

  private static double dice(String one, String other) {
    Map<String, Integer> theirs = pairs(other);
    int common = 0;
    for (Map.Entry<String, Integer> pair : pairs(one).entrySet()) {
      common += Math.min(pair.getValue(), theirs.getOrDefault(pair.getKey(), 0));
    }
    int all = Math.max(0, one.length() - 1) + Math.max(0, other.length() - 1);
    return all == 0 ? 0 : 2.0 * common / all;
  }

  private static Map<String, Integer> pairs(String text) {
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
    }
    return pairs;
  }
}

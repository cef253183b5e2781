package yangban.corpus.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangban.corpus.BranchKind;
import yangban.corpus.Coded;
import yangban.corpus.DocumentKind;
import yangban.corpus.Level;
import yangban.corpus.Stage;

/// The words in which gold names the values of closed sets, and their codes; a code stands for
/// itself.
final class GoldWords {
  private static final Map<String, Coded> CODES = new LinkedHashMap<>();

  static {
    CODES.put("经验案例", DocumentKind.EXPERIENCE);
    CODES.put("活动报道", DocumentKind.REPORT);
    CODES.put("理论文章", DocumentKind.THEORY);
    CODES.put("通知公告", DocumentKind.NOTICE);
    CODES.put("名单公示", DocumentKind.ROSTER);
    CODES.put("其他", DocumentKind.OTHER);
    CODES.put("研究生", BranchKind.GRADUATE);
    CODES.put("本科生", BranchKind.UNDERGRADUATE);
    CODES.put("教工", BranchKind.STAFF);
    CODES.put("离退休", BranchKind.RETIRED);
    CODES.put("混合", BranchKind.MIXED);
    CODES.put("全国", Level.NATIONAL);
    CODES.put("省级", Level.PROVINCIAL);
    CODES.put("校级", Level.UNIVERSITY);
    CODES.put("院级", Level.COLLEGE);
    CODES.put("培育创建", Stage.NURTURED);
    CODES.put("验收", Stage.ACCEPTED);
    CODES.put("获评", Stage.AWARDED);
  }

  private static final Pattern REGION_SORT = Pattern.compile("(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$");

  private static final Pattern NAMED_FORMULA =
      Pattern.compile("^[“「](.+)[”」](?:工程|工作法|行动|机制|模式|计划|体系|品牌|思路)?$");

  private static final Pattern MODEL_BRANCH = Pattern.compile("(?:党建工作)?样板党?支部");

  private GoldWords() {}

  /// The code of a word of gold; empty for none.
  static String code(Optional<String> word) {
    return word.map(w -> CODES.containsKey(w) ? CODES.get(w).code() : w).orElse("");
  }

  /// A region without what sort of region it is: 山西 for 山西省. Readings name it so.
  static String region(String name) {
    return REGION_SORT.matcher(name).replaceFirst("");
  }

  /// A formula without the quotes and the word that says what it is: 四心 for “四心”工程.
  static String formula(String name) {
    return NAMED_FORMULA.matcher(name).replaceFirst("$1");
  }

  /// 样板支部 by its full and its short name, which pages print as they like: 党建工作样板支部, 样板党支部.
  static String programme(String name) {
    return MODEL_BRANCH.matcher(name).matches() ? "样板支部" : name;
  }

  /// A branch's name without the school and the unit that gold tells beside it: 教工第一党支部 of
  /// 护理学院教工第一党支部. Where names end and units begin people draw the line in both ways.
  static String branch(String name, Stream<String> owners) {
    return owners
        .filter(o -> !o.isEmpty())
        .reduce(name, (n, o) -> n.startsWith(o) && longEnough(n, o) ? n.substring(o.length()) : n);
  }

  /// Whether more than 党支部 is left.
  private static boolean longEnough(String name, String owner) {
    return name.length() - owner.length() > "党支部".length();
  }
}

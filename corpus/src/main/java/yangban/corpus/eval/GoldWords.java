package yangban.corpus.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

  private GoldWords() {}

  /// The code of a word of gold; empty for none.
  static String code(Optional<String> word) {
    return word.map(w -> CODES.containsKey(w) ? CODES.get(w).code() : w).orElse("");
  }

  static Stream<String> codes(Stream<String> words) {
    return words.map(w -> code(Optional.of(w)));
  }
}

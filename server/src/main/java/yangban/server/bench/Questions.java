package yangban.server.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Searches as people type them: words, several words, questions, phrases, chosen facets, no words
/// at all.
final class Questions {

  private static final List<String> WORDS =
      List.of(
          "三会一课", "主题党日", "志愿服务", "积分制", "支教", "科研攻关", "实验室", "党小组", "谈心谈话", "微党课", "公众号", "短视频",
          "双带头人", "课题组", "毕业生党员", "学业帮扶", "廉洁", "社区", "校企共建", "乡村振兴", "预备党员", "考核", "导师", "新生");

  private static final List<String> QUESTIONS =
      List.of(
          "怎么提高党员参加活动的积极性",
          "支部活动形式单一怎么办",
          "党建和科研两张皮",
          "如何做好毕业生党员的管理",
          "“主题党日” 创新",
          "党建+科研 融合",
          "低年级 支部 发展党员 质量",
          "支部书记 述职 评议 办法",
          "先锋岗 -寝室",
          "考研通过率 提升");

  private static final List<String> FACETS =
      List.of(
          "",
          "",
          "",
          "&theme=education",
          "&theme=service&theme=cohesion",
          "&branchKind=graduate",
          "&theme=-publicity",
          "&discipline=08",
          "&discipline=0816&branchKind=staff",
          "&year=2023&year=2024",
          "&sort=date",
          "&page=2");

  private Questions() {}

  /// Query strings for `/api/v1/practices` and `/`, the same for the same seed.
  static List<String> queries(int count, long seed) {
    Random random = new Random(seed);
    List<String> queries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String words =
          switch (random.nextInt(10)) {
            case 0 -> "";
            case 1, 2, 3 -> pick(WORDS, random);
            case 4, 5, 6 -> pick(WORDS, random) + " " + pick(WORDS, random);
            default -> pick(QUESTIONS, random);
          };
      queries.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + pick(FACETS, random));
    }
    return queries;
  }

  /// What is in the box while somebody types each word, and its letters.
  static List<String> typed() {
    List<String> typed = new ArrayList<>();
    for (String word : WORDS) {
      for (int end = 1; end <= word.length(); end++) {
        typed.add("q=" + URLEncoder.encode(word.substring(0, end), StandardCharsets.UTF_8));
      }
    }
    for (String letters : List.of("zhutidangri", "ztdr", "zhiyuanfuwu", "wuhandaxue", "whdx")) {
      for (int end = 1; end <= letters.length(); end++) {
        typed.add("q=" + letters.substring(0, end));
      }
    }
    return typed;
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}

package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the words of school and party turn into where a mirror's machine swapped one word for
/// another throughout: every usual phrase with the swapped word in its place. None of them is said
/// of a school or a party by anybody; two different ones in one text are enough.
final class SwappedWords {
  /// Which word stands in whose place.
  private static final Map<String, List<String>> SWAPS =
      Map.of(
          "党员", List.of("会员", "玩家", "用户"),
          "学校", List.of("平台", "俱乐部", "集团", "公司"),
          "学院", List.of("俱乐部", "公司"),
          "学生", List.of("玩家", "用户", "会员"),
          "关于", List.of("对于"));

  /// Phrases that nobody says with the swapped word: `支部会员大会`, `预备会员`; none lies within another.
  private static final Map<String, List<String>> PHRASES =
      Map.of(
          "党员",
              List.of(
                  "支部党员大会", "预备党员", "中共党员", "共产党员", "党员先锋岗", "党员示范岗", "党员突击队", "党员教师", "教师党员",
                  "主题党员", "发展党员工作", "党员教育管理"),
          "学校", List.of("学校党委", "学校团委", "学校教务处", "学校研究生院", "学校辅导员"),
          "学院", List.of("学院研究生党支部", "学院本科生党支部", "学院师生", "学院辅导员"),
          "学生", List.of("学生党支部", "本科学生", "学生辅导员", "研究学生", "学生入党"),
          "关于", List.of("关于公布", "关于表彰", "关于印发", "关于遴选", "关于公示"));

  private SwappedWords() {}

  /// Every phrase with every swap.
  static List<String> all() {
    List<String> all = new ArrayList<>();
    PHRASES.forEach((word, phrases) -> {
      for (String swapped : SWAPS.getOrDefault(word, List.of())) {
        phrases.forEach(phrase -> all.add(phrase.replace(word, swapped)));
      }
    });
    return all;
  }
}

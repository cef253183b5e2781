package yangban.corpus.understand;

import java.util.Optional;
import java.util.Set;

/// What looks like a college's name and is none.
final class CollegeForms {
  /// Names that stand for any college.
  private static final Set<String> ANY =
      Set.of(
          "独立学院", "民办学院", "二级学院", "兄弟学院", "相关学院", "部分学院", "有关学院", "所在学院", "挂靠学院", "试点学院", "示范学院",
          "标杆学院", "外学院", "跨学院", "多学院", "母体学院", "合作学院", "书院学院");

  private CollegeForms() {}

  /// Whether a name stands for any college, or is the university's own.
  static boolean placeholder(String name, Optional<String> university) {
    return name.contains("xx")
        || ANY.contains(name)
        || (name.endsWith("中心") && name.contains("处"))
        || university.filter(u -> itself(u, name)).isPresent();
  }

  /// A party school bears a second name: 行政学院.
  private static boolean itself(String university, String name) {
    return university.equals(name) || (university.endsWith("党校") && name.endsWith("行政学院"));
  }

  /// 系 begins or ends many words that are no department.
  static boolean partOfWord(String text, int end, String ending) {
    char next = end < text.length() ? text.charAt(end) : '\n';
    if (ending.equals("系")) {
      char before = text.charAt(end - 2);
      return "统列数".indexOf(next) >= 0 || "关体联派谱全该本各".indexOf(before) >= 0;
    }
    return (ending.equals("学部") && (next == '门' || text.charAt(end - 3) == '教'))
        || (ending.equals("学院") && next == '派');
  }
}

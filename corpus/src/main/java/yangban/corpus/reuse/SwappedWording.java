package yangban.corpus.reuse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Article;
import yangban.corpus.Provenance;
import yangban.corpus.Span;

/// The sign of a mirror that only its original shows: its text with words of a school swapped
/// throughout, 公司 for 学院 and 员工 for 学生.
///
/// A word counts where the characters before and after it stand in the copy with a word of another
/// trade between them. A few of one sort may be an edit; the names of schools and one more sort, or
/// many, are a machine's. Dates say nothing here, for such copies keep them or make them up.
final class SwappedWording {
  private static final double LEAST_SHARE = 0.7;

  /// Characters on either side by which a place is found again.
  private static final int AROUND = 3;

  private static final int FEW = 3;
  private static final int MANY = 6;

  private static final Map<String, List<String>> SWAPS =
      Map.of(
          "学院", List.of("公司", "企业", "俱乐部", "平台", "机构"),
          "大学", List.of("集团", "公司", "企业", "平台"),
          "学校", List.of("集团", "公司", "企业", "平台", "俱乐部"),
          "高校", List.of("公司", "企业", "集团", "平台"),
          "学生", List.of("员工", "会员", "玩家", "用户", "客户"),
          "教师", List.of("员工", "会员", "用户"),
          "党员", List.of("会员", "玩家", "用户", "员工"),
          "教授", List.of("经理", "总监"),
          "关于", List.of("对于"));

  private static final Set<String> SCHOOLS = Set.of("学院", "大学", "学校", "高校");

  private final Article original;
  private final Span place;
  private final String words;

  private SwappedWording(Article original, Span place, String words) {
    this.original = original;
    this.place = place;
    this.words = words;
  }

  Article original() {
    return original;
  }

  /// Where the first swapped word stands in the body of the copy.
  Span place() {
    return place;
  }

  /// What stood there: 学院.
  String words() {
    return words;
  }

  /// The sign in an article, by what it has in common with others.
  static Optional<SwappedWording> in(Article article, List<Reuse> reuses) {
    return switch (article.reading().provenance().value()) {
      case PRESS, ACCOUNT -> Optional.empty();
      case OFFICIAL, REPOST, MILL, MIRROR, UNKNOWN ->
          reuses.stream()
              .filter(r -> r.kind() == ReuseKind.COPY && r.share() >= LEAST_SHARE)
              .filter(r -> r.other().reading().provenance().value() != Provenance.MIRROR)
              .flatMap(r -> between(r.other(), article).stream())
              .findFirst();
    };
  }

  private static Optional<SwappedWording> between(Article original, Article copy) {
    String there = original.text().body();
    String here = copy.text().body();
    Set<String> sorts = new HashSet<>();
    int count = 0;
    Optional<SwappedWording> first = Optional.empty();
    for (var swap : SWAPS.entrySet()) {
      String word = swap.getKey();
      for (int at = there.indexOf(word); at >= 0; at = there.indexOf(word, at + 1)) {
        Optional<Span> place = swapped(there, at, word, here, swap.getValue());
        if (place.isPresent()) {
          count++;
          sorts.add(word);
          first = first.isPresent() ? first : place.map(p -> new SwappedWording(original, p, word));
        }
      }
    }
    boolean school = sorts.stream().anyMatch(SCHOOLS::contains);
    boolean machine = (school && sorts.size() > 1 && count >= FEW) || (school && count >= MANY);
    return machine ? first : Optional.empty();
  }

  /// Where one of the other words stands in the copy between the same characters.
  private static Optional<Span> swapped(
      String there, int at, String word, String here, List<String> others) {
    String before = there.substring(Math.max(0, at - AROUND), at);
    int end = at + word.length();
    String after = there.substring(end, Math.min(there.length(), end + AROUND));
    if (before.length() + after.length() < 2 * AROUND || (before + after).indexOf('\n') >= 0) {
      return Optional.empty();
    }
    if (here.contains(before + word + after)) {
      return Optional.empty();
    }
    for (String other : others) {
      int found = here.indexOf(before + other + after);
      if (found >= 0) {
        int start = found + before.length();
        return Optional.of(new Span(start, start + other.length()));
      }
    }
    return Optional.empty();
  }
}

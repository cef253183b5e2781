package yangban.corpus.extract;

import java.util.List;
import java.util.Set;
import yangban.corpus.Credit;

/// Tells who wrote an article from who edited, checked, posted or photographed it.
public final class Bylines {

  /// Roles of those who wrote, as pages print them.
  private static final Set<String> WRITERS =
      Set.of(
          "作者", "文字作者", "本文作者", "文章作者", "原作者", "原创", "特约通讯员", "通讯员", "通讯人", "记者", "见习记者", "学生记者",
          "实习记者", "特约记者", "撰稿人", "撰稿", "撰文", "文字", "图文", "文图", "文", "文案", "作者简介", "编译", "口述", "执笔",
          "采写", "文字记者");

  /// Roles of those who handed a text in: its writers, where nobody else signs.
  private static final Set<String> SENDERS = Set.of("供稿人", "供稿", "投稿人", "投稿");

  private Bylines() {}

  /// The writers in the page's order, each once; empty where nobody signs.
  public static List<String> writers(List<Credit> credits) {
    List<String> writers = names(credits, WRITERS);
    return writers.isEmpty() ? names(credits, SENDERS) : writers;
  }

  private static List<String> names(List<Credit> credits, Set<String> roles) {
    return credits.stream()
        .filter(credit -> roles.contains(credit.role()))
        .map(Credit::name)
        .distinct()
        .toList();
  }
}

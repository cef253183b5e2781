package yangban.corpus;

import java.util.List;

/// What a page shows or hides around its article, by which its owner is judged: mirrors keep a text
/// and give themselves away beside it. Kept short; lines are as printed.
///
/// @param heading the page's `<title>`, empty where it has none
/// @param keywords what metadata call the page: keywords and description
/// @param lines those outside title and body, navigation and comments among them, in order
/// @param hidden words of links that no reader sees, each with the host that it leads to before it
public record Surroundings(
    String heading, List<String> keywords, List<String> lines, List<String> hidden) {

  /// Nothing is known of the page.
  public static final Surroundings NONE = new Surroundings("", List.of(), List.of(), List.of());

  public Surroundings {
    keywords = List.copyOf(keywords);
    lines = List.copyOf(lines);
    hidden = List.copyOf(hidden);
  }
}

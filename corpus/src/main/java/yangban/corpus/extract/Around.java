package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import yangban.corpus.Surroundings;

/// Gathers what a page shows beside its article: enough of its navigation, comments and cut lines
/// to judge its owner, and no more than is worth keeping with every article.
final class Around {
  /// Lines are kept from either end: what stands next to an article is mostly about it.
  private static final int ABOVE = 40;

  private static final int BELOW = 40;
  private static final int CUT = 8;
  private static final int LONGEST = 80;
  private static final int LONGEST_CUT = 200;
  private static final int LONGEST_HEADING = 200;
  private static final int LONGEST_KEYWORDS = 300;

  private Around() {}

  /// Gathers it.
  ///
  /// @param body the lines that belong to the article
  /// @param cut what was cut out of them
  static Surroundings of(PageParts parts, List<PageLine> body, List<String> cut, String title) {
    Set<String> own = new HashSet<>();
    body.forEach(line -> own.add(line.text()));
    own.add(title);
    Set<String> lines = new LinkedHashSet<>();
    cut.stream().limit(CUT).map(line -> cut(line, LONGEST_CUT)).forEach(lines::add);
    Stream.of(
            parts.before().stream().limit(ABOVE),
            parts.body().stream(),
            parts.after().stream().limit(BELOW))
        .flatMap(s -> s)
        .map(PageLine::text)
        .filter(line -> !line.isBlank() && !own.contains(line))
        .map(line -> cut(line, LONGEST))
        .limit(ABOVE + BELOW)
        .forEach(lines::add);
    Surroundings marks = parts.marks();
    return new Surroundings(
        cut(marks.heading(), LONGEST_HEADING),
        marks.keywords().stream().map(k -> cut(k, LONGEST_KEYWORDS)).toList(),
        new ArrayList<>(lines),
        marks.hidden());
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest)));
  }
}

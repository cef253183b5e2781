package yangban.corpus.understand;

import java.util.Optional;
import yangban.corpus.Span;

/// Finds the sentence or clause around a place of a folded text.
final class Sentences {
  private static final String ENDS = "。!?\n";
  private static final String CLAUSE_ENDS = "。!?\n,;:";

  /// A longer run without an end is no sentence; what stands near is taken for one.
  static final int LONGEST = 400;

  private Sentences() {}

  static Span sentence(String text, int at) {
    return around(text, at, ENDS);
  }

  static Span clause(String text, int at) {
    return around(text, at, CLAUSE_ENDS);
  }

  static Span line(String text, int at) {
    return around(text, at, "\n");
  }

  private static Span around(String text, int at, String ends) {
    int start = at;
    while (start > 0 && at - start < LONGEST && ends.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = at;
    while (end < text.length() && end - at < LONGEST && ends.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return new Span(start, end);
  }

  /// The line around a place, where it is no longer than `longest`; looks no further than that.
  static Optional<Span> shortLine(String text, int at, int longest) {
    int start = at;
    while (start > 0 && at - start <= longest && text.charAt(start - 1) != '\n') {
      start--;
    }
    int end = at;
    while (end < text.length() && end - start <= longest && text.charAt(end) != '\n') {
      end++;
    }
    return end - start <= longest ? Optional.of(new Span(start, end)) : Optional.empty();
  }
}

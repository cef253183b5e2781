package yangban.corpus.understand;

import yangban.corpus.Span;

/// Finds the sentence or clause around a place of a folded text.
final class Sentences {
  private static final String ENDS = "。!?\n";
  private static final String CLAUSE_ENDS = "。!?\n,;:";

  private Sentences() {}

  static Span sentence(String text, int at) {
    return around(text, at, ENDS);
  }

  static Span clause(String text, int at) {
    return around(text, at, CLAUSE_ENDS);
  }

  private static Span around(String text, int at, String ends) {
    int start = at;
    while (start > 0 && ends.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = at;
    while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return new Span(start, end);
  }
}

package yangban.indexer.search;

import java.util.List;
import yangban.corpus.Span;
import yangban.indexer.search.Marking.Mark;

/// Chooses the stretch of a text that shows best why it was found.
///
/// A window of two to three lines is laid at every mark; the one that holds the most different
/// words of the question wins, then the one with the most marks, then the first. Its borders are
/// moved to the nearest end of a sentence or clause that costs no mark.
final class Excerpts {

  /// Two to three lines of a card at 45 characters a line (SCREENS.md).
  static final int LENGTH = 120;

  /// How far a border may move to meet the end of a sentence or clause: a third of the excerpt.
  private static final int SLACK = 40;

  private static final String SENTENCE_ENDS = "。！？!?；;…\n";
  private static final String CLOSING = "”’」』》）】〉)]";
  private static final String CLAUSE_ENDS = "，、：,:）)”」』》 \t";

  private Excerpts() {}

  /// @param marks in `text`, in order and not overlapping
  static Span choose(String text, List<Mark> marks) {
    if (text.length() <= LENGTH) {
      return trimmed(text, 0, text.length());
    }
    int first = best(marks);
    if (first < 0) {
      return trimmed(text, 0, end(text, 0, 0));
    }
    int start = outside(marks, start(text, marks.get(first).span().start()));
    int needed = start;
    for (int i = first; i < marks.size() && marks.get(i).span().end() <= start + LENGTH; i++) {
      needed = marks.get(i).span().end();
    }
    return trimmed(text, start, outside(marks, end(text, start, needed)));
  }

  /// The mark at which the best window begins, -1 without marks.
  private static int best(List<Mark> marks) {
    int best = -1;
    int bestValue = -1;
    for (int i = 0; i < marks.size(); i++) {
      // The window also shows what leads up to its first mark.
      int end = marks.get(i).span().start() - SLACK / 2 + LENGTH;
      long kinds = 0;
      int count = 0;
      for (int j = i; j < marks.size() && marks.get(j).span().end() <= end; j++) {
        kinds |= 1L << marks.get(j).unit();
        count++;
      }
      int value = Long.bitCount(kinds) * LENGTH + count;
      if (value > bestValue) {
        best = i;
        bestValue = value;
      }
    }
    return best;
  }

  /// Where to begin so that `mark` is seen with what leads up to it.
  private static int start(String text, int mark) {
    int earliest = Math.max(0, mark - SLACK);
    for (int i = mark; i > earliest; i--) {
      if (SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    if (earliest == 0) {
      return 0;
    }
    for (int i = mark - SLACK / 2; i > earliest; i--) {
      if (CLAUSE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return whole(text, mark - SLACK / 2);
  }

  private static int end(String text, int start, int needed) {
    int latest = Math.min(text.length(), Math.max(start + LENGTH, needed));
    if (latest == text.length()) {
      return latest;
    }
    int earliest = Math.max(needed, latest - SLACK);
    for (String ends : List.of(SENTENCE_ENDS, CLAUSE_ENDS)) {
      for (int i = latest; i > earliest; i--) {
        if (ends.indexOf(text.charAt(i - 1)) >= 0) {
          return i;
        }
      }
    }
    return Math.max(needed, whole(text, latest));
  }

  /// `border`, moved to the beginning of the mark that it would cut in two.
  private static int outside(List<Mark> marks, int border) {
    for (Mark mark : marks) {
      if (mark.span().start() < border && border < mark.span().end()) {
        return mark.span().start();
      }
    }
    return border;
  }

  /// `border`, moved off the middle of a surrogate pair.
  private static int whole(String text, int border) {
    boolean splits =
        border > 0
            && border < text.length()
            && Character.isLowSurrogate(text.charAt(border))
            && Character.isHighSurrogate(text.charAt(border - 1));
    return splits ? border - 1 : border;
  }

  private static Span trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && endsSomething(text.charAt(start))) {
      start++;
    }
    while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /// What closes the sentence before, and is not read where that is not shown.
  private static boolean endsSomething(char c) {
    return Character.isWhitespace(c)
        || CLOSING.indexOf(c) >= 0
        || SENTENCE_ENDS.indexOf(c) >= 0
        || CLAUSE_ENDS.indexOf(c) >= 0;
  }
}

package yangban.web.view;

import java.util.Optional;
import yangban.corpus.Span;

/// Quotes a stretch of a text with the sentence that it stands in, or as much of it as fits.
final class SentenceQuote {

  private static final String SENTENCE_ENDS = "。！？!?\n";

  private static final String MARKS = "，、；：,;: 　";

  /// They belong to the sentence before them.
  private static final String CLOSING = "”’」』）)》】";

  /// Characters of its sentence before a stretch that are shown; of a longer one the clause.
  private static final int BEFORE = 40;

  private SentenceQuote() {}

  /// The stretch with its sentence.
  ///
  /// @param span what is quoted at the least
  /// @param most characters
  /// @param ellipsis stands where a sentence is cut
  static Optional<String> of(String text, Span span, int most, String ellipsis) {
    if (span.end() > text.length() || span.length() == 0) {
      return Optional.empty();
    }
    int start = begin(text, span.start(), SENTENCE_ENDS, BEFORE);
    boolean cutBefore = false;
    if (start > 0 && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start = begin(text, span.start(), SENTENCE_ENDS + MARKS, BEFORE);
      cutBefore = true;
    }
    while (start < span.end() && isMark(text.charAt(start))) {
      start++;
    }
    int end = Math.max(start, span.end());
    int last = Math.min(text.length(), start + most);
    while (end < last && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) < 0) {
      end++;
    }
    end = Math.min(end, Math.max(last, start));
    if (end < text.length() && end > start && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    String quote = text.substring(start, end).strip();
    boolean whole =
        end == text.length()
            || (end > start && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0)
            || text.charAt(end) == '\n';
    return quote.isEmpty()
        ? Optional.empty()
        : Optional.of((cutBefore ? ellipsis : "") + quote + (whole ? "" : ellipsis));
  }

  /// Behind the last of `ends` before `at`; `at` less `most` where there is none so near.
  private static int begin(String text, int at, String ends, int most) {
    int start = at;
    int first = Math.max(0, at - most);
    while (start > first && ends.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start < text.length() && start > 0 && Character.isLowSurrogate(text.charAt(start))
        ? start + 1
        : start;
  }

  private static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0 || SENTENCE_ENDS.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
  }
}

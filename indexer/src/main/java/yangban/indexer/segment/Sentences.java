package yangban.indexer.segment;

import java.text.BreakIterator;
import java.util.Locale;
import org.apache.lucene.analysis.util.CharArrayIterator;

/// Parts a text into sentences as smartcn does: a window of 1,024 characters is filled, cut after
/// its last line end (or where it is full), and parted by the platform's rules for sentences.
///
/// The windows are those of `org.apache.lucene.analysis.util.SegmentingTokenizerBase`, the rules
/// are asked of the same class through the same iterator, so both change together with the Java
/// platform. For one thread at a time.
final class Sentences {

  static final int WINDOW = 1024;

  private final BreakIterator rules = BreakIterator.getSentenceInstance(Locale.ROOT);
  private final CharArrayIterator window = CharArrayIterator.newSentenceInstance();
  private char[] text = {};
  private int length;
  private int windowStart;
  private int windowEnd;
  private int start;
  private int end;

  /// Begins with another text.
  void of(char[] newText, int newLength) {
    text = newText;
    length = newLength;
    windowStart = 0;
    windowEnd = 0;
    end = 0;
  }

  /// Moves to the next sentence, if there is one.
  boolean next() {
    if (end == windowEnd && !nextWindow()) {
      return false;
    }
    start = end;
    end = windowStart + rules.next();
    return true;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  private boolean nextWindow() {
    if (windowEnd == length) {
      return false;
    }
    windowStart = windowEnd;
    windowEnd = windowEnd();
    window.setText(text, windowStart, windowEnd - windowStart);
    rules.setText(window);
    return true;
  }

  private int windowEnd() {
    int full = windowStart + WINDOW;
    if (full > length) {
      return length;
    }
    for (int i = full; i > windowStart; i--) {
      if (isLineEnd(text[i - 1])) {
        return i;
      }
    }
    return full;
  }

  private static boolean isLineEnd(char c) {
    return c == '\r' || c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}

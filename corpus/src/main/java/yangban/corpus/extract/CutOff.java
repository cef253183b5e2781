package yangban.corpus.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells a page whose bytes end before it does: neither `</body>` nor `</html>` stands at its end,
/// and it stops within its article, in the middle of a tag or of a sentence.
///
/// Many pages are whole and merely lack the closing tags; they end behind a tag and with a footer.
final class CutOff {
  private static final int TAIL = 2_000;
  private static final int PROSE = 60;
  private static final Pattern OPENED =
      Pattern.compile(
          "<(?:p|div|span|strong|b|td|tr|table|li|ul|h[1-6]|section|font)(?:\\s[^<>]*)?>$");
  private static final String GOES_ON = "，、：；,“‘（《—";

  private CutOff() {}

  /// Whether the page stops within its article.
  ///
  /// @param last the last line that the page prints, if it is the article's
  static boolean is(String html, List<PageLine> last) {
    int end = html.length();
    while (end > 0 && Character.isWhitespace(html.charAt(end - 1))) {
      end--;
    }
    String tail = html.substring(Math.max(0, end - TAIL), end).toLowerCase(Locale.ROOT);
    if (last.isEmpty() || tail.contains("</html") || tail.contains("</body") || !isPage(html)) {
      return false;
    }
    String line = last.getFirst().text();
    int open = tail.lastIndexOf('<');
    boolean inTag = open >= 0 && tail.indexOf('>', open) < 0;
    boolean inText = !tail.endsWith(">") && !Glyphs.endsSentence(line);
    boolean before = OPENED.matcher(tail).find();
    boolean goesOn =
        GOES_ON.indexOf(line.charAt(line.length() - 1)) >= 0
            || (line.length() >= PROSE && !Glyphs.endsSentence(line));
    return inTag || inText || before || goesOn;
  }

  /// Whether it began as a whole page, and is no fragment.
  private static boolean isPage(String html) {
    String head = html.substring(0, Math.min(TAIL, html.length())).toLowerCase(Locale.ROOT);
    return head.contains("<html") || head.contains("<!doctype") || head.contains("<body");
  }
}

package yangban.server.export;

/// Text as strict file formats take it.
public final class PlainText {

  private PlainText() {}

  /// `text` without what XML 1.0 has no way to write (production 2, "Char"): control characters
  /// other than tab and line breaks, lone surrogates, U+FFFE and U+FFFF.
  public static String clean(String text) {
    int length = text.length();
    int i = 0;
    while (i < length && isPlain(text.charAt(i))) {
      i++;
    }
    if (i == length) {
      return text;
    }
    StringBuilder kept = new StringBuilder(length);
    text.codePoints().filter(PlainText::isLegal).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /// `text` on one line, cleaned, runs of white space as one space.
  public static String line(String text) {
    return clean(text).replaceAll("\\s+", " ").strip();
  }

  private static boolean isPlain(char c) {
    return (c >= ' ' && c < Character.MIN_SURROGATE) || c == '\n';
  }

  private static boolean isLegal(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= ' ' && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }
}

package yangban.corpus.extract;

/// Takes out of a decoded text what no reader sees and what later steps would stumble over.
///
/// @param text without NUL, control characters (but tab and line breaks), lone surrogates,
///   zero-width marks; line breaks are `\n`
/// @param removed how many characters were damage: NUL, controls, lone surrogates
/// @param unreadable how many characters the decoder could not read (U+FFFD)
record CleanText(String text, int removed, int unreadable) {

  static CleanText of(String raw) {
    var clean = new StringBuilder(raw.length());
    int removed = 0;
    int unreadable = 0;
    int length = raw.length();
    for (int i = 0; i < length; i++) {
      char c = raw.charAt(i);
      if (c >= ' ' && c < 0x7f) {
        clean.append(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(raw.charAt(i + 1))) {
        clean.append(c).append(raw.charAt(++i));
      } else if (c == '\r') {
        if (i + 1 >= length || raw.charAt(i + 1) != '\n') {
          clean.append('\n');
        }
      } else if (isBreak(c)) {
        clean.append('\n');
      } else if (Character.isSurrogate(c) || isControl(c)) {
        removed++;
      } else if (c == '\uFFFD') {
        unreadable++;
        clean.append(c);
      } else if (!isInvisible(c)) {
        clean.append(c);
      }
    }
    return new CleanText(clean.toString(), removed, unreadable);
  }

  private static boolean isBreak(char c) {
    return c == '\n'
        || c == '\f'
        || c == '\u000B'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\t') || (c >= 0x7f && c < 0xa0);
  }

  /// Zero-width spaces and joiners, soft hyphens, direction marks, a byte order mark inside.
  private static boolean isInvisible(char c) {
    return c == '\u00AD'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2064')
        || c == '\uFEFF';
  }
}

package yangban.corpus.extract;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out of a decoded text what no reader sees and what later steps would stumble over.
///
/// @param text without NUL, control characters (but tab and line breaks), lone surrogates,
///   zero-width marks; line breaks are `\n`
/// @param removed how many characters were damage: NUL, controls, lone surrogates
/// @param unreadable how many characters the decoder could not read (U+FFFD)
record CleanText(String text, int removed, int unreadable) {

  /// What UTF-8 looks like when a server once read it as Latin-1 and wrote it out again: a letter
  /// that no text holds beside C1 controls.
  private static final Pattern TWICE_ENCODED =
      Pattern.compile("[\\u00C2-\\u00F4][\\u0080-\\u00BF]{1,3}");

  static CleanText of(String text) {
    String raw = decodedOnce(text);
    var clean = new StringBuilder(raw.length());
    int removed = 0;
    int unreadable = 0;
    int length = raw.length();
    for (int i = 0; i < length; i++) {
      int plain = i;
      while (i < length && isPlain(raw.charAt(i))) {
        i++;
      }
      clean.append(raw, plain, i);
      if (i == length) {
        break;
      }
      char c = raw.charAt(i);
      if (Character.isHighSurrogate(c)
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
      }
    }
    return new CleanText(clean.toString(), removed, unreadable);
  }

  private static String decodedOnce(String text) {
    return hasC1(text)
        ? TWICE_ENCODED
            .matcher(text)
            .replaceAll(run -> {
              boolean control = run.group().chars().anyMatch(c -> c >= 0x80 && c < 0xa0);
              String once =
                  new String(
                      run.group().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
              boolean whole = once.indexOf('\uFFFD') < 0;
              return Matcher.quoteReplacement(control && whole ? once : run.group());
            })
        : text;
  }

  private static boolean hasC1(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c < 0xa0) {
        return true;
      }
    }
    return false;
  }

  /// What stays as it is: most characters of most texts.
  private static boolean isPlain(char c) {
    if (c < 0x7f) {
      return c >= ' ' || c == '\n' || c == '\t';
    }
    return c >= 0xa0
        && c != '\uFFFD'
        && c != '\u2028'
        && c != '\u2029'
        && !Character.isSurrogate(c)
        && !isInvisible(c);
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

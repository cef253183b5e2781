package yangban.indexer.query;

import java.lang.Character.UnicodeScript;

/// Makes of what was typed or pasted what can be read.
final class Cleaning {

  private Cleaning() {}

  /// Blanks for control characters and lone surrogates, nothing for characters without a width and
  /// for marks that stand on no letter: the selectors of variants that follow an emoji (❤️) or a
  /// Chinese character, and what was left of a letter. Line breaks and tabs are blanks like any
  /// other.
  static String clean(String query) {
    StringBuilder clean = new StringBuilder(query.length());
    boolean onLetter = false;
    for (int point : query.codePoints().toArray()) {
      boolean mark = isMark(point);
      if (isReadable(point) && (onLetter || !mark)) {
        clean.appendCodePoint(point);
      } else if (Character.getType(point) != Character.FORMAT && !mark) {
        clean.append(' ');
      }
      onLetter = mark ? onLetter : isLetterWithMarks(point);
    }
    return clean.toString();
  }

  private static boolean isReadable(int point) {
    int type = Character.getType(point);
    return Character.isWhitespace(point)
        || (type != Character.CONTROL && type != Character.SURROGATE && type != Character.FORMAT);
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /// Chinese characters and digits take no marks.
  private static boolean isLetterWithMarks(int point) {
    return Character.isLetter(point) && UnicodeScript.of(point) != UnicodeScript.HAN;
  }
}

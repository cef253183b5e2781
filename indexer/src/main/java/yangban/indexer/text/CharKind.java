package yangban.indexer.text;

import java.lang.Character.UnicodeScript;

/// What a character is to the segmenter.
enum CharKind {
  /// A Chinese character, 々 and 〇 included, also beyond 16 bits.
  HAN,
  /// A letter or digit of any other script, with the marks that combine with it.
  WORD,
  /// Everything between: punctuation, blanks, emoji.
  GAP;

  static CharKind of(int codePoint) {
    if (codePoint >= 0x4E00 && codePoint <= 0x9FFF) {
      return HAN;
    }
    if (Character.isLetterOrDigit(codePoint)) {
      return UnicodeScript.of(codePoint) == UnicodeScript.HAN ? HAN : WORD;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> WORD;
      case Character.LETTER_NUMBER -> UnicodeScript.of(codePoint) == UnicodeScript.HAN ? HAN : WORD;
      default -> GAP;
    };
  }

  static boolean isWord(char c) {
    return !Character.isSurrogate(c) && of(c) == WORD;
  }
}

package yangban.corpus.extract;

/// What a character is to a line of Chinese or other text.
final class Glyphs {

  private Glyphs() {}

  /// An ideograph or kana: what is written without spaces between words.
  static boolean isCjk(int c) {
    return (c >= 0x3400 && c <= 0x9FFF)
        || (c >= 0x3040 && c <= 0x30FF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x3FFFF)
        || c == 0x3007;
  }

  static boolean hasCjk(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (isCjk(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// A mark that stands in Chinese text as wide as an ideograph.
  static boolean isWidePunctuation(int c) {
    return (c >= 0x3001 && c <= 0x3003)
        || (c >= 0x3008 && c <= 0x301F)
        || (c >= 0xFF01 && c <= 0xFF0F)
        || (c >= 0xFF1A && c <= 0xFF20)
        || (c >= 0xFF3B && c <= 0xFF40)
        || (c >= 0xFF5B && c <= 0xFF65)
        || c == '“'
        || c == '”'
        || c == '‘'
        || c == '’'
        || c == '—'
        || c == '…'
        || c == '·';
  }

  static boolean isSpace(int c) {
    if (c > ' ' && c < 0xA0) {
      return false;
    }
    return c == ' '
        || c == '\t'
        || c == '\n'
        || c == 0xA0
        || c == 0x3000
        || (c >= 0x2000 && c <= 0x200A);
  }

  /// A mark that ends a sentence, or closes a quotation after one.
  static boolean endsSentence(CharSequence line) {
    int last = line.length() - 1;
    while (last > 0 && "”’」』\"')）】》]".indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && "。！？；.!?;…".indexOf(line.charAt(last)) >= 0;
  }

  /// Characters but spaces.
  static int visible(CharSequence text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += isSpace(text.charAt(i)) ? 0 : 1;
    }
    return count;
  }

  /// Letters, digits and ideographs: what is left when marks are taken away.
  static int letters(CharSequence text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
    }
    return count;
  }

  /// How long a text is to a reader: an ideograph carries about as much as two and a half Latin
  /// letters (the mean length of the same text in Chinese and English; our choice, 2026-11).
  static final double WIDE = 2.5;

  /// The weight of a text: [#WIDE] for each ideograph, 1 for other characters, nothing for spaces.
  static double weight(CharSequence text) {
    double weight = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      weight += isCjk(c) ? WIDE : isSpace(c) ? 0 : 1;
    }
    return weight;
  }

  /// Trims every kind of space from both ends.
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}

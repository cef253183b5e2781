package yangban.corpus.reuse;

import yangban.corpus.SimplifiedForms;

/// Keeps of a text what tells wordings apart: letters and digits, half width, small, simplified.
/// Punctuation and white space go: reposts change them freely. Immutable.
final class Folding {
  /// Stands for a character that is dropped.
  static final char NOTHING = '\u0000';

  private final char[] table;

  private Folding(char[] table) {
    this.table = table;
  }

  static Folding load() {
    SimplifiedForms simplified = SimplifiedForms.load();
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : simplified.of((char) c);
      // Half of a character beyond 16 bits counts as a letter: together they are one.
      boolean kept = Character.isLetterOrDigit(half) || Character.isSurrogate(half);
      table[c] = kept ? Character.toLowerCase(half) : NOTHING;
    }
    return new Folding(table);
  }

  char of(char c) {
    return table[c];
  }

  String fold(String words) {
    StringBuilder folded = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = table[words.charAt(i)];
      if (c != NOTHING) {
        folded.append(c);
      }
    }
    return folded.toString();
  }
}

package yangban.corpus.understand;

import java.util.BitSet;
import yangban.corpus.SimplifiedForms;

/// Makes texts comparable that differ only in how they are written: full width becomes half width,
/// capitals small, traditional characters simplified, all quotes “ and ”, all dashes `—`; white
/// space goes where it parts no Latin words (scanned texts print `确 保`). Immutable.
///
/// One character stays one character, so that every place can be told in the original.
final class Folding {
  /// What is kept of the spaces between Latin words.
  private static final char SPACE = ' ';

  private final char[] table;

  private Folding(char[] table) {
    this.table = table;
  }

  static Folding load() {
    char[] table = new char[Character.MAX_VALUE + 1];
    SimplifiedForms simplified = SimplifiedForms.load();
    for (int c = 0; c < table.length; c++) {
      table[c] = width(simplified.of((char) c));
    }
    for (String quotes : new String[] {"“「『＂〝", "”」』〞"}) {
      for (int i = 1; i < quotes.length(); i++) {
        table[quotes.charAt(i)] = quotes.charAt(0);
      }
    }
    for (char dash : "―─–－—━".toCharArray()) {
      table[dash] = '—';
    }
    table['．'] = '.';
    table['·'] = '·';
    table['•'] = '·';
    table['・'] = '·';
    return new Folding(table);
  }

  private static char width(char c) {
    if (c >= '！' && c <= '～') {
      return Character.toLowerCase((char) (c - '！' + '!'));
    }
    return c < 128 ? Character.toLowerCase(c) : c;
  }

  /// Whether a character is an ideograph that has a simpler form.
  boolean traditional(char character) {
    return character >= '一' && character <= '\u9fff' && table[character] != character;
  }

  /// Folds words of a data file.
  String fold(String words) {
    return fold(words, 0).text();
  }

  /// Folds one text, remembering where each character came from.
  ///
  /// @param base added to every origin
  Folded fold(String original, int base) {
    StringBuilder text = new StringBuilder(original.length());
    int[] origins = new int[original.length() + 1];
    BitSet gaps = new BitSet();
    boolean open = false;
    boolean gap = false;
    for (int i = 0; i < original.length(); i++) {
      char c = table[original.charAt(i)];
      if (c != '\n' && blank(c)) {
        gap = true;
        continue;
      }
      if (c == '"') {
        open = !open;
        c = open ? '“' : '”';
      } else if (c == '\n') {
        open = false;
      }
      if (gap && !text.isEmpty() && latin(text.charAt(text.length() - 1)) && latin(c)) {
        origins[text.length()] = base + i - 1;
        text.append(SPACE);
      }
      if (gap) {
        gaps.set(text.length());
      }
      gap = false;
      origins[text.length()] = base + i;
      text.append(c);
    }
    origins[text.length()] = base + original.length();
    return new Folded(text.toString(), origins, gaps);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200b'
        || c == '\ufeff'
        || c < ' ';
  }

  private static boolean latin(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  /// A folded text.
  ///
  /// @param origins place of each character in the original, and one more for the end
  /// @param gaps characters before which white space was dropped
  // A private carrier that is never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Folded(String text, int[] origins, BitSet gaps) {}
}

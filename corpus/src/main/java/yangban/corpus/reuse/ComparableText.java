package yangban.corpus.reuse;

import java.util.Arrays;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.Span;

/// The body of an article in the form in which wordings are compared, each character knowing where
/// it stands in [ArticleText#body]. Immutable.
///
/// Places in a comparable text count its own characters, from 0.
final class ComparableText {
  /// Stands where common property was: equal to nothing, not even to itself.
  static final char GAP = '\u0001';

  /// A body of 1 MB has some 350,000 Chinese characters; what is longer than this is no article
  /// (200 times the usual 1,500) and is compared by its beginning.
  static final int MAX_CHARS = 300_000;

  private final char[] chars;
  private final int[] origins;
  private final int own;

  private ComparableText(char[] chars, int[] origins) {
    this.chars = chars;
    this.origins = origins;
    int count = 0;
    for (char c : chars) {
      count += c == GAP ? 0 : 1;
    }
    this.own = count;
  }

  /// The whole body.
  static ComparableText whole(ArticleText text, Folding folding) {
    return of(text, folding, new boolean[text.blocks().size()]);
  }

  /// The body without what is common property.
  static ComparableText own(ArticleText text, CommonProperty common) {
    ComparableText all = of(text, common.folding(), common.notes(text));
    char[] chars = all.chars.clone();
    common.blank(chars);
    return new ComparableText(chars, all.origins);
  }

  private static ComparableText of(ArticleText text, Folding folding, boolean[] leftOut) {
    int length = text.blocks().stream().mapToInt(b -> b.text().length() + 1).sum();
    char[] chars = new char[Math.min(length, MAX_CHARS)];
    int[] origins = new int[chars.length];
    int size = 0;
    int base = 0;
    for (int b = 0; b < leftOut.length; b++) {
      Block block = text.blocks().get(b);
      String line = block.text();
      for (int i = 0; i < line.length() && size < chars.length && !leftOut[b]; i++) {
        char c = folding.of(line.charAt(i));
        if (c != Folding.NOTHING) {
          origins[size] = base + i;
          chars[size++] = c;
        }
      }
      base += line.length() + 1;
    }
    return new ComparableText(Arrays.copyOf(chars, size), Arrays.copyOf(origins, size));
  }

  int length() {
    return chars.length;
  }

  /// How many characters are the article's own, common property left out.
  int ownLength() {
    return own;
  }

  char at(int place) {
    return chars[place];
  }

  /// Whether both have the same character at these places; common property never is.
  boolean same(int place, ComparableText other, int there) {
    return chars[place] == other.chars[there] && chars[place] != GAP;
  }

  /// Where `[start, end)`, which is not empty, stands in the body.
  Span origin(int start, int end) {
    return new Span(origins[start], origins[end - 1] + 1);
  }

  /// Tells texts apart; the same for the same text on every machine.
  long hash() {
    long hash = chars.length;
    for (char c : chars) {
      hash = hash * 0x5DEECE66DL + c;
    }
    return hash;
  }
}

package yangban.indexer.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yangban.corpus.Span;

/// A text that has been cut, once for everything that needs its terms: words and bigrams for the
/// index ([Cuts]), and the words that cover it for a question. Immutable once made.
public final class Cut {

  private final char[] folded;
  private final Tokens words;
  private final Tokens bigrams;

  Cut(char[] folded, Tokens words, Tokens bigrams) {
    this.folded = folded;
    this.words = words;
    this.bigrams = bigrams;
  }

  /// The text as it is compared; not to be changed.
  public char[] folded() {
    return folded;
  }

  /// Words and domain terms.
  Tokens words() {
    return words;
  }

  /// Bigrams of Chinese characters, and Latin words and numbers whole.
  Tokens bigrams() {
    return bigrams;
  }

  /// The folded form of a stretch of the text.
  public String folded(Span span) {
    return new String(folded, span.start(), span.length());
  }

  /// The words that lie side by side over the text, the longest domain term before its parts; a
  /// term that would cut one of smartcn's words in two is passed over.
  public List<Span> cover() {
    List<Span> cover = new ArrayList<>();
    eachCovering((start, end) -> cover.add(new Span(start, end)));
    return cover;
  }

  /// Hands the words of [#cover] to `visitor`, for texts of which there are many.
  public void eachCovering(StretchVisitor visitor) {
    int covered = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.start(i) >= covered && words.increment(i) > 0) {
        covered = longestEnd(i);
        visitor.stretch(words.start(i), covered);
      }
    }
  }

  /// Takes stretches of a text one by one.
  @FunctionalInterface
  public interface StretchVisitor {

    /// Takes the next one.
    ///
    /// @param start in UTF-16 code units, inclusive
    /// @param end exclusive
    void stretch(int start, int end);
  }

  /// The words of a stretch that [#cover] gave, without the domain term over them.
  public List<Span> parts(Span term) {
    List<Span> parts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean inside = words.start(i) >= term.start() && words.end(i) <= term.end();
      if (inside && words.increment(i) > 0) {
        parts.add(new Span(words.start(i), words.end(i)));
      }
    }
    return parts;
  }

  private int longestEnd(int first) {
    int longest = words.end(first);
    for (int i = first + 1; i < words.size() && words.start(i) == words.start(first); i++) {
      if (words.end(i) > longest && isWordEnd(i)) {
        longest = words.end(i);
      }
    }
    return longest;
  }

  private boolean isWordEnd(int term) {
    for (int i = term; i < words.size() && words.start(i) < words.end(term); i++) {
      if (words.increment(i) > 0 && words.end(i) == words.end(term)) {
        return true;
      }
    }
    return false;
  }

  /// The bigrams that together say where this text stands as a phrase: of every Chinese run each
  /// second bigram, of every chain its parts.
  ///
  /// A last run of one character is left out where something stands before it: as the beginning of
  /// an unknown bigram it is no term of its own.
  public List<PhraseTerm> phrase() {
    List<PhraseTerm> phrase = new ArrayList<>();
    int position = -1;
    int covered = 0;
    int before = -1;
    for (int i = 0; i < bigrams.size(); i++) {
      position += bigrams.increment(i);
      if (bigrams.increment(i) > 0 && bigrams.start(i) >= covered) {
        boolean isTail = before >= 0 && bigrams.end(before) == bigrams.end(i);
        if (isTail) {
          phrase.add(term(before, position - 1));
        } else if (phrase.isEmpty() || i + 1 < bigrams.size() || !isSingleHan(i)) {
          phrase.add(term(i, position));
        }
        covered = bigrams.end(i);
      }
      before = bigrams.increment(i) > 0 ? i : before;
    }
    return phrase;
  }

  /// Every word and domain term, each once, in order.
  public Set<String> terms() {
    Set<String> terms = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      terms.add(new String(folded, words.start(i), words.end(i) - words.start(i)));
    }
    return terms;
  }

  /// A number for each word and domain term, in their order.
  public int[] numbers(WordNumbering numbering) {
    int[] numbers = new int[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = numbering.number(folded, words.start(i), words.end(i));
    }
    return numbers;
  }

  /// Every two neighbouring Chinese characters, each pair once, in order.
  public Set<String> pairs() {
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i < bigrams.size(); i++) {
      int start = bigrams.start(i);
      String pair = new String(folded, start, bigrams.end(i) - start);
      if (pair.codePointCount(0, pair.length()) == 2
          && pair.codePoints().allMatch(point -> CharKind.of(point) == CharKind.HAN)) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private PhraseTerm term(int i, int position) {
    int start = bigrams.start(i);
    return new PhraseTerm(new String(folded, start, bigrams.end(i) - start), position);
  }

  private boolean isSingleHan(int i) {
    int point = Character.codePointAt(folded, bigrams.start(i));
    return CharKind.of(point) == CharKind.HAN
        && bigrams.end(i) - bigrams.start(i) == Character.charCount(point);
  }

  /// A term of a phrase and its place in it, counted in positions.
  public record PhraseTerm(String term, int position) {}
}

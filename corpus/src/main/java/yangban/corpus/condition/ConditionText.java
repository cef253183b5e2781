package yangban.corpus.condition;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.SimplifiedForms;
import yangban.corpus.Span;

/// The text of a practice as its readers compare it: every character in its place, full width as
/// half width, traditional as simplified.
final class ConditionText {

  private static final String CLAUSE_ENDS = "。！？!?\n，,；;";

  /// What is longer is no clause; only what stands near a word is then looked at.
  private static final int LONGEST = 120;

  private final String printed;
  private final String folded;
  private final int offset;

  /// @param offset where `printed` begins in the article's body
  ConditionText(String printed, int offset, SimplifiedForms simplified) {
    this.printed = printed;
    this.offset = offset;
    char[] folding = printed.toCharArray();
    for (int i = 0; i < folding.length; i++) {
      char c = folding[i];
      boolean wide = c >= '０' && c <= 'ｚ';
      folding[i] = wide ? (char) (c - '！' + '!') : simplified.of(c);
    }
    this.folded = new String(folding);
  }

  String folded() {
    return folded;
  }

  String printed(int start, int end) {
    return printed.substring(start, end);
  }

  /// Hands each clause that holds one of `words` to `visitor`, once and in order. Most texts hold
  /// few of them, and looking for words one by one is what Java does fastest.
  void eachClause(List<String> words, Consumer<Span> visitor) {
    int[] places = new int[16];
    int size = 0;
    for (String word : words) {
      for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        places = size == places.length ? Arrays.copyOf(places, size * 2) : places;
        places[size++] = at;
      }
    }
    Arrays.sort(places, 0, size);
    int done = 0;
    for (int i = 0; i < size; i++) {
      int at = places[i];
      if (at >= done) {
        Span clause = new Span(clauseStart(at, LONGEST), clauseEnd(at, LONGEST));
        visitor.accept(clause);
        done = clause.end();
      }
    }
  }

  /// The end of the clause that goes on at `from`, at most `longest` characters further.
  int clauseEnd(int from, int longest) {
    int end = from;
    int last = Math.min(folded.length(), from + longest);
    while (end < last && CLAUSE_ENDS.indexOf(folded.charAt(end)) < 0) {
      end++;
    }
    // No half of a surrogate pair is quoted.
    boolean halved =
        end > 0 && end < folded.length() && Character.isLowSurrogate(folded.charAt(end));
    return halved ? end - 1 : end;
  }

  /// The beginning of the clause in which `at` lies, at most `longest` characters before it.
  int clauseStart(int at, int longest) {
    int start = at;
    int first = Math.max(0, at - longest);
    while (start > first && CLAUSE_ENDS.indexOf(folded.charAt(start - 1)) < 0) {
      start--;
    }
    return start < folded.length() && Character.isLowSurrogate(folded.charAt(start))
        ? start + 1
        : start;
  }

  Evidence evidence(int start, int end, String rule, double confidence) {
    Span span = new Span(start, end).shift(offset);
    return new Evidence(Place.BODY, span, printed(start, end), rule, confidence);
  }
}

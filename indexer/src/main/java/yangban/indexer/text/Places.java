package yangban.indexer.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yangban.corpus.Span;
import yangban.indexer.text.Cut.PhraseTerm;

/// Where terms and phrases stand in a text that is at hand, exactly where the index would find
/// them: by the same bigrams, and their positions. For one thread.
///
/// The twenty texts of a page are walked in less time than it takes to seek each term's positions
/// in the index, and an index without offsets is a fifth smaller and quicker to make.
public final class Places {

  private final String folded;
  private final Tokens bigrams;
  private final int[] positions;

  /// By UTF-16 code unit: the first bigram that begins there, -1 where none does.
  private final int[] first;

  Places(char[] folded, Tokens bigrams) {
    this.folded = new String(folded);
    this.bigrams = bigrams;
    this.positions = new int[bigrams.size()];
    this.first = new int[folded.length + 1];
    Arrays.fill(first, -1);
    int position = -1;
    for (int i = 0; i < bigrams.size(); i++) {
      position += bigrams.increment(i);
      positions[i] = position;
      if (first[bigrams.start(i)] < 0) {
        first[bigrams.start(i)] = i;
      }
    }
  }

  /// Where all of a phrase stands as it has to, in order.
  public List<Span> of(List<PhraseTerm> phrase) {
    List<Span> found = new ArrayList<>();
    if (phrase.isEmpty()) {
      return found;
    }
    String start = phrase.getFirst().term();
    for (int at = folded.indexOf(start); at >= 0; at = folded.indexOf(start, at + 1)) {
      int from = at(at, start);
      int end = from < 0 ? -1 : end(from, phrase);
      if (end >= 0) {
        found.add(new Span(at, end));
      }
    }
    return found;
  }

  /// The bigram at a code unit that is `term`, -1 where there is none.
  private int at(int start, String term) {
    for (int i = first[start]; i >= 0 && i < positions.length && bigrams.start(i) == start; i++) {
      if (bigrams.end(i) - start == term.length()) {
        return i;
      }
    }
    return -1;
  }

  /// Where the phrase ends that begins with the bigram `from`, -1 where it does not stand there.
  private int end(int from, List<PhraseTerm> phrase) {
    int i = from;
    int base = positions[from] - phrase.getFirst().position();
    for (PhraseTerm part : phrase.subList(1, phrase.size())) {
      i = at(i, base + part.position(), part.term());
      if (i < 0) {
        return -1;
      }
    }
    return bigrams.end(i);
  }

  /// The bigram after `from` in that position that is `term`, -1 where there is none.
  private int at(int from, int position, String term) {
    for (int i = from; i < positions.length && positions[i] <= position; i++) {
      boolean fits = positions[i] == position && bigrams.end(i) - bigrams.start(i) == term.length();
      if (fits && folded.startsWith(term, bigrams.start(i))) {
        return i;
      }
    }
    return -1;
  }

  /// The Latin words and numbers, whole, that begin with `start`.
  public List<Span> beginningWith(String start) {
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      if (folded.startsWith(start, bigrams.start(i))
          && bigrams.end(i) - bigrams.start(i) >= start.length()) {
        found.add(new Span(bigrams.start(i), bigrams.end(i)));
      }
    }
    return found;
  }

  /// Wherever these characters stand.
  public List<Span> anywhere(String characters) {
    List<Span> found = new ArrayList<>();
    for (int at = folded.indexOf(characters); at >= 0; at = folded.indexOf(characters, at + 1)) {
      found.add(new Span(at, at + characters.length()));
    }
    return found;
  }
}

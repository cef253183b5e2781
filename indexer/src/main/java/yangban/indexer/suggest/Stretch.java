package yangban.indexer.suggest;

import java.util.ArrayList;
import java.util.List;
import yangban.corpus.Span;

/// A stretch of a query that begins and ends with a word.
///
/// @param place the plain piece that it stands in
record Stretch(String folded, Span place, Span span, QueryWords words) {

  String text() {
    return span.of(folded);
  }

  int length() {
    return span.length();
  }

  /// Whether the character at `i` of the stretch belongs to no word that is known.
  boolean isLoose(int i) {
    return words.isLoose(span.start() + i);
  }

  boolean asks(int i) {
    return words.asks(span.start() + i);
  }

  /// Whether the character at `i` is a word that stands beside any other.
  boolean joins(int i) {
    return words.joins(span.start() + i);
  }

  /// Whether `word` is one that a question is asked with.
  boolean isAsking(String word) {
    return words.isAsking(word);
  }

  /// The pairs of characters that hold the one at `i`.
  List<String> pairs(int i) {
    int at = span.start() + i;
    List<String> pairs = new ArrayList<>();
    if (at > place.start()) {
      pairs.add(folded.substring(at - 1, at + 1));
    }
    if (at + 1 < place.end()) {
      pairs.add(folded.substring(at, at + 2));
    }
    return pairs;
  }

  /// Whether the character at `i` is a word by itself, one of asking perhaps.
  boolean isSingle(int i) {
    return words.isSingle(span.start() + i);
  }

  /// Whether a word ends at `i` and another begins.
  boolean isBorder(int i) {
    return !words.isWithin(span.start() + i);
  }

  /// Whether what stands from `start` to `end` is a word of the query.
  boolean isWord(int start, int end) {
    return words.isWord(new Span(span.start() + start, span.start() + end));
  }
}

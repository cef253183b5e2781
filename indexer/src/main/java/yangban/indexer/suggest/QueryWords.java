package yangban.indexer.suggest;

import java.util.List;
import java.util.function.Predicate;
import yangban.corpus.Span;

/// The words that a query was cut into. Immutable; offsets count UTF-16 code units of the query.
public final class QueryWords {

  private final String folded;
  private final List<Span> words;
  private final Predicate<String> asking;
  private final Predicate<String> joining;

  /// @param folded the query in the spelling that is compared
  /// @param words in order, none over another; what the dictionary does not know is cut into single
  ///   characters
  /// @param asking whether a folded word is one that a question is asked with
  /// @param joining whether such a word stands beside any other (的, 以, 对)
  public QueryWords(
      String folded, List<Span> words, Predicate<String> asking, Predicate<String> joining) {
    this.folded = folded;
    this.words = List.copyOf(words);
    this.asking = asking;
    this.joining = joining;
  }

  /// Whether `at` lies between two characters of the same word.
  boolean isWithin(int at) {
    return words.stream().anyMatch(word -> word.start() < at && at < word.end());
  }

  /// Whether `span` neither begins nor ends within a word.
  boolean isWhole(Span span) {
    return !isWithin(span.start()) && !isWithin(span.end());
  }

  /// Whether `span` is one of the words.
  boolean isWord(Span span) {
    return words.contains(span);
  }

  /// Whether the character at `at` is in no longer word, whether it asks or not.
  boolean isSingle(int at) {
    return words.stream().noneMatch(word -> isAt(word, at) && word.length() > 1);
  }

  /// Whether the character at `at` is in no longer word and asks nothing.
  boolean isLoose(int at) {
    return isSingle(at) && !asks(at);
  }

  /// Whether the word at `at` is one that a question is asked with.
  boolean asks(int at) {
    return words.stream().anyMatch(word -> isAt(word, at) && asking.test(word.of(folded)));
  }

  /// Whether the character at `at` is a word that stands beside any other.
  boolean joins(int at) {
    return words.stream().anyMatch(word -> isAt(word, at) && joining.test(word.of(folded)));
  }

  /// Whether `word` is one that a question is asked with, wherever it stands.
  boolean isAsking(String word) {
    return asking.test(word);
  }

  private static boolean isAt(Span word, int at) {
    return word.start() <= at && at < word.end();
  }
}

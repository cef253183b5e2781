package yangban.indexer.suggest;

import java.util.List;
import java.util.function.Predicate;
import yangban.corpus.Span;

/// The words that a query was cut into. Immutable; offsets count UTF-16 code units of the query.
public final class QueryWords {

  private final String folded;
  private final List<Span> words;
  private final Predicate<String> asking;

  /// @param folded the query in the spelling that is compared
  /// @param words in order, none over another; what the dictionary does not know is cut into single
  ///   characters
  /// @param asking whether a folded word is one that a question is asked with
  public QueryWords(String folded, List<Span> words, Predicate<String> asking) {
    this.folded = folded;
    this.words = List.copyOf(words);
    this.asking = asking;
  }

  /// Whether `at` lies between two characters of the same word.
  boolean isWithin(int at) {
    return words.stream().anyMatch(word -> word.start() < at && at < word.end());
  }

  /// Whether `span` neither begins nor ends within a word.
  boolean isWhole(Span span) {
    return !isWithin(span.start()) && !isWithin(span.end());
  }

  /// Whether the character at `at` is in no longer word and asks nothing.
  boolean isLoose(int at) {
    return words.stream().noneMatch(word -> isAt(word, at) && word.length() > 1) && !asks(at);
  }

  /// Whether the word at `at` is one that a question is asked with.
  boolean asks(int at) {
    return words.stream().anyMatch(word -> isAt(word, at) && asking.test(word.of(folded)));
  }

  private static boolean isAt(Span word, int at) {
    return word.start() <= at && at < word.end();
  }
}

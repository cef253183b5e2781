package yangban.indexer.search;

import java.util.List;

/// How many results the words of a question find, each by itself and each with another.
///
/// @param words in the order of the question
/// @param pairs of two words that are required together; fewest first
public record WordsFound(List<Word> words, List<Pair> pairs) {

  public static final WordsFound NONE = new WordsFound(List.of(), List.of());

  public WordsFound {
    words = List.copyOf(words);
    pairs = List.copyOf(pairs);
  }

  /// A word, or what else is required as one thing.
  ///
  /// @param found results that hold it
  /// @param also results that hold what answers as well, and not the word
  /// @param needed whether a result has to hold it; else it only scores
  public record Word(String typed, long found, long also, boolean needed) {}

  /// Two of them.
  public record Pair(String one, String other, long found) {}
}

package yangban.indexer.text;

/// Gives words their numbers without a string being made of each.
@FunctionalInterface
public interface WordNumbering {

  /// The number of the word that stands at a place of a text.
  ///
  /// @param folded text that must not be changed
  /// @param from where the word begins in it
  /// @param to where it ends, exclusive
  int number(char[] folded, int from, int to);
}

package yangban.indexer.query;

/// A stretch of a query that is looked for as one thing: a word, a domain term, a quoted phrase.
///
/// @param typed in the query's own spelling
/// @param folded in the spelling that is compared; not empty
public record Unit(String typed, String folded) {

  public Unit {
    if (folded.isBlank()) {
      throw new IllegalArgumentException("a unit needs something to look for");
    }
  }

  /// Whether it is one character, which only the beginnings of bigrams can answer.
  public boolean isSingle() {
    return folded.codePointCount(0, folded.length()) == 1;
  }
}

package yangban.indexer.query;

import java.util.List;
import java.util.stream.Stream;

/// What a query asks for.
///
/// @param reading for the person who typed it
/// @param words each required, until too little holds them all
/// @param parts the words again, every domain term taken apart: 毕业生党员 into 毕业生 and 党员
/// @param phrases quoted, and so always required
/// @param excluded marked with `-`; no result holds any of them
/// @param hints folded bigrams around single characters: they raise a result and are never required
public record Question(
    QueryReading reading,
    List<Unit> words,
    List<Unit> parts,
    List<Unit> phrases,
    List<Unit> excluded,
    List<String> hints) {

  public Question {
    words = List.copyOf(words);
    parts = List.copyOf(parts);
    phrases = List.copyOf(phrases);
    excluded = List.copyOf(excluded);
    hints = List.copyOf(hints);
  }

  /// What a result is looked at for: words and phrases.
  public List<Unit> wanted() {
    return Stream.concat(words.stream(), phrases.stream()).toList();
  }
}

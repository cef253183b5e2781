package yangban.indexer.query;

import java.util.List;
import java.util.stream.Stream;

/// What a query asks for.
///
/// @param reading for the person who typed it
/// @param words each required, until too little holds them all
/// @param joined single characters with the words that they touch, required as the words are: 微沙龙,
///   which the segmenter cuts into 微 and 沙龙
/// @param parts the words again, every domain term taken apart: 毕业生党员 into 毕业生 and 党员
/// @param phrases quoted, and so always required
/// @param excluded marked with `-`; no result holds any of them
/// @param hints folded bigrams around those single characters: what these add to the score
public record Question(
    QueryReading reading,
    List<Unit> words,
    List<Unit> joined,
    List<Unit> parts,
    List<Unit> phrases,
    List<Unit> excluded,
    List<String> hints) {

  public Question {
    words = List.copyOf(words);
    joined = List.copyOf(joined);
    parts = List.copyOf(parts);
    phrases = List.copyOf(phrases);
    excluded = List.copyOf(excluded);
    hints = List.copyOf(hints);
  }

  /// What a result has to hold, phrases and exclusions aside.
  public List<Unit> required() {
    return Stream.concat(words.stream(), joined.stream()).toList();
  }

  /// What a result is looked at for.
  public List<Unit> wanted() {
    return Stream.concat(required().stream(), phrases.stream()).toList();
  }
}

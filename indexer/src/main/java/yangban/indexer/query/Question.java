package yangban.indexer.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import yangban.corpus.Span;

/// What a query asks for.
///
/// What *matches* is said by `demands` and `excluded`; the other lists hold the same units by what
/// they are, for scores and marks.
///
/// @param reading for the person who typed it
/// @param demands what a result has to hold, each once; the ones that are not firm only as long as
///   enough holds them all
/// @param words as typed and cut
/// @param joined single characters with the words that they touch: 微沙龙, which the segmenter cuts
///   into 微 and 沙龙
/// @param parts the words again, every domain term taken apart: 毕业生党员 into 毕业生 and 党员
/// @param phrases quoted, and so always required
/// @param optional words of asking (提高, 加强 …): they score where they stand, and nothing is required
/// @param excluded no result holds any of them
/// @param avoided words that the query says it does not want (不要讲座的党课): no result is about any of
///   them
/// @param hints folded bigrams around those single characters: what these add to the score
/// @param unknown folded pairs of single characters that the segmenter left side by side: parts of
///   names and words that no dictionary has
/// @param names folded, what is named and has no meaning that other words come near to: the pairs
///   of `unknown` that begin with a surname, and words of Latin letters
/// @param told the reading's rest without the words that only ask how: they stand in every report
///   of a meeting and say nothing of its subject
/// @param asked the cleaned query without the words that set limits
/// @param plain the stretches of the cleaned query that are words: no quotes, fields or operators
public record Question(
    QueryReading reading,
    List<Demand> demands,
    List<Unit> words,
    List<Unit> joined,
    List<Unit> parts,
    List<Unit> phrases,
    List<Unit> optional,
    List<Demand> excluded,
    List<Demand> avoided,
    List<String> hints,
    Set<String> unknown,
    Set<String> names,
    String asked,
    List<Span> plain,
    String told) {

  public Question {
    demands = List.copyOf(demands);
    words = List.copyOf(words);
    joined = List.copyOf(joined);
    parts = List.copyOf(parts);
    phrases = List.copyOf(phrases);
    optional = List.copyOf(optional);
    excluded = List.copyOf(excluded);
    avoided = List.copyOf(avoided);
    hints = List.copyOf(hints);
    unknown = Set.copyOf(unknown);
    names = Set.copyOf(names);
    plain = List.copyOf(plain);
  }

  /// What a result is looked at for, as typed.
  public List<Unit> wanted() {
    return Stream.of(words, joined, phrases, optional).flatMap(List::stream).distinct().toList();
  }

  /// What is looked for and was not typed.
  public List<Expansion> expansions() {
    return reading.expansions();
  }

  /// Whether it is answered by cues of a problem that it states.
  public boolean statesProblem() {
    return expansions().stream()
        .anyMatch(each -> each.on() && each.kind() == Expansion.Kind.PROBLEM);
  }

  /// The units of the expansions that are on and answer as well, without what was typed.
  public List<Unit> expanded() {
    List<Unit> typed = wanted();
    return expansions().stream()
        .filter(each -> each.on() && each.kind() != Expansion.Kind.RELATED)
        .flatMap(each -> each.units().stream())
        .filter(unit -> !typed.contains(unit))
        .distinct()
        .toList();
  }
}

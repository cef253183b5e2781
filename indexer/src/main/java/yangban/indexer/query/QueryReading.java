package yangban.indexer.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How a query was understood.
///
/// @param text as typed, cleaned of what cannot be searched
/// @param tokens the words it was cut into, in order
/// @param expansions what is looked for and was not typed, switched off or not
/// @param said words that are read as values, switched off or not
/// @param limits what the words say that results are not, or when they were, switched off or not
/// @param rest the text without the fields and limits that have become `choices`
/// @param choices of facets, said in the query: 学校:武汉大学, 不是研究生支部的
/// @param correction what it may have been meant as; where that is applied, everything else here is
///   the reading of the corrected text
public record QueryReading(
    String text,
    List<String> tokens,
    List<QueryNote> notes,
    List<Expansion> expansions,
    List<SaidValue> said,
    List<SaidLimit> limits,
    String rest,
    Map<Facet, FacetChoice> choices,
    Optional<Correction> correction) {

  public QueryReading {
    tokens = List.copyOf(tokens);
    notes = List.copyOf(notes);
    expansions = List.copyOf(expansions);
    said = List.copyOf(said);
    limits = List.copyOf(limits);
    choices = Map.copyOf(choices);
  }

  /// Of a query that nothing was added to.
  public QueryReading(String text, List<String> tokens, List<QueryNote> notes) {
    this(text, tokens, notes, List.of(), List.of(), List.of(), text, Map.of(), Optional.empty());
  }

  /// The same with more notes after its own.
  public QueryReading with(List<QueryNote> more) {
    return new QueryReading(
        text,
        tokens,
        Stream.concat(notes.stream(), more.stream()).toList(),
        expansions,
        said,
        limits,
        rest,
        choices,
        correction);
  }

  /// The same with what it may have been meant as.
  public QueryReading meaning(Correction meant) {
    return new QueryReading(
        text, tokens, notes, expansions, said, limits, rest, choices, Optional.of(meant));
  }
}

package yangban.indexer.query;

import java.util.List;
import java.util.stream.Stream;

/// How a query was understood.
///
/// @param text as typed, cleaned of what cannot be searched
/// @param tokens the words it was cut into, in order
/// @param expansions what is looked for and was not typed, switched off or not
public record QueryReading(
    String text, List<String> tokens, List<QueryNote> notes, List<Expansion> expansions) {

  public QueryReading {
    tokens = List.copyOf(tokens);
    notes = List.copyOf(notes);
    expansions = List.copyOf(expansions);
  }

  /// Of a query that nothing was added to.
  public QueryReading(String text, List<String> tokens, List<QueryNote> notes) {
    this(text, tokens, notes, List.of());
  }

  /// The same with more notes after its own.
  public QueryReading with(List<QueryNote> more) {
    return new QueryReading(
        text, tokens, Stream.concat(notes.stream(), more.stream()).toList(), expansions);
  }
}

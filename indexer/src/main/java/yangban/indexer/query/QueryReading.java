package yangban.indexer.query;

import java.util.List;

/// How a query was understood.
///
/// @param text as typed, cleaned of what cannot be searched
/// @param tokens the words it was cut into, in order
public record QueryReading(String text, List<String> tokens, List<QueryNote> notes) {

  public QueryReading {
    tokens = List.copyOf(tokens);
    notes = List.copyOf(notes);
  }
}

package yangban.corpus.source;

import java.util.List;

/// An entry of the catalogue that is no source because of its faults: what can be told of it, so
/// that it is missed by nobody.
///
/// @param id as written; empty where it cannot be read
/// @param name as written; empty where it cannot be read. Hostile text, cut to 60 characters, as
///   the id
/// @param line of the file on which it begins, the first is 1
/// @param faults at least one
public record FaultyEntry(String id, String name, int line, List<SourceFault> faults) {

  public FaultyEntry {
    faults = List.copyOf(faults);
    if (faults.isEmpty() || line < 1) {
      throw new IllegalArgumentException("an entry without fault, or without line: " + id);
    }
  }
}

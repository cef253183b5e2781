package yangban.corpus.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.source.SourceForm.Outcome;

/// One entry of the catalogue file, with the lines it stands on. Lines count from 0 here.
///
/// @param first line of its hyphen
/// @param last line that holds something of it, comments and blank lines behind it not
/// @param indent columns before the hyphen
/// @param block whether it is written line by line and not in braces
/// @param places where its fields stand, in the order of the file
/// @param outcome what reading it gave
record CatalogueEntry(
    String id,
    int first,
    int last,
    int indent,
    boolean block,
    Map<String, FieldPlace> places,
    Outcome outcome) {

  /// Where a field stands.
  ///
  /// @param first line of its name
  /// @param last line that holds something of its value
  /// @param scalar columns of the value on that one line, where it is a plain value on the line of
  ///   its name
  record FieldPlace(int first, int last, Optional<Columns> scalar) {}

  /// UTF-16 code units of a line, start inclusive, end exclusive.
  record Columns(int start, int end) {}

  Optional<Source> source() {
    return outcome.source();
  }

  List<SourceFault> faults() {
    return outcome.faults();
  }
}

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
/// @param taken why it is no source although nothing is wrong with it: another begins where it does
record CatalogueEntry(
    String id,
    int first,
    int last,
    int indent,
    boolean block,
    Map<String, FieldPlace> places,
    Outcome outcome,
    Optional<SourceFault> taken) {

  /// Where a field stands.
  ///
  /// @param first line of its name
  /// @param last line that holds something of its value
  /// @param scalar columns of the value on that one line, where it is a plain value on the line of
  ///   its name
  record FieldPlace(int first, int last, Optional<Columns> scalar) {}

  /// UTF-16 code units of a line, start inclusive, end exclusive.
  record Columns(int start, int end) {}

  /// The same entry, whose start another source has.
  CatalogueEntry taken(Optional<SourceFault> fault) {
    return new CatalogueEntry(id, first, last, indent, block, places, outcome, fault);
  }

  Optional<Source> source() {
    return taken.isPresent() ? Optional.empty() : outcome.source();
  }

  /// What it says, be its start another's or not.
  Optional<Source> written() {
    return outcome.source();
  }

  List<SourceFault> faults() {
    return taken.map(List::of).orElseGet(outcome::faults);
  }
}

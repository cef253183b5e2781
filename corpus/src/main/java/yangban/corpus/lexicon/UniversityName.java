package yangban.corpus.lexicon;

import java.util.List;

/// A university as it is called.
///
/// @param name in full
/// @param shortNames that no other one bears
public record UniversityName(String name, List<String> shortNames) {

  public UniversityName {
    shortNames = List.copyOf(shortNames);
  }

  /// The table of universities: name, region, domains, short names.
  ///
  /// @throws DataFault if it is wrong
  public static DataTable table() {
    return DataTable.load("universities.tsv", 3);
  }

  /// The universities that this program knows by name.
  public static List<UniversityName> all() {
    return table().rows().stream()
        .map(row ->
            new UniversityName(
                row.text(0), row.words(3).stream().map(DataTable.Weighted::words).toList()))
        .toList();
  }
}

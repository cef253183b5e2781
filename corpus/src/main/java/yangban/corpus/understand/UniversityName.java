package yangban.corpus.understand;

import java.util.List;

/// A university as it is called.
///
/// @param name in full
/// @param shortNames that no other one bears
public record UniversityName(String name, List<String> shortNames) {

  public UniversityName {
    shortNames = List.copyOf(shortNames);
  }

  /// The universities that this program knows by name.
  public static List<UniversityName> all() {
    return DataTable.load(Universities.FILE, 3).rows().stream()
        .map(row ->
            new UniversityName(
                row.text(0), row.words(3).stream().map(DataTable.Weighted::words).toList()))
        .toList();
  }
}

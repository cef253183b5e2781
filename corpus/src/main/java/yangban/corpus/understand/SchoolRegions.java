package yangban.corpus.understand;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// In which province-level region a university lies, by the table of universities.
public final class SchoolRegions {
  private static final Map<String, String> REGIONS =
      DataTable.load(Universities.FILE, 3).rows().stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.text(0), row -> row.text(1)));

  private SchoolRegions() {}

  /// The region, in the short form of readings (陕西), of a university by its full name; empty for
  /// one that the table does not list.
  public static Optional<String> of(String university) {
    return Optional.ofNullable(REGIONS.get(university));
  }
}

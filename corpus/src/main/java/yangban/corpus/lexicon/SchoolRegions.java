package yangban.corpus.lexicon;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// In which province-level region a university lies, by the table of universities.
public final class SchoolRegions {
  private static final Map<String, String> REGIONS =
      UniversityName.table().rows().stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.text(0), row -> row.text(1)));

  private SchoolRegions() {}

  /// The region, in the short form of readings (陕西), of a university by its full name; empty for
  /// one that the table does not list.
  public static Optional<String> of(String university) {
    return Optional.ofNullable(REGIONS.get(university));
  }
}

package yangban.indexer.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yangban.corpus.lexicon.DataTable;
import yangban.corpus.lexicon.UniversityName;

/// The short names of universities: those that the table of universities lists, and those that
/// people make by rule (山东农业大学 → 山东农大, 山农大) where only one school comes of it.
final class SchoolShortNames {

  private static final String ENDS = "school-ends.tsv";

  /// With less before the end, the name is no place and an end.
  private static final int SHORTEST_PLACE = 2;

  private final Map<String, String> bySchool = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  /// Every short name with the full one.
  Map<String, String> all() {
    List<UniversityName> universities = UniversityName.all();
    List<DataTable.Row> ends = DataTable.load(SchoolShortNames.class, ENDS, 2).rows();
    for (UniversityName university : universities) {
      for (DataTable.Row row : ends) {
        if (university.name().endsWith(row.text(0))) {
          row.words(1).forEach(end -> shorten(university.name(), row.text(0), end.words()));
        }
      }
    }
    shared.forEach(bySchool::remove);
    universities.forEach(each -> bySchool.remove(each.name()));
    for (UniversityName university : universities) {
      university.shortNames().forEach(name -> bySchool.put(name, university.name()));
    }
    return Map.copyOf(bySchool);
  }

  private void shorten(String name, String end, String shorter) {
    String place = name.substring(0, name.length() - end.length());
    if (place.length() < SHORTEST_PLACE) {
      return;
    }
    for (String before : Set.of(place, place.substring(0, 1))) {
      String known = bySchool.putIfAbsent(before + shorter, name);
      if (known != null && !known.equals(name)) {
        shared.add(before + shorter);
      }
    }
  }
}

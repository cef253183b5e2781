package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yangban.corpus.lexicon.DataTable;

/// How names of schools are built that the table does not list. Immutable.
///
/// @param sorts stand between place and 大学
/// @param colleges ends of names other than 大学
/// @param sure ends that no college of a university bears
/// @param crafts stand, besides the sorts, between a place and a sure end
/// @param lone sorts of schools that are called 学院 and hardly ever a college of one
/// @param shorts ends of short names
/// @param plain words before 大学 or 学院 that name none
record SchoolForms(
    List<String> sorts,
    List<String> colleges,
    List<String> sure,
    List<String> crafts,
    List<String> lone,
    List<String> shorts,
    Set<String> plain) {
  private static final String FILE = "schools.tsv";

  SchoolForms {
    sorts = List.copyOf(sorts);
    colleges = List.copyOf(colleges);
    sure = List.copyOf(sure);
    crafts = List.copyOf(crafts);
    lone = List.copyOf(lone);
    shorts = List.copyOf(shorts);
    plain = Set.copyOf(plain);
  }

  static SchoolForms load(Folding folding) {
    Map<String, List<String>> words = new HashMap<>();
    Set<String> known = Set.of("sort", "college", "sure", "craft", "lone", "short", "plain");
    for (DataTable.Row row : DataTable.load(SchoolForms.class, FILE, 2).rows()) {
      if (!known.contains(row.text(0))) {
        throw row.fault("unknown sort of words: " + row.cell(0));
      }
      List<String> into = words.computeIfAbsent(row.text(0), _ -> new ArrayList<>());
      row.words(1).forEach(w -> into.add(folding.fold(w.words())));
    }
    List<String> crafts = new ArrayList<>(words.getOrDefault("craft", List.of()));
    crafts.addAll(words.getOrDefault("sort", List.of()));
    return new SchoolForms(
        words.getOrDefault("sort", List.of()),
        words.getOrDefault("college", List.of()),
        words.getOrDefault("sure", List.of()),
        crafts,
        words.getOrDefault("lone", List.of()),
        words.getOrDefault("short", List.of()),
        new HashSet<>(words.getOrDefault("plain", List.of())));
  }

  /// Whether a word before 大学 or 学院, or its end, is no place's name.
  boolean plainWord(String word) {
    for (int start = 0; start < word.length(); start++) {
      if (plain.contains(word.substring(start))) {
        return true;
      }
    }
    return false;
  }
}

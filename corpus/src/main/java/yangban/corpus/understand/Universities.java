package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.lexicon.Cue;
import yangban.corpus.lexicon.CueSort;
import yangban.corpus.lexicon.DataTable;
import yangban.corpus.lexicon.Regions;
import yangban.corpus.lexicon.UniversityName;

/// The table of universities: names, regions, domains. Immutable.
final class Universities {
  /// The weight of a short name among the cues; a full one has 1.
  private static final double ALIAS = 0.5;

  private final Map<String, University> byName = new HashMap<>();
  private final Map<String, University> byDomain = new HashMap<>();
  private final Map<String, University> byAlias = new HashMap<>();
  private final List<Cue> cues = new ArrayList<>();

  private Universities() {}

  static Universities load(Folding folding) {
    return of(UniversityName.table(), Regions.table(), folding);
  }

  static Universities of(DataTable table, DataTable regionTable, Folding folding) {
    Set<String> regions = new HashSet<>();
    regionTable.rows().forEach(r -> regions.add(r.text(0)));
    Universities all = new Universities();
    for (DataTable.Row row : table.rows()) {
      if (!regions.contains(row.text(1))) {
        throw row.fault("no region is called " + row.cell(1));
      }
      University university = new University(row.text(0), row.text(1));
      if (all.byName.put(folding.fold(university.name()), university) != null) {
        throw row.fault("%s stands twice".formatted(university.name()));
      }
      all.cues.add(new Cue(university.name(), CueSort.UNIVERSITY, university.name(), 1));
      row.words(2).forEach(w -> all.byDomain.put(w.words(), university));
      for (DataTable.Weighted alias : row.words(3)) {
        all.byAlias.put(folding.fold(alias.words()), university);
        all.cues.add(new Cue(alias.words(), CueSort.UNIVERSITY, university.name(), ALIAS));
      }
    }
    return all;
  }

  List<Cue> cues() {
    return cues;
  }

  /// The university of that name or short name.
  Optional<University> named(String folded) {
    University named = byName.get(folded);
    return Optional.ofNullable(named == null ? byAlias.get(folded) : named);
  }

  /// The one 大学 that a short name of four characters or more takes its characters from, the first
  /// two together: 河北师大. Empty where several fit.
  Optional<University> shortened(String folded) {
    List<University> all =
        folded.length() < SHORTENED
            ? List.of()
            : byName.entrySet().stream()
                .filter(e -> e.getKey().endsWith("大学"))
                .filter(e -> UniversityReader.shortens(folded, e.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static final int SHORTENED = 4;

  /// The university whose name, or else short name, the words begin with.
  Optional<University> beginning(String folded) {
    for (int end = folded.length(); end > 1; end--) {
      Optional<University> known = named(folded.substring(0, end));
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  /// The university to whose domain a host belongs.
  Optional<University> ofHost(String host) {
    String rest = host;
    while (true) {
      University known = byDomain.get(rest);
      if (known != null) {
        return Optional.of(known);
      }
      int dot = rest.indexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      rest = rest.substring(dot + 1);
    }
  }

  /// A university of the table.
  ///
  /// @param region province-level
  record University(String name, String region) {}
}

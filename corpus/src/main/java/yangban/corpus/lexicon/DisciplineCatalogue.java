package yangban.corpus.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Discipline;

/// The graduate catalogue of 2022: 14 门类 and their 117 一级学科, with the cues by which the names of
/// colleges, departments and laboratories tell them. Immutable.
///
/// Source of codes and names: 研究生教育学科专业目录（2022年）, 国务院学位委员会、教育部.
public final class DisciplineCatalogue {
  private static final String FILE = "disciplines.tsv";

  /// What the cues say that hold the word of a discipline and tell none: 继续教育学院.
  public static final String NONE = "-";

  /// From this weight on, a cue alone says enough.
  private static final double TELLING = 0.8;

  private final Map<String, Discipline> byCode;
  private final List<Cue> cues;

  private DisciplineCatalogue(Map<String, Discipline> byCode, List<Cue> cues) {
    this.byCode = byCode;
    this.cues = List.copyOf(cues);
  }

  private static final class Bundled {
    static final DisciplineCatalogue CATALOGUE = of(DataTable.load(FILE, 2));
  }

  /// The bundled catalogue, read once per process.
  public static DisciplineCatalogue load() {
    return Bundled.CATALOGUE;
  }

  static DisciplineCatalogue of(DataTable table) {
    Map<String, Discipline> byCode = new LinkedHashMap<>();
    List<Cue> cues = new ArrayList<>();
    for (DataTable.Row row : table.rows()) {
      String code = row.text(0);
      if (code.equals(NONE)) {
        row.words(2).forEach(w -> cues.add(new Cue(w.words(), CueSort.DISCIPLINE, NONE, 1)));
        continue;
      }
      if (!code.matches("\\d{2}|\\d{4}")) {
        throw row.fault("a code has two or four digits: " + code);
      }
      if (code.length() == 4 && !byCode.containsKey(code.substring(0, 2))) {
        throw row.fault("the 门类 of %s must stand before it".formatted(code));
      }
      if (byCode.put(code, new Discipline(code, row.text(1))) != null) {
        throw row.fault("the code %s stands twice".formatted(code));
      }
      if (code.length() == 4) {
        cues.add(new Cue(row.text(1), CueSort.DISCIPLINE, code, 1));
        row.words(2)
            .forEach(w -> cues.add(new Cue(w.words(), CueSort.DISCIPLINE, code, w.weight())));
      }
    }
    return new DisciplineCatalogue(byCode, cues);
  }

  /// The 门类 or 一级学科 of `code`.
  public Optional<Discipline> discipline(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /// The 14 门类 in the catalogue's order.
  public List<Discipline> categories() {
    return byCode.values().stream().filter(d -> d.code().length() == 2).toList();
  }

  /// The 一级学科 of a 门类 in the catalogue's order; empty for an unknown code.
  public List<Discipline> disciplinesOf(String category) {
    return byCode.values().stream()
        .filter(d -> d.code().length() == 4 && d.category().equals(category))
        .toList();
  }

  /// What speaks for 一级学科 in a text.
  public List<Cue> cues() {
    return cues;
  }

  /// The code of the 一级学科 that `word`, folded as the file is written, speaks for most.
  public Optional<String> speaksFor(String word) {
    return cues.stream()
        .filter(cue -> cue.words().equals(word) && !cue.value().equals(NONE))
        .max(Comparator.comparingDouble(Cue::weight))
        .map(Cue::value);
  }

  /// What whoever says it names an 一级学科 by: folded as the file is written, to its code. Words that
  /// say little of a discipline, and those of two, are none.
  public Map<String, String> spoken() {
    Map<String, String> spoken = new LinkedHashMap<>();
    Set<String> shared = new HashSet<>();
    for (Cue cue : cues) {
      if (cue.weight() >= TELLING && !cue.value().equals(NONE)) {
        String before = spoken.putIfAbsent(cue.words(), cue.value());
        if (before != null && !before.equals(cue.value())) {
          shared.add(cue.words());
        }
      }
    }
    spoken.keySet().removeAll(shared);
    return Map.copyOf(spoken);
  }
}

package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;

/// How names of schools are built that the table does not list. Immutable.
///
/// @param sorts stand between place and 大学
/// @param colleges ends of names other than 大学
/// @param lone sorts of schools that are called 学院 and hardly ever a college of one
/// @param shorts ends of short names
record SchoolForms(
    List<String> sorts, List<String> colleges, List<String> lone, List<String> shorts) {
  private static final String FILE = "schools.tsv";

  SchoolForms {
    sorts = List.copyOf(sorts);
    colleges = List.copyOf(colleges);
    lone = List.copyOf(lone);
    shorts = List.copyOf(shorts);
  }

  static SchoolForms load(Folding folding) {
    List<String> sorts = new ArrayList<>();
    List<String> colleges = new ArrayList<>();
    List<String> lone = new ArrayList<>();
    List<String> shorts = new ArrayList<>();
    for (DataTable.Row row : DataTable.load(FILE, 2).rows()) {
      List<String> into =
          switch (row.text(0)) {
            case "sort" -> sorts;
            case "college" -> colleges;
            case "lone" -> lone;
            case "short" -> shorts;
            default -> throw row.fault("unknown sort of words: " + row.cell(0));
          };
      row.words(1).forEach(w -> into.add(folding.fold(w.words())));
    }
    return new SchoolForms(sorts, colleges, lone, shorts);
  }
}

package yangban.indexer.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import yangban.corpus.lexicon.DataTable;

/// Short words and what they stand for: the trade's own (双创, 计院) and the short names of schools.
/// Immutable.
final class Abbreviations {

  private static final String FILE = "abbreviations.tsv";

  private final Map<String, Abbreviation> byWord = new HashMap<>();

  private Abbreviations() {}

  /// @param full what it stands for, the usual one first
  /// @param unless where one of these stands, the short word means something else
  record Abbreviation(List<String> full, List<String> unless) {

    Abbreviation {
      full = List.copyOf(full);
      unless = List.copyOf(unless);
    }
  }

  /// @param fold makes characters comparable
  static Abbreviations load(UnaryOperator<String> fold) {
    Abbreviations all = new Abbreviations();
    for (DataTable.Row row : DataTable.load(Abbreviations.class, FILE, 2).rows()) {
      List<String> unless = row.cell(2).isEmpty() ? List.of() : List.of(row.cell(2).split("\\s+"));
      all.byWord.put(
          fold.apply(row.text(0)), new Abbreviation(List.of(row.text(1).split("\\s+")), unless));
    }
    new SchoolShortNames()
        .all()
        .forEach((word, school) ->
            all.byWord.putIfAbsent(fold.apply(word), new Abbreviation(List.of(school), List.of())));
    return all;
  }

  Optional<Abbreviation> of(String folded) {
    return Optional.ofNullable(byWord.get(folded));
  }

  /// Every short word, folded.
  Set<String> words() {
    return byWord.keySet();
  }
}

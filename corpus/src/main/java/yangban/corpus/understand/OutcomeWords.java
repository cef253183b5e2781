package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yangban.corpus.lexicon.DataTable;

/// The words by which results are told: units, rates, changes.
final class OutcomeWords {
  private static final String FILE = "outcomes.tsv";

  private final List<String> units = new ArrayList<>();
  private final List<String> rates = new ArrayList<>();
  private final List<String> changes = new ArrayList<>();

  private OutcomeWords() {}

  static OutcomeWords load(Folding folding) {
    OutcomeWords words = new OutcomeWords();
    for (DataTable.Row row : DataTable.load(OutcomeWords.class, FILE, 2).rows()) {
      List<String> into =
          switch (row.text(0)) {
            case "unit" -> words.units;
            case "rate" -> words.rates;
            case "change" -> words.changes;
            default -> throw row.fault("unknown sort of words: " + row.cell(0));
          };
      row.words(1).forEach(w -> into.add(folding.fold(w.words())));
    }
    List.of(words.units, words.rates, words.changes)
        .forEach(l -> l.sort(Comparator.comparingInt(String::length).reversed()));
    return words;
  }

  /// The longest unit that stands at `at`.
  Optional<String> unit(String text, int at) {
    return units.stream().filter(u -> text.startsWith(u, at)).findFirst();
  }

  /// The longest word of change that ends before `end`.
  Optional<String> change(String text, int end) {
    return changes.stream()
        .filter(c -> end >= c.length() && text.startsWith(c, end - c.length()))
        .findFirst();
  }

  /// A measure that is a result by itself, named within `clause`.
  Optional<String> rate(String clause) {
    return rates.stream().filter(clause::contains).findFirst();
  }
}

package yangban.indexer.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import yangban.corpus.understand.DataTable;

/// Words of the trade that say the same. Immutable.
final class Synonyms {

  private static final String FILE = "synonyms.tsv";

  private final Map<String, List<String>> byWord = new LinkedHashMap<>();

  private Synonyms() {}

  /// @param fold makes characters comparable
  static Synonyms load(UnaryOperator<String> fold) {
    Synonyms synonyms = new Synonyms();
    for (DataTable.Row row : DataTable.load(Synonyms.class, FILE, 1).rows()) {
      List<String> same = List.of(row.text(0).split("\\s+"));
      List<String> narrower =
          row.cell(1).isEmpty() ? List.of() : List.of(row.cell(1).split("\\s+"));
      if (same.size() + narrower.size() < 2) {
        throw row.fault("a word has no synonym here");
      }
      for (String word : same) {
        Set<String> others = new LinkedHashSet<>(same);
        others.addAll(narrower);
        others.remove(word);
        synonyms.add(fold.apply(word), others);
      }
    }
    return synonyms;
  }

  private void add(String folded, Set<String> others) {
    byWord.merge(
        folded,
        List.copyOf(others),
        (before, more) -> {
          Set<String> all = new LinkedHashSet<>(before);
          all.addAll(more);
          return new ArrayList<>(all);
        });
  }

  /// Other words for `folded`, the closest first; empty where there is none.
  List<String> of(String folded) {
    return byWord.getOrDefault(folded, List.of());
  }

  /// Every word that has a synonym, folded.
  Set<String> words() {
    return byWord.keySet();
  }
}

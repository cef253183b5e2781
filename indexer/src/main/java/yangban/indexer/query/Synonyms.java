package yangban.indexer.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import yangban.corpus.lexicon.DataTable;

/// Words that say the same: those of the trade, those of other places, and those that people say
/// where a text is written differently. Immutable.
final class Synonyms {

  /// Words of the trade and things with two names; words as people say them.
  private static final List<String> FILES = List.of("synonyms.tsv", "everyday.tsv");

  private final Map<String, List<String>> byWord = new LinkedHashMap<>();

  private Synonyms() {}

  /// @param fold makes characters comparable
  static Synonyms load(UnaryOperator<String> fold) {
    Synonyms synonyms = new Synonyms();
    FILES.stream()
        .flatMap(file -> DataTable.load(Synonyms.class, file, 1).rows().stream())
        .forEach(row -> synonyms.add(row, fold));
    return synonyms;
  }

  private void add(DataTable.Row row, UnaryOperator<String> fold) {
    List<String> same = List.of(row.text(0).split("\\s+"));
    List<String> narrower = row.cell(1).isEmpty() ? List.of() : List.of(row.cell(1).split("\\s+"));
    if (same.size() + narrower.size() < 2) {
      throw row.fault("a word has no synonym here");
    }
    for (String word : same) {
      Set<String> others = new LinkedHashSet<>(same);
      others.addAll(narrower);
      others.remove(word);
      add(fold.apply(word), others);
    }
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

  /// Words that are said for what holds `folded` as a part, and those that hold it: 贫困 stands in
  /// 贫困学生, which is another word for 困难学生.
  List<String> around(String folded) {
    Set<String> around = new LinkedHashSet<>();
    byWord.forEach((word, same) -> {
      if (word.contains(folded) && !word.equals(folded)) {
        around.addAll(same);
        around.add(word);
      }
    });
    around.remove(folded);
    return List.copyOf(around);
  }

  /// Every word that has a synonym, folded.
  Set<String> words() {
    return byWord.keySet();
  }
}

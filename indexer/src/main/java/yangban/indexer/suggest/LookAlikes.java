package yangban.indexer.suggest;

import java.util.HashSet;
import java.util.Set;
import yangban.corpus.lexicon.DataTable;

/// Characters that are taken for each other by their shape. Immutable.
final class LookAlikes {

  private static final String FILE = "lookalikes.tsv";

  private final Set<Long> pairs = new HashSet<>();

  private LookAlikes() {}

  static LookAlikes load() {
    LookAlikes all = new LookAlikes();
    for (DataTable.Row row : DataTable.load(LookAlikes.class, FILE, 1).rows()) {
      int[] set = row.text(0).codePoints().toArray();
      if (set.length < 2) {
        throw row.fault("a character alone looks like none");
      }
      for (int one : set) {
        for (int other : set) {
          all.pairs.add(pair(one, other));
        }
      }
    }
    return all;
  }

  private static long pair(int one, int other) {
    return ((long) one << Integer.SIZE) | other;
  }

  boolean lookAlike(int one, int other) {
    return pairs.contains(pair(one, other));
  }
}

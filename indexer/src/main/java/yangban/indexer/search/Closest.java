package yangban.indexer.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/// Orders the first results of a search anew, by their scores, by how close together they hold what
/// is asked for, and by how near to it their meaning is. Nothing is taken from a score, so what
/// comes after them by words stays after them.
final class Closest {

  private static final Comparator<FieldDoc> BEST_FIRST =
      Comparator.comparing((FieldDoc entry) -> (Float) entry.fields[0])
          .reversed()
          .thenComparing(entry -> (BytesRef) entry.fields[1]);

  private final View view;
  private final Closeness closeness;
  private final Meaning meaning;

  Closest(View view, Closeness closeness, Meaning meaning) {
    this.view = view;
    this.closeness = closeness;
    this.meaning = meaning;
  }

  /// All of `found` in their new order. Their first sort field is the whole score, their `score`
  /// what was added to it; that of others is no number.
  ///
  /// @param found each once, with score and id
  FieldDoc[] of(FieldDoc[] found) throws IOException {
    FieldDoc[] entries =
        Arrays.stream(found)
            .map(entry -> new FieldDoc(entry.doc, 0, entry.fields.clone(), entry.shardIndex))
            .sorted(Comparator.comparingInt(entry -> entry.doc))
            .toArray(FieldDoc[]::new);
    for (int i = 0; i < entries.length; ) {
      LeafReaderContext leaf = view.leaves.get(ReaderUtil.subIndex(entries[i].doc, view.leaves));
      int end = i;
      while (end < entries.length && entries[end].doc < leaf.docBase + leaf.reader().maxDoc()) {
        end++;
      }
      add(leaf, Arrays.copyOfRange(entries, i, end));
      i = end;
    }
    Arrays.sort(entries, BEST_FIRST);
    return entries;
  }

  private void add(LeafReaderContext leaf, FieldDoc[] entries) throws IOException {
    int[] docs = Arrays.stream(entries).mapToInt(entry -> entry.doc - leaf.docBase).toArray();
    float[] close = closeness.of(leaf, docs);
    float[] near = meaning.of(leaf, docs);
    for (int i = 0; i < entries.length; i++) {
      entries[i].score = close[i] + near[i];
      entries[i].fields[0] = (Float) entries[i].fields[0] + entries[i].score;
    }
  }
}

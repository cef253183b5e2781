package yangban.indexer.search;

import java.util.BitSet;
import org.apache.lucene.util.FixedBitSet;

/// Which entries of one segment have none of certain facet values, with the last answers kept.
///
/// Whoever chooses a value keeps it while paging, adding words and choosing more, and most choose
/// the same few; looking at the values of each entry that a question finds takes a sixth of a
/// question at a million. A segment never changes, so these sets hold as long as it lives.
/// Thread-safe.
final class ValueSets {

  /// 4 MB over a million entries.
  private static final int MOST = 32;

  private final LeafColumns columns;
  private final Lately<BitSet, FixedBitSet> kept = new Lately<>(MOST);

  ValueSets(LeafColumns columns) {
    this.columns = columns;
  }

  /// The entries without any of these values, removed entries among them; not to be changed.
  ///
  /// @param ordinals of the segment; not to be changed after this
  FixedBitSet without(BitSet ordinals) {
    FixedBitSet known = kept.get(ordinals);
    if (known == null) {
      known = found(ordinals);
      kept.put(ordinals, known);
    }
    return known;
  }

  CacheUse use() {
    return kept.use("values", FixedBitSet::ramBytesUsed);
  }

  private FixedBitSet found(BitSet ordinals) {
    int size = columns.article.length;
    FixedBitSet without = new FixedBitSet(size);
    int article = -1;
    boolean allHave = false;
    for (int doc = 0; doc < size; doc++) {
      if (columns.article[doc] != article) {
        article = columns.article[doc];
        allHave = columns.shared.hasAny(article, ordinals);
      }
      if (!allHave && !columns.own.hasAny(doc, ordinals)) {
        without.set(doc);
      }
    }
    return without;
  }
}

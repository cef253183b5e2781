package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// A set of entries, as one bit set per segment.
///
/// @param sets in the order of the view's segments
/// @param total how many entries it holds
record Matches(List<FixedBitSet> sets, long total) {

  Matches {
    sets = List.copyOf(sets);
  }

  static Matches of(List<FixedBitSet> sets) {
    return new Matches(sets, sets.stream().mapToLong(FixedBitSet::cardinality).sum());
  }

  Matches and(Matches other) {
    return combined(other, FixedBitSet::and);
  }

  Matches andNot(Matches other) {
    return combined(other, FixedBitSet::andNot);
  }

  Matches or(Matches other) {
    return combined(other, FixedBitSet::or);
  }

  private Matches combined(Matches other, BiConsumer<FixedBitSet, FixedBitSet> operation) {
    List<FixedBitSet> combined = new ArrayList<>();
    for (int leaf = 0; leaf < sets.size(); leaf++) {
      FixedBitSet set = sets.get(leaf).clone();
      operation.accept(set, other.sets.get(leaf));
      combined.add(set);
    }
    return of(combined);
  }

  /// The first entry of `set` at or after `from`; beyond its length where there is none.
  static int next(FixedBitSet set, int from) {
    return from >= set.length() ? DocIdSetIterator.NO_MORE_DOCS : set.nextSetBit(from);
  }

  /// The living entries that `query` matches.
  static Matches of(View view, Query query) throws IOException {
    return of(view, query, Map.of());
  }

  /// As [#of(View,Query)], where those of some segments are known.
  ///
  /// @param known by the segment's place in the view
  static Matches of(View view, Query query, Map<Integer, FixedBitSet> known) throws IOException {
    List<FixedBitSet> sets = new ArrayList<>();
    for (LeafReaderContext leaf : view.leaves) {
      FixedBitSet set = known.get(leaf.ord);
      sets.add(set == null ? new FixedBitSet(leaf.reader().maxDoc()) : set);
    }
    Weight weight =
        view.searcher.createWeight(view.searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : view.leaves) {
      BulkScorer scorer = known.containsKey(leaf.ord) ? null : weight.bulkScorer(leaf);
      if (scorer != null) {
        FixedBitSet set = sets.get(leaf.ord);
        scorer.score(
            new LeafCollector() {
              @Override
              public void setScorer(Scorable scorable) {}

              @Override
              public void collect(int doc) {
                set.set(doc);
              }
            },
            leaf.reader().getLiveDocs(),
            0,
            DocIdSetIterator.NO_MORE_DOCS);
      }
    }
    return of(sets);
  }
}

package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

  /// The living entries that `query` matches.
  static Matches of(View view, Query query) throws IOException {
    List<FixedBitSet> sets = new ArrayList<>();
    for (LeafReaderContext leaf : view.leaves) {
      sets.add(new FixedBitSet(leaf.reader().maxDoc()));
    }
    each(view, query, (leaf, doc) -> sets.get(leaf).set(doc));
    return of(sets);
  }

  /// Hands every living entry that `query` matches to `visitor`, unscored, in the index's order.
  static void each(View view, Query query, Visitor visitor) throws IOException {
    Weight weight =
        view.searcher.createWeight(view.searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : view.leaves) {
      BulkScorer scorer = weight.bulkScorer(leaf);
      if (scorer != null) {
        scorer.score(
            new LeafCollector() {
              @Override
              public void setScorer(Scorable scorable) {}

              @Override
              public void collect(int doc) {
                visitor.visit(leaf.ord, doc);
              }
            },
            leaf.reader().getLiveDocs(),
            0,
            DocIdSetIterator.NO_MORE_DOCS);
      }
    }
  }

  /// Sees an entry.
  interface Visitor {
    void visit(int leaf, int doc);
  }
}

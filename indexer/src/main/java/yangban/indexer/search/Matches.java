package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

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

  /// @param docs numbers in the view
  static Matches of(View view, int[] docs) {
    List<FixedBitSet> sets =
        view.leaves.stream().map(leaf -> new FixedBitSet(leaf.reader().maxDoc())).toList();
    for (int doc : docs) {
      int leaf = ReaderUtil.subIndex(doc, view.leaves);
      sets.get(leaf).set(doc - view.leaves.get(leaf).docBase);
    }
    return new Matches(sets, docs.length);
  }

  /// What it takes in memory.
  long bytes() {
    return sets.stream().mapToLong(FixedBitSet::ramBytesUsed).sum();
  }

  Matches and(Matches other) {
    return combined(other, FixedBitSet::and);
  }

  Matches andNot(Matches other) {
    return combined(other, FixedBitSet::andNot);
  }

  Matches or(Matches other) {
    return any(List.of(this, other));
  }

  /// What is in any of `several`.
  ///
  /// @param several one or more, over the same view
  static Matches any(List<Matches> several) {
    List<Matches> filled = several.stream().filter(each -> each.total > 0).toList();
    if (filled.size() < 2) {
      return filled.isEmpty() ? several.getFirst() : filled.getFirst();
    }
    List<FixedBitSet> any = new ArrayList<>();
    for (int leaf = 0; leaf < several.getFirst().sets.size(); leaf++) {
      FixedBitSet set = filled.getFirst().sets.get(leaf).clone();
      for (Matches other : filled.subList(1, filled.size())) {
        set.or(other.sets.get(leaf));
      }
      any.add(set);
    }
    return of(any);
  }

  /// How many entries both hold.
  long common(Matches other) {
    long common = 0;
    for (int leaf = 0; leaf < sets.size(); leaf++) {
      common += FixedBitSet.intersectionCount(sets.get(leaf), other.sets.get(leaf));
    }
    return common;
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
    Weight weight =
        view.searcher.createWeight(view.searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    Map<Integer, ScorerSupplier> suppliers = new HashMap<>();
    long cost = 0;
    for (LeafReaderContext leaf : view.leaves) {
      ScorerSupplier supplier = known.containsKey(leaf.ord) ? null : weight.scorerSupplier(leaf);
      if (supplier != null) {
        suppliers.put(leaf.ord, supplier);
        cost += supplier.cost();
      }
    }
    return of(
        view.walks.each(
            cost,
            leaf -> {
              FixedBitSet set = known.get(leaf.ord);
              return set == null ? matching(leaf, suppliers.get(leaf.ord)) : set;
            }));
  }

  private static FixedBitSet matching(LeafReaderContext leaf, @Nullable ScorerSupplier supplier)
      throws IOException {
    FixedBitSet set = new FixedBitSet(leaf.reader().maxDoc());
    if (supplier != null) {
      LeafCollector collector =
          new LeafCollector() {
            @Override
            public void setScorer(Scorable scorable) {}

            @Override
            public void collect(int doc) {
              set.set(doc);
            }
          };
      supplier
          .bulkScorer()
          .score(collector, leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
    }
    return set;
  }
}

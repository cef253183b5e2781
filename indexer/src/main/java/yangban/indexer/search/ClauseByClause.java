package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// Scores a few entries by many clauses: one clause after the other over all of them, each leaping
/// from entry to entry.
///
/// Lucene's own way to the best of many scores every entry that a telling clause holds, whether it
/// is a result or not, and looks up for each clause how well it may score where: worth it where
/// results are many, and the larger part of the whole where they are few. The scores are the sum of
/// what each clause gives, added up as doubles: Lucene's to the last digit or the one before.
final class ClauseByClause {

  private final View view;
  private final Matches entries;
  private final Worth worth;
  private final List<Weight> clauses = new ArrayList<>();

  /// @param entries what is scored
  /// @param worth what each entry scores whatever the clauses say
  ClauseByClause(View view, Matches entries, Worth worth, List<Query> clauses) throws IOException {
    this.view = view;
    this.entries = entries;
    this.worth = worth;
    for (Query clause : clauses) {
      Query rewritten = view.searcher.rewrite(clause);
      this.clauses.add(view.searcher.createWeight(rewritten, ScoreMode.COMPLETE, 1));
    }
  }

  /// The first of them in an order that scores have a part in.
  TopDocs top(TopFieldCollectorManager order) throws IOException {
    TopFieldCollector collector = order.newCollector();
    for (LeafReaderContext leaf : view.leaves) {
      FixedBitSet set = entries.sets().get(leaf.ord);
      int size = set.cardinality();
      if (size > 0) {
        collect(leaf, docs(set, size), collector.getLeafCollector(leaf));
      }
    }
    return order.reduce(List.of(collector));
  }

  private static int[] docs(FixedBitSet set, int size) {
    int[] docs = new int[size];
    int doc = -1;
    for (int i = 0; i < size; i++) {
      doc = set.nextSetBit(doc + 1);
      docs[i] = doc;
    }
    return docs;
  }

  private void collect(LeafReaderContext leaf, int[] docs, LeafCollector collector)
      throws IOException {
    Sum sum = new Sum(sums(leaf, docs));
    collector.setScorer(sum);
    for (int doc : docs) {
      collector.collect(doc);
      sum.next++;
    }
  }

  private double[] sums(LeafReaderContext leaf, int[] docs) throws IOException {
    double[] sums = new double[docs.length];
    float[] known = worth.scores().get(leaf.ord);
    for (int i = 0; i < docs.length; i++) {
      sums[i] = known[docs[i]];
    }
    for (Weight clause : clauses) {
      ScorerSupplier supplier = clause.scorerSupplier(leaf);
      if (supplier != null) {
        add(supplier.get(docs.length), docs, sums);
      }
    }
    return sums;
  }

  private static void add(Scorer scorer, int[] docs, double[] sums) throws IOException {
    DocIdSetIterator holding = scorer.iterator();
    int at = -1;
    for (int i = 0; i < docs.length; i++) {
      if (at < docs[i]) {
        at = holding.advance(docs[i]);
      }
      if (at == docs[i]) {
        sums[i] += scorer.score();
      }
    }
  }

  /// The sum of the entry that is being collected.
  private static final class Sum extends Scorable {

    private final double[] sums;
    private int next;

    Sum(double[] sums) {
      this.sums = sums;
    }

    @Override
    public float score() {
      return (float) sums[next];
    }
  }
}

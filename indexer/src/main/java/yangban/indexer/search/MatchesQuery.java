package yangban.indexer.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Matches a set of entries that is known already; only for the view that it was made from.
final class MatchesQuery extends Query {

  private final Matches matches;

  MatchesQuery(Matches matches) {
    this.matches = matches;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        FixedBitSet set = matches.sets().get(leaf.ord);
        int cost = set.cardinality();
        return ConstantScoreScorerSupplier.fromIterator(
            new BitSetIterator(set, cost), score(), mode, leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "matches(%d)".formatted(matches.total());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MatchesQuery that && matches.equals(that.matches);
  }

  @Override
  public int hashCode() {
    return matches.hashCode();
  }
}

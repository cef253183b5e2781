package yangban.indexer.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Gives each of some entries a score that is known already; only for the view that the entries
/// were found in.
final class WorthQuery extends Query {

  private final Matches matches;
  private final Worth worth;

  WorthQuery(Matches matches, Worth worth) {
    this.matches = matches;
    this.worth = worth;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new Weight(this) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        FixedBitSet set = matches.sets().get(leaf.ord);
        int cost = set.cardinality();
        return new ScorerSupplier() {
          @Override
          public Scorer get(long leadCost) {
            float[] scores = worth.scores().get(leaf.ord);
            return new Known(new BitSetIterator(set, cost), scores, worth.most(), boost);
          }

          @Override
          public long cost() {
            return cost;
          }
        };
      }

      @Override
      public Explanation explain(LeafReaderContext leaf, int doc) {
        return matches.sets().get(leaf.ord).get(doc)
            ? Explanation.match(boost * worth.scores().get(leaf.ord)[doc], "known")
            : Explanation.noMatch("not among the matches");
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private static final class Known extends Scorer {

    private final DocIdSetIterator entries;
    private final float[] worth;
    private final float most;
    private final float boost;

    Known(DocIdSetIterator entries, float[] worth, float most, float boost) {
      this.entries = entries;
      this.worth = worth;
      this.most = most;
      this.boost = boost;
    }

    @Override
    public int docID() {
      return entries.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return entries;
    }

    @Override
    public float getMaxScore(int upTo) {
      return boost * most;
    }

    @Override
    public float score() throws IOException {
      return boost * worth[entries.docID()];
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "worth(%d)".formatted(matches.total());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorthQuery that
        && matches.equals(that.matches)
        && worth.equals(that.worth);
  }

  @Override
  public int hashCode() {
    return matches.hashCode();
  }
}

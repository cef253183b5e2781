package yangban.indexer.search;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Where terms stand in the segments of one reader, with the last ones kept. Thread-safe.
///
/// A question looks up its words in every segment, for what holds them, for the scores and for how
/// close together they stand; and whoever turns a page or chooses a facet asks for the same words
/// again.
final class TermPlaces {

  /// What a term takes for each segment, about: 2 MB in all for ten segments.
  private static final int BYTES_A_SEGMENT = 100;

  private static final int KEPT = 2_048;

  private final IndexReader reader;
  private final IndexSearcher plain;
  private final Lately<Term, TermStates> kept = new Lately<>(KEPT);

  TermPlaces(IndexReader reader) {
    this.reader = reader;
    this.plain = new IndexSearcher(reader);
  }

  TermStates of(Term term) throws IOException {
    TermStates known = kept.get(term);
    if (known == null) {
      known = TermStates.build(plain, term, true);
      kept.put(term, known);
    }
    return known;
  }

  /// Counts what was asked of `before`, of an earlier reader of the same index, as asked of this
  /// one.
  void countOn(TermPlaces before) {
    kept.countOn(before.kept);
  }

  CacheUse use() {
    long each = (long) BYTES_A_SEGMENT * reader.leaves().size();
    return kept.use("terms", _ -> each);
  }

  /// Searches the reader by what is kept here.
  class Searcher extends IndexSearcher {

    /// @param hands null for the asking thread alone
    Searcher(@Nullable Executor hands) {
      super(reader, hands);
    }

    @Override
    public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
      return super.createWeight(placed(query), mode, boost);
    }
  }

  private Query placed(Query query) throws IOException {
    return switch (query) {
      case TermQuery term -> new TermQuery(term.getTerm(), of(term.getTerm()));
      // Makes the weight of what it boosts without asking the searcher.
      case BoostQuery boosted -> new BoostQuery(placed(boosted.getQuery()), boosted.getBoost());
      default -> query;
    };
  }
}

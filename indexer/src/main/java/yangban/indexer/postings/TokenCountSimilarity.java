package yangban.indexer.postings;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/// BM25, which while indexing takes the length of a packed text from its [TokenCount].
public final class TokenCountSimilarity extends BM25Similarity {

  @Override
  public long computeNorm(FieldInvertState state) {
    TokenCount count = state.getAttributeSource().getAttribute(TokenCount.class);
    return count == null ? super.computeNorm(state) : SmallFloat.intToByte4(count.tokenCount());
  }
}

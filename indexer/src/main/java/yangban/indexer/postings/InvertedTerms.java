package yangban.indexer.postings;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/// The terms of an [Inversion], for whoever writes them: from the first to the last, and nothing
/// that Lucene's own terms do not answer either while a segment is written.
final class InvertedTerms extends Terms {

  private final Inversion inversion;
  private final IndexOptions options;

  InvertedTerms(Inversion inversion, IndexOptions options) {
    this.inversion = inversion;
    this.options = options;
  }

  @Override
  public TermsEnum iterator() {
    return new Iterator(inversion);
  }

  @Override
  public long size() {
    return inversion.terms();
  }

  @Override
  public long getSumTotalTermFreq() {
    throw new UnsupportedOperationException();
  }

  @Override
  public long getSumDocFreq() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getDocCount() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean hasFreqs() {
    return true;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return options.subsumes(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  private static final class Iterator extends BaseTermsEnum {

    private final Inversion inversion;
    private final BytesRefBuilder term = new BytesRefBuilder();
    private int place = -1;

    Iterator(Inversion inversion) {
      this.inversion = inversion;
    }

    @Override
    public @Nullable BytesRef next() {
      if (++place == inversion.terms()) {
        return null;
      }
      inversion.term(place, term);
      return term.get();
    }

    @Override
    public BytesRef term() {
      return term.get();
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      // Whoever writes several fields hands on what the one before left.
      Postings postings =
          reuse instanceof Postings known && known.inversion == inversion
              ? known
              : new Postings(inversion);
      postings.of(inversion.start(place), inversion.start(place + 1));
      return postings;
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void seekExact(long ord) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long ord() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int docFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long totalTermFreq() {
      return (long) inversion.start(place + 1) - inversion.start(place);
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Postings extends PostingsEnum {

    private final Inversion inversion;
    private int doc;

    /// The tokens of the entry begin at the first, those of the next one at the second.
    private int token;

    private int next;
    private int end;

    /// The next token whose position is asked for.
    private int asked;

    Postings(Inversion inversion) {
      this.inversion = inversion;
    }

    void of(int start, int end) {
      doc = -1;
      token = start;
      next = start;
      this.end = end;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() {
      token = next;
      asked = next;
      if (next == end) {
        doc = NO_MORE_DOCS;
        return doc;
      }
      doc = inversion.doc(next);
      do {
        next++;
      } while (next < end && inversion.doc(next) == doc);
      return doc;
    }

    @Override
    public int advance(int target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long cost() {
      return (long) end - token;
    }

    @Override
    public int freq() {
      return next - token;
    }

    @Override
    public int nextPosition() {
      return inversion.position(asked++);
    }

    @Override
    public int startOffset() {
      return -1;
    }

    @Override
    public int endOffset() {
      return -1;
    }

    @Override
    public @Nullable BytesRef getPayload() {
      return null;
    }
  }
}

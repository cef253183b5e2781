package yangban.indexer.postings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/// The postings of one field of a segment, made of its packed texts. Immutable once made.
///
/// Tokens are numbered by their terms in the order of the texts, counted, and handed to the places
/// of their terms: a sort by counting (Knuth, TAOCP vol. 3, 5.2), which leaves them in the order of
/// the texts within each term. Twelve bytes a token are held while it runs.
final class Inversion {

  private final TermNumbers numbers = new TermNumbers();
  private final int[] sorted;

  /// By place in [#sorted]: where its tokens begin; one more for their end.
  private final int[] starts;

  /// Entry and position of each token, the entry in the upper half.
  private final long[] places;

  /// A packed term: tokens of an entry.
  private record Piece(int doc, int place, BytesRef tokens) {}

  private Inversion(List<Piece> pieces) {
    TokenReader reader = new TokenReader();
    int[] counts = new int[1 << 16];
    int[] tokens = new int[1 << 16];
    int size = 0;
    for (Piece piece : pieces) {
      reader.of(piece.tokens());
      while (reader.next()) {
        int number = numbers.of(reader.chars(), reader.start(), reader.end());
        if (number == counts.length) {
          counts = Arrays.copyOf(counts, number * 2);
        }
        counts[number]++;
        // Millions come: growing by an eighth, as Lucene does, makes nine times as much garbage.
        if (size == tokens.length) {
          tokens = Arrays.copyOf(tokens, size * 2);
        }
        tokens[size++] = number;
      }
    }
    sorted = numbers.sorted();
    starts = new int[sorted.length + 1];
    // From here on where the next token of each term goes.
    int[] next = counts;
    for (int i = 0; i < sorted.length; i++) {
      starts[i + 1] = starts[i] + counts[sorted[i]];
      next[sorted[i]] = starts[i];
    }
    places = new long[size];
    int token = 0;
    for (Piece piece : pieces) {
      reader.of(piece.tokens());
      long doc = (long) piece.doc() << Integer.SIZE;
      while (reader.next()) {
        places[next[tokens[token++]]++] = doc | reader.position();
      }
    }
  }

  /// @param packed terms of [TokenPacker]
  static Inversion of(Terms packed) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    TokenReader reader = new TokenReader();
    TermsEnum terms = packed.iterator();
    PostingsEnum docs = null;
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      BytesRef tokens = BytesRef.deepCopyOf(term);
      reader.of(tokens);
      docs = terms.postings(docs, PostingsEnum.NONE);
      while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        pieces.add(new Piece(docs.docID(), reader.place(), tokens));
      }
    }
    pieces.sort(Comparator.comparingInt(Piece::doc).thenComparingInt(Piece::place));
    return new Inversion(pieces);
  }

  /// How many different terms there are.
  int terms() {
    return sorted.length;
  }

  /// Writes a term to `into`.
  ///
  /// @param term its place in the terms' order
  void term(int term, BytesRefBuilder into) {
    numbers.term(sorted[term], into);
  }

  /// Where the tokens of a term begin, and where those of the one before it end.
  ///
  /// @param term its place in the terms' order, or their number
  int start(int term) {
    return starts[term];
  }

  /// The entry of a token.
  int doc(int token) {
    return (int) (places[token] >>> Integer.SIZE);
  }

  int position(int token) {
    return (int) places[token];
  }
}

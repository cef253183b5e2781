package yangban.indexer.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import yangban.indexer.meaning.TextVectors;

/// The results that are nearest to a question in meaning, whatever words they hold: what answers a
/// question in a sentence often shares few of its words, and comes too late in the order of words
/// for [Meaning] to look at it.
///
/// Of every result only the signs of its vector are compared, two numbers; the vectors of those
/// that differ in the fewest of them decide. Whoever reads all vectors of 10,000 results waits for
/// memory most of the time.
final class Nearest {

  /// The nearest are looked for among so many times as many that are alike by their signs.
  private static final int LOOSE = 8;

  private final View view;
  private final Meaning meaning;

  Nearest(View view, Meaning meaning) {
    this.view = view;
    this.meaning = meaning;
  }

  /// Their numbers in the view, rising.
  ///
  /// @param most how many, at the most; of equally near ones those that were indexed first
  int[] of(Matches results, int most) throws IOException {
    long[] asked = meaning.signs();
    LongHeap alike = new LongHeap(most * LOOSE);
    for (LongHeap ofLeaf :
        view.walks.each(
            results.total(),
            leaf ->
                alike(
                    leaf.docBase,
                    results.sets().get(leaf.ord),
                    view.columns.get(leaf.ord).signs(leaf.reader()),
                    asked,
                    most * LOOSE))) {
      for (int i = 1; i <= ofLeaf.size(); i++) {
        alike.insertWithOverflow(ofLeaf.get(i));
      }
    }
    return nearest(docs(alike), most);
  }

  /// How many signs are the same, and which entry it is.
  private static LongHeap alike(
      int docBase, FixedBitSet results, long[] signs, long[] asked, int most) {
    LongHeap alike = new LongHeap(most);
    long[] words = results.getBits();
    for (int word = 0; word < words.length; word++) {
      for (long left = words[word]; left != 0; left &= left - 1) {
        int doc = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        int same = TextVectors.LENGTH;
        for (int i = 0; i < TextVectors.SIGNS; i++) {
          same -= Long.bitCount(signs[doc * TextVectors.SIGNS + i] ^ asked[i]);
        }
        alike.insertWithOverflow(numbered(same, docBase + doc));
      }
    }
    return alike;
  }

  private int[] nearest(int[] docs, int most) throws IOException {
    LongHeap nearest = new LongHeap(most);
    for (LeafReaderContext leaf : view.leaves) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      int[] inLeaf =
          Arrays.stream(docs)
              .filter(doc -> doc >= leaf.docBase && doc < end)
              .map(doc -> doc - leaf.docBase)
              .toArray();
      float[] near = meaning.of(leaf, inLeaf);
      for (int i = 0; i < inLeaf.length; i++) {
        if (near[i] > 0) {
          nearest.insertWithOverflow(
              numbered(Float.floatToIntBits(near[i]), leaf.docBase + inLeaf[i]));
        }
      }
    }
    return docs(nearest);
  }

  /// Larger the nearer it is and, of equally near ones, the earlier it comes.
  private static long numbered(int near, int doc) {
    return (long) near << Integer.SIZE | (Integer.MAX_VALUE - doc);
  }

  /// Rising.
  private static int[] docs(LongHeap numbered) {
    int[] docs = new int[numbered.size()];
    for (int i = 0; i < docs.length; i++) {
      docs[i] = Integer.MAX_VALUE - (int) numbered.get(i + 1);
    }
    Arrays.sort(docs);
    return docs;
  }

  /// The signs of each entry's meaning, one entry after the other; none where nothing of it is
  /// known.
  static long[] signs(LeafReader reader) throws IOException {
    long[] signs = new long[reader.maxDoc() * TextVectors.SIGNS];
    BinaryDocValues vectors = DocValues.getBinary(reader, Fields.MEANING);
    while (vectors.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      BytesRef vector = vectors.binaryValue();
      TextVectors.sign(vector.bytes, vector.offset, signs, vectors.docID() * TextVectors.SIGNS);
    }
    return signs;
  }
}

package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// How much of each entry is stock phrases (套话): how common its phrases are on average, from 0 for
/// one that hardly another holds to 1 for one that many hold, by the logarithm of how many do.
///
/// A phrase is a row of two words ([Phrases]). One pass over the entries counts in how many each
/// stands, another how many of an entry's are common; both read numbers only. Counts lie in a table
/// of fixed size by hash (one row of a count-min sketch: G. Cormode, S. Muthukrishnan, "An improved
/// data stream summary", 2005): phrases that share a cell add up to a few dozen at a million
/// entries, where a common one is in two entries of a hundred.
final class Stock {

  /// Held by this part of all entries, and by no fewer than [#LEAST], a phrase is as common as can
  /// be.
  private static final double COMMON = 0.02;

  private static final int LEAST = 9;

  /// So many hold what two reports of one event share with its copy.
  private static final int RARE = 3;

  /// Phrases of the average entry that are added to every entry's own, so that a passage of three
  /// lines is not all slogan for one phrase.
  private static final int PRIOR = 8;

  private static final int MOST_CELLS = 1 << 22;
  private static final int LEAST_CELLS = 1 << 10;
  private static final int CELLS_PER_ENTRY = 64;

  /// More than anything that the words of a question score.
  static final float BAND = 4096;

  /// One phrase in five hundred characters moves the share by about so much.
  static final int BANDS = 20;

  /// Bits that tell which texts were counted already.
  private static final int SEEN = 1 << 20;

  private final View view;
  private final int[] counts;
  private final List<float[]> shares = new ArrayList<>();
  private final long least;

  private Stock(View view) throws IOException {
    this.view = view;
    long cells = Long.highestOneBit(Math.max(1, view.everything().total() * CELLS_PER_ENTRY)) * 2;
    this.counts = new int[Math.clamp(cells, LEAST_CELLS, MOST_CELLS)];
    long different = count();
    this.least = Math.max(LEAST, Math.round(COMMON * different));
    share();
  }

  static Stock of(View view) throws IOException {
    return new Stock(view);
  }

  /// Scores by which entries with few stock phrases come first, in bands as wide as a twentieth of
  /// all there is: within a band other scores decide.
  Worth novelty() {
    List<float[]> bands = new ArrayList<>();
    for (float[] share : shares) {
      float[] band = new float[share.length];
      for (int doc = 0; doc < band.length; doc++) {
        band[doc] = BAND * Math.round((1 - share[doc]) * BANDS);
      }
      bands.add(band);
    }
    return Worth.of(bands);
  }

  /// How common the phrases of each entry of a segment are, 0 to 1.
  float[] shares(int leaf) {
    return shares.get(leaf);
  }

  /// Counts each text once: a copy does not make a phrase common, however often it was copied.
  ///
  /// @return how many texts
  private long count() throws IOException {
    FixedBitSet seen = new FixedBitSet(SEEN);
    long different = 0;
    Matches counted = view.credible().and(view.unframed());
    for (LeafReaderContext leaf : view.leaves) {
      FixedBitSet living = counted.sets().get(leaf.ord);
      BinaryDocValues phrases = DocValues.getBinary(leaf.reader(), Fields.PHRASES);
      for (int doc = Matches.next(living, 0);
          doc < living.length();
          doc = Matches.next(living, doc + 1)) {
        if (phrases.advanceExact(doc)) {
          BytesRef own = phrases.binaryValue();
          if (!seen.getAndSet(Phrases.hash(own) & (SEEN - 1))) {
            Phrases.each(own, phrase -> counts[phrase & (counts.length - 1)]++);
            different++;
          }
        }
      }
    }
    return different;
  }

  private void share() throws IOException {
    double[] all = new double[2];
    List<float[]> sums = new ArrayList<>();
    for (LeafReaderContext leaf : view.leaves) {
      int size = leaf.reader().maxDoc();
      float[] of = new float[2 * size];
      BinaryDocValues phrases = DocValues.getBinary(leaf.reader(), Fields.PHRASES);
      for (int doc = phrases.nextDoc(); doc < size; doc = phrases.nextDoc()) {
        int at = 2 * doc;
        IntConsumer phrase =
            hash -> {
              of[at]++;
              of[at + 1] += commonness(counts[hash & (counts.length - 1)]);
            };
        Phrases.each(phrases.binaryValue(), phrase);
        all[0] += of[at];
        all[1] += of[at + 1];
      }
      sums.add(of);
    }
    float mean = all[0] == 0 ? 0 : (float) (all[1] / all[0]);
    for (float[] of : sums) {
      float[] share = new float[of.length / 2];
      for (int doc = 0; doc < share.length; doc++) {
        share[doc] = (of[2 * doc + 1] + PRIOR * mean) / (of[2 * doc] + PRIOR);
      }
      shares.add(share);
    }
  }

  private float commonness(int holding) {
    return (float)
        Math.clamp(Math.log((double) holding / RARE) / Math.log((double) least / RARE), 0.0, 1.0);
  }
}

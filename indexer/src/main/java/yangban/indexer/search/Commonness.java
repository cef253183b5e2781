package yangban.indexer.search;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import yangban.indexer.image.ImageReader;
import yangban.indexer.image.ImageWriter;

/// How common each phrase of an index is, from 0 for one that hardly an entry holds to 1 for one
/// that many hold, by the logarithm of how many do. Immutable once made.
///
/// A phrase is a row of two words ([Phrases]). One pass over the entries counts in how many each
/// stands. Counts lie in a table of fixed size by hash (one row of a count-min sketch: G. Cormode,
/// S. Muthukrishnan, "An improved data stream summary", 2005): phrases that share a cell add up to
/// a few dozen at a million entries, where a common one is in two entries of a hundred.
final class Commonness {

  /// Held by this part of all entries, and by no fewer than [#LEAST], a phrase is as common as can
  /// be.
  private static final double COMMON = 0.02;

  private static final int LEAST = 9;

  /// So many hold what two reports of one event share with its copy.
  private static final int RARE = 3;

  private static final int MOST_CELLS = 1 << 22;
  private static final int LEAST_CELLS = 1 << 10;
  private static final int CELLS_PER_ENTRY = 64;

  /// Bits that tell which texts were counted already.
  private static final int SEEN = 1 << 20;

  private final Extent counted;

  /// Two bytes a cell, since beyond [#COMMON] nothing more is told of a phrase: enough for three
  /// million entries, and above that one is as common as can be a little sooner.
  private final char[] counts;

  /// How common that makes a phrase, by its count.
  private final float[] byCount;

  private Commonness(View view) throws IOException {
    this.counted = Extent.of(view.reader);
    long cells = Long.highestOneBit(Math.max(1, view.everything().total() * CELLS_PER_ENTRY)) * 2;
    this.counts = new char[Math.clamp(cells, LEAST_CELLS, MOST_CELLS)];
    long least = Math.max(LEAST, Math.round(COMMON * count(view)));
    this.byCount = new float[(int) Math.min(least, Character.MAX_VALUE) + 1];
    for (int i = 0; i < byCount.length; i++) {
      byCount[i] = commonness(i, byCount.length - 1);
    }
  }

  private Commonness(ImageReader image) throws IOException {
    this.counted = new Extent(image.readInt(), image.readInt());
    this.counts = image.chars();
    this.byCount = image.floats();
  }

  /// What [#write] wrote.
  static Commonness read(ImageReader image) throws IOException {
    return new Commonness(image);
  }

  void write(ImageWriter image) throws IOException {
    image.put(counted.living());
    image.put(counted.all());
    image.put(counts);
    image.put(byCount);
  }

  static Commonness of(View view) throws IOException {
    return new Commonness(view);
  }

  /// Whether it will do for `view`, a later one of the same index.
  boolean isNear(View view) {
    return counted.isNear(Extent.of(view.reader));
  }

  /// How common a phrase of [Phrases] is, 0 to 1.
  float of(int phrase) {
    int count = counts[phrase & (counts.length - 1)];
    return byCount[Math.min(count, byCount.length - 1)];
  }

  /// Counts each text once: a copy does not make a phrase common, however often it was copied.
  ///
  /// @return how many texts
  private long count(View view) throws IOException {
    FixedBitSet seen = new FixedBitSet(SEEN);
    long different = 0;
    Matches texts = view.credible().and(view.unframed());
    for (LeafReaderContext leaf : view.leaves) {
      FixedBitSet living = texts.sets().get(leaf.ord);
      BinaryDocValues phrases = DocValues.getBinary(leaf.reader(), Fields.PHRASES);
      for (int doc = Matches.next(living, 0);
          doc < living.length();
          doc = Matches.next(living, doc + 1)) {
        if (phrases.advanceExact(doc)) {
          BytesRef own = phrases.binaryValue();
          if (!seen.getAndSet(Phrases.hash(own) & (SEEN - 1))) {
            Phrases.each(own, this::add);
            different++;
          }
        }
      }
    }
    return different;
  }

  private void add(int phrase) {
    int cell = phrase & (counts.length - 1);
    if (counts[cell] < Character.MAX_VALUE) {
      counts[cell]++;
    }
  }

  private static float commonness(int holding, int least) {
    return (float)
        Math.clamp(Math.log((double) holding / RARE) / Math.log((double) least / RARE), 0.0, 1.0);
  }
}

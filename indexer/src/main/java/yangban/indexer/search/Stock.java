package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;
import yangban.indexer.image.ImageReader;
import yangban.indexer.image.ImageWriter;

/// How much of each entry is stock phrases (套话): how common its phrases are on average, from 0 for
/// one that hardly another holds to 1 for one that many hold. Immutable once made.
///
/// Phrases are counted anew where the index changed much, and as long as they are not, each segment
/// keeps what its entries came to.
final class Stock {

  /// Phrases of the average entry that are added to every entry's own, so that a passage of three
  /// lines is not all slogan for one phrase.
  private static final int PRIOR = 8;

  /// More than anything that the words of a question score.
  static final float BAND = 4096;

  /// One phrase in five hundred characters moves the share by about so much.
  static final int BANDS = 20;

  private final Commonness commonness;

  /// How common a phrase of the index is on average.
  private final float mean;

  private final View view;
  private final List<float[]> shares = new ArrayList<>();

  private Stock(View view, Commonness commonness) throws IOException {
    this.view = view;
    this.commonness = commonness;
    List<float[]> sums = new ArrayList<>();
    for (LeafReaderContext leaf : view.leaves) {
      sums.add(sums(leaf));
    }
    this.mean = mean(sums);
    sums.forEach(of -> shares.add(shares(of)));
  }

  private Stock(View view, Stock before) throws IOException {
    this.view = view;
    this.commonness = before.commonness;
    this.mean = before.mean;
    for (LeafReaderContext leaf : view.leaves) {
      int known = before.view.columns.indexOf(view.columns.get(leaf.ord));
      shares.add(known < 0 ? shares(sums(leaf)) : before.shares.get(known));
    }
  }

  private Stock(View view, Kept kept) {
    this.view = view;
    this.commonness = kept.commonness;
    this.mean = kept.mean;
    shares.addAll(kept.shares);
  }

  /// What was counted, without the view that it was counted of.
  ///
  /// @param shares by segment, then by entry
  record Kept(Commonness commonness, float mean, List<float[]> shares) {

    /// What [#write] wrote.
    static Kept read(ImageReader image, int segments) throws IOException {
      Commonness commonness = Commonness.read(image);
      float mean = image.readFloat();
      List<float[]> shares = new ArrayList<>();
      for (int i = 0; i < segments; i++) {
        shares.add(image.floats());
      }
      return new Kept(commonness, mean, shares);
    }

    void write(ImageWriter image) throws IOException {
      commonness.write(image);
      image.put(mean);
      for (float[] of : shares) {
        image.put(of);
      }
    }
  }

  Kept kept() {
    return new Kept(commonness, mean, List.copyOf(shares));
  }

  /// @param kept of a view of the very same entries
  static Stock restored(View view, Kept kept) {
    return new Stock(view, kept);
  }

  /// @param before of an earlier view of the same index, if one was made
  static Stock of(View view, @Nullable Stock before) throws IOException {
    return before != null && before.commonness.isNear(view)
        ? new Stock(view, before)
        : new Stock(view, Commonness.of(view));
  }

  /// Whether phrases are as common here as there, so that an entry has the same share in both.
  boolean countsAs(Stock other) {
    return commonness == other.commonness;
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

  /// How many phrases each entry has, and how common they are in all, side by side.
  private float[] sums(LeafReaderContext leaf) throws IOException {
    int size = leaf.reader().maxDoc();
    float[] of = new float[2 * size];
    BinaryDocValues phrases = DocValues.getBinary(leaf.reader(), Fields.PHRASES);
    for (int doc = phrases.nextDoc(); doc < size; doc = phrases.nextDoc()) {
      int at = 2 * doc;
      IntConsumer phrase =
          hash -> {
            of[at]++;
            of[at + 1] += commonness.of(hash);
          };
      Phrases.each(phrases.binaryValue(), phrase);
    }
    return of;
  }

  private static float mean(List<float[]> sums) {
    double number = 0;
    double common = 0;
    for (float[] of : sums) {
      for (int at = 0; at < of.length; at += 2) {
        number += of[at];
        common += of[at + 1];
      }
    }
    return number == 0 ? 0 : (float) (common / number);
  }

  private float[] shares(float[] of) {
    float[] share = new float[of.length / 2];
    for (int doc = 0; doc < share.length; doc++) {
      share[doc] = (of[2 * doc + 1] + PRIOR * mean) / (of[2 * doc] + PRIOR);
    }
    return share;
  }
}

package yangban.indexer.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;
import yangban.corpus.Coded;
import yangban.corpus.DocumentKind;
import yangban.corpus.Level;
import yangban.corpus.Provenance;
import yangban.indexer.image.ImageReader;
import yangban.indexer.image.ImageWriter;
import yangban.indexer.search.Explanation.Share;

/// What each entry of a view is worth whatever is asked: gentle factors, each between 0 and 1 and
/// multiplied by its weight, all of them added up once. Immutable once made.
///
/// They are added to what the words score and not multiplied with it, so that they decide between
/// entries that answer about as well and never lift one that does not answer.
final class Standing {

  /// Half of what is told of the worth of news is gone after this many days: programmes of the
  /// trade run for two years, and a batch of them is evaluated in the third.
  private static final double HALF_LIFE = 3 * 365.25;

  private static final float SECONDS_A_DAY = 86_400;

  private static final List<ScoreReason> REASONS =
      List.of(
          ScoreReason.PRACTICE,
          ScoreReason.PROVENANCE,
          ScoreReason.KIND,
          ScoreReason.RECOGNITION,
          ScoreReason.RECENCY,
          ScoreReason.NOVELTY);

  private final View view;
  private final Weights weights;
  private final Stock stock;

  /// When the corpus last took something in, in days since 1970: what “now” is for it, so that an
  /// answer does not change overnight.
  private final long today;

  private final Worth total;

  private Standing(View view, Weights weights, @Nullable Standing before) throws IOException {
    this.view = view;
    this.weights = weights;
    this.stock = view.stock();
    this.today = today(view);
    boolean stands = before != null && before.today == today && before.stock.countsAs(stock);
    Standing same = stands ? before : null;
    List<float[]> totals = new ArrayList<>();
    for (LeafReaderContext leaf : view.leaves) {
      totals.add(total(leaf, same));
    }
    this.total = Worth.of(totals);
  }

  /// @param before of an earlier view of the same index by the same weights, if one was made: its
  ///   segments' numbers are taken over as long as they stand
  static Standing of(View view, Weights weights, @Nullable Standing before) throws IOException {
    return new Standing(view, weights, before);
  }

  private Standing(View view, Weights weights, Kept kept) throws IOException {
    this.view = view;
    this.weights = weights;
    this.stock = view.stock();
    this.today = today(view);
    this.total = Worth.of(kept.totals);
  }

  /// What came of it, without the view that it is of.
  ///
  /// @param weights the hash of those by which it was added up: to spell them out takes Java longer
  ///   than to read the totals
  /// @param totals by segment, then by entry
  record Kept(int weights, List<float[]> totals) {

    /// What [#write] wrote.
    static Kept read(ImageReader image, int segments) throws IOException {
      int weights = image.readInt();
      List<float[]> totals = new ArrayList<>();
      for (int i = 0; i < segments; i++) {
        totals.add(image.floats());
      }
      return new Kept(weights, totals);
    }

    void write(ImageWriter image) throws IOException {
      image.put(weights);
      for (float[] of : totals) {
        image.put(of);
      }
    }

    boolean isBy(Weights others) {
      return weights == others.hashCode();
    }
  }

  Kept kept() {
    return new Kept(weights.hashCode(), total.scores());
  }

  /// @param kept of the very same entries by the same weights
  static Standing restored(View view, Weights weights, Kept kept) throws IOException {
    return new Standing(view, weights, kept);
  }

  /// What each entry is worth in all.
  Worth total() {
    return total;
  }

  /// Each part of what an entry is worth.
  List<Share> shares(int leaf, int doc) throws IOException {
    float[] most = {
      weights.practice(),
      weights.credible(),
      weights.kind(),
      weights.recognition(),
      weights.recency(),
      weights.novelty()
    };
    float[] parts = new Parts(view.leaves.get(leaf)).of(doc);
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < most.length; i++) {
      shares.add(new Share(REASONS.get(i), parts[i], most[i]));
    }
    return shares;
  }

  /// @param same a standing by which the entries of a segment are worth the same
  private float[] total(LeafReaderContext leaf, @Nullable Standing same) throws IOException {
    int known = same == null ? -1 : same.view.columns.indexOf(view.columns.get(leaf.ord));
    if (same != null && known >= 0) {
      return same.total.scores().get(known);
    }
    Parts parts = new Parts(leaf);
    float[] total = new float[leaf.reader().maxDoc()];
    for (int doc = 0; doc < total.length; doc++) {
      for (float part : parts.of(doc)) {
        total[doc] += part;
      }
    }
    return total;
  }

  /// The parts of what the entries of a segment are worth, entry by entry, rising.
  private final class Parts {

    private final LeafColumns columns;

    /// The part that each facet value speaks of, as a place in [#REASONS], and what it is worth.
    private final int[] part;

    private final float[] worth;
    private final NumericDocValues dates;
    private final float[] stockShares;
    private final float[] parts = new float[REASONS.size()];

    /// What the values that all entries of an article have come to, of the article looked at last.
    private final float[] shared = new float[REASONS.size()];

    private int article = -1;
    private long date = Long.MIN_VALUE;
    private float recency;

    Parts(LeafReaderContext leaf) throws IOException {
      columns = view.columns.get(leaf.ord);
      dates = DocValues.getNumeric(leaf.reader(), Fields.DATE);
      stockShares = stock.shares(leaf.ord);
      int[] numbers = view.numbering.termNumbers[leaf.ord];
      part = new int[numbers.length];
      worth = new float[numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        rate(i, view.numbering.terms[numbers[i]]);
      }
    }

    /// What facet values say of provenance, kind and recognition.
    private void rate(int ordinal, String term) {
      String value = FacetTerms.value(term);
      switch (FacetTerms.facet(term)) {
        case PROVENANCE -> {
          part[ordinal] = 1;
          worth[ordinal] = weights.credible() * provenance(value);
        }
        case DOC_KIND -> {
          part[ordinal] = 2;
          worth[ordinal] = weights.kind() * kind(value);
        }
        case LEVEL -> {
          part[ordinal] = 3;
          worth[ordinal] = weights.recognition() * level(value);
        }
        default -> {}
      }
    }

    /// Of several values of a facet the best; overwritten by the next call.
    float[] of(int doc) throws IOException {
      if (columns.article[doc] != article) {
        article = columns.article[doc];
        Arrays.fill(shared, 0);
        rate(columns.shared, article, shared);
      }
      System.arraycopy(shared, 0, parts, 0, parts.length);
      rate(columns.own, doc, parts);
      parts[0] = columns.others.get(doc) ? 0 : weights.practice();
      parts[4] = dates.advanceExact(doc) ? recency(dates.longValue()) : 0;
      parts[5] = weights.novelty() * (1 - stockShares[doc]);
      return parts;
    }

    private void rate(OrdinalLists lists, int list, float[] into) {
      for (int i = lists.start(list); i < lists.end(list); i++) {
        int value = lists.at(i);
        into[part[value]] = Math.max(into[part[value]], worth[value]);
      }
    }

    /// Entries of an article have one date. What is not dated counts as old.
    private float recency(long of) {
      if (of != date) {
        date = of;
        double age = Math.max(0, today - of);
        boolean known = of > LocalDate.EPOCH.toEpochDay();
        recency = known ? (float) (weights.recency() * Math.pow(0.5, age / HALF_LIFE)) : 0;
      }
      return recency;
    }
  }

  private static float provenance(String code) {
    return switch (Coded.of(Provenance.class, code).orElse(Provenance.UNKNOWN)) {
      case OFFICIAL, PRESS, ACCOUNT -> 1;
      case UNKNOWN -> 0.95f;
      case REPOST -> 0.9f;
      case MILL, MIRROR -> 0;
    };
  }

  /// How much of what a branch does is told there: a case tells how it is done, a report that it
  /// was done, a notice that it will be.
  private static float kind(String code) {
    return switch (Coded.of(DocumentKind.class, code).orElse(DocumentKind.OTHER)) {
      case EXPERIENCE -> 1;
      case REPORT, THEORY -> 0.5f;
      case OTHER -> 0.3f;
      case NOTICE, ROSTER -> 0;
    };
  }

  private static float level(String code) {
    return Coded.of(Level.class, code)
        .map(level ->
            switch (level) {
              case NATIONAL -> 1f;
              case PROVINCIAL -> 0.75f;
              case UNIVERSITY -> 0.5f;
              case COLLEGE -> 0.25f;
            })
        .orElse(0f);
  }

  private static long today(View view) {
    long lastTaken = view.columns.stream().mapToLong(leaf -> leaf.lastTaken).max().orElse(0);
    return (long) (lastTaken / SECONDS_A_DAY);
  }
}

package yangban.indexer.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import yangban.corpus.Coded;
import yangban.corpus.DocumentKind;
import yangban.corpus.Level;
import yangban.corpus.Provenance;
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

  /// By segment, then by place in [#REASONS], then by entry.
  private final List<float[][]> parts = new ArrayList<>();

  private final Worth total;

  private Standing(View view, Weights weights) throws IOException {
    this.view = view;
    this.weights = weights;
    long today = lastTaken(view);
    List<float[]> totals = new ArrayList<>();
    for (LeafReaderContext leaf : view.leaves) {
      float[][] of = parts(leaf, today);
      float[] total = new float[leaf.reader().maxDoc()];
      for (float[] part : of) {
        for (int doc = 0; doc < total.length; doc++) {
          total[doc] += part[doc];
        }
      }
      parts.add(of);
      totals.add(total);
    }
    this.total = Worth.of(totals);
  }

  static Standing of(View view, Weights weights) throws IOException {
    return new Standing(view, weights);
  }

  /// What each entry is worth in all.
  Worth total() {
    return total;
  }

  /// Each part of what an entry is worth.
  List<Share> shares(int leaf, int doc) {
    float[] most = {
      weights.practice(),
      weights.credible(),
      weights.kind(),
      weights.recognition(),
      weights.recency(),
      weights.novelty()
    };
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < most.length; i++) {
      shares.add(new Share(REASONS.get(i), "", parts.get(leaf)[i][doc], most[i]));
    }
    return shares;
  }

  private float[][] parts(LeafReaderContext leaf, long today) throws IOException {
    float[][] of = new float[REASONS.size()][leaf.reader().maxDoc()];
    set(view.practices().sets().get(leaf.ord), weights.practice(), of[0]);
    facetValues(leaf.ord, of);
    recency(leaf.reader(), today, of[4]);
    float[] stock = view.stock().shares(leaf.ord);
    for (int doc = 0; doc < stock.length; doc++) {
      of[5][doc] = weights.novelty() * (1 - stock[doc]);
    }
    return of;
  }

  private static void set(FixedBitSet entries, float worth, float[] part) {
    for (int doc = Matches.next(entries, 0);
        doc < entries.length();
        doc = Matches.next(entries, doc + 1)) {
      part[doc] = worth;
    }
  }

  /// What facet values say of provenance, kind and recognition; of several the best.
  private void facetValues(int leaf, float[][] of) {
    int[] numbers = view.termNumbers[leaf];
    int[] part = new int[numbers.length];
    float[] worth = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      String term = view.terms[numbers[i]];
      String value = FacetTerms.value(term);
      switch (FacetTerms.facet(term)) {
        case PROVENANCE -> {
          part[i] = 1;
          worth[i] = weights.credible() * provenance(value);
        }
        case DOC_KIND -> {
          part[i] = 2;
          worth[i] = weights.kind() * kind(value);
        }
        case LEVEL -> {
          part[i] = 3;
          worth[i] = weights.recognition() * level(value);
        }
        default -> {}
      }
    }
    LeafColumns columns = view.columns.get(leaf);
    for (int doc = 0; doc < columns.article.length; doc++) {
      for (int i = columns.valueStart[doc]; i < columns.valueStart[doc + 1]; i++) {
        int value = columns.value(i);
        float[] into = of[part[value]];
        into[doc] = worth[value] > into[doc] ? worth[value] : into[doc];
      }
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

  /// When the corpus last took something in, in days since 1970: what “now” is for it, so that an
  /// answer does not change overnight.
  private static long lastTaken(View view) throws IOException {
    long last = 0;
    for (LeafReaderContext leaf : view.leaves) {
      NumericDocValues taken = DocValues.getNumeric(leaf.reader(), Fields.TAKEN);
      while (taken.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        last = Math.max(last, taken.longValue());
      }
    }
    return (long) (last / SECONDS_A_DAY);
  }

  /// What is not dated counts as old.
  private void recency(LeafReader reader, long today, float[] part) throws IOException {
    NumericDocValues dates = DocValues.getNumeric(reader, Fields.DATE);
    while (dates.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      double age = Math.max(0, today - dates.longValue());
      boolean known = dates.longValue() > LocalDate.EPOCH.toEpochDay();
      part[dates.docID()] =
          known ? (float) (weights.recency() * Math.pow(0.5, age / HALF_LIFE)) : 0;
    }
  }
}

package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/// How much of a question stands close together in an entry: the rarity of all the pairs of
/// characters that its best stretch of a few lines holds, each counted once.
///
/// BM25 counts a word wherever it stands, and a long passage holds most words somewhere; what
/// answers a question says it in a sentence or two. Only the best results of the first pass are
/// looked at, since positions are dear: T. Tao, C. Zhai, "An exploration of proximity measures in
/// information retrieval", SIGIR 2007.
final class Closeness {

  /// Characters, two lines of a printed page: the right passage first for 95.5 % of the general
  /// questions; 40, 80 and 100: 95.5 %, and a lower mean reciprocal rank with twice the weight.
  private static final int STRETCH = 60;

  private static final String FIELD = Fields.bigrams(Fields.ALL);

  private final List<Weighed> pairs = new ArrayList<>();

  /// @param places where it stands in the terms of each segment, looked up once
  private record Weighed(BytesRef pair, TermStates places, float weight) {}

  /// @param wanted pairs of characters, with what each counts
  Closeness(View view, Map<String, Float> wanted) throws IOException {
    int all = view.reader.maxDoc();
    for (Map.Entry<String, Float> each : wanted.entrySet()) {
      Term term = new Term(FIELD, each.getKey());
      TermStates places = view.walks.places().of(term);
      int holding = places.docFreq();
      if (holding > 0) {
        float rarity = (float) Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
        pairs.add(new Weighed(term.bytes(), places, each.getValue() * rarity));
      }
    }
  }

  /// What the entries hold, in their order: added to their scores.
  ///
  /// @param docs of one segment, rising
  float[] of(LeafReaderContext leaf, int[] docs) throws IOException {
    long[][] found = new long[docs.length][0];
    int[] sizes = new int[docs.length];
    int[] ends = ends(leaf, docs);
    TermsEnum terms = Terms.getTerms(leaf.reader(), FIELD).iterator();
    PostingsEnum last = null;
    for (int pair = 0; pair < pairs.size(); pair++) {
      PostingsEnum postings = postings(leaf, pairs.get(pair), terms, last);
      last = postings == null ? last : postings;
      for (int i = 0; postings != null && i < docs.length; i++) {
        int at = postings.docID() < docs[i] ? postings.advance(docs[i]) : postings.docID();
        if (at == DocIdSetIterator.NO_MORE_DOCS) {
          break;
        }
        for (int n = at == docs[i] ? postings.freq() : 0; n > 0; n--) {
          int position = postings.nextPosition();
          if (position > ends[i]) {
            break;
          }
          if (sizes[i] == found[i].length) {
            found[i] = Arrays.copyOf(found[i], Math.max(16, 2 * sizes[i]));
          }
          found[i][sizes[i]++] = (long) position << Integer.SIZE | pair;
        }
      }
    }
    float[] close = new float[docs.length];
    for (int i = 0; i < docs.length; i++) {
      Arrays.sort(found[i], 0, sizes[i]);
      close[i] = best(found[i], sizes[i]);
    }
    return close;
  }

  /// @param last postings that were read, to be used again
  private static @Nullable PostingsEnum postings(
      LeafReaderContext leaf, Weighed pair, TermsEnum terms, @Nullable PostingsEnum last)
      throws IOException {
    IOSupplier<TermState> place = pair.places().get(leaf);
    TermState known = place == null ? null : place.get();
    if (known == null) {
      return null;
    }
    terms.seekExact(pair.pair(), known);
    return terms.postings(last, PostingsEnum.POSITIONS);
  }

  /// Where the text of each entry ends; what comes after it is its heading and its article's title.
  private static int[] ends(LeafReaderContext leaf, int[] docs) throws IOException {
    int[] ends = new int[docs.length];
    Term border = new Term(Fields.BORDERS, Fields.TEXT_END);
    PostingsEnum borders = leaf.reader().postings(border, PostingsEnum.POSITIONS);
    for (int i = 0; borders != null && i < docs.length; i++) {
      if (borders.advance(docs[i]) == docs[i]) {
        ends[i] = borders.nextPosition();
      }
    }
    return ends;
  }

  /// @param found position and pair of each place, by position
  private float best(long[] found, int size) {
    int[] inside = new int[pairs.size()];
    float sum = 0;
    float best = 0;
    int first = 0;
    for (int last = 0; last < size; last++) {
      int pair = (int) found[last];
      sum += inside[pair]++ == 0 ? pairs.get(pair).weight() : 0;
      while ((found[last] >> Integer.SIZE) - (found[first] >> Integer.SIZE) > STRETCH) {
        int gone = (int) found[first++];
        sum -= --inside[gone] == 0 ? pairs.get(gone).weight() : 0;
      }
      best = Math.max(best, sum);
    }
    return best;
  }
}

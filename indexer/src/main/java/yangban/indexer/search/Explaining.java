package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import yangban.indexer.search.Explanation.Share;

/// Tells the parts of the scores of an answer's results: scores each part of the question by
/// itself, for one result after another. For a page of results, not for all of them.
final class Explaining {

  private final Standing standing;
  private final Closeness closeness;
  private final Meaning meaning;
  private final List<Weighed> parts = new ArrayList<>();

  private record Weighed(Scoring.Part part, Weight weight) {}

  private record Key(ScoreReason reason, String words) {}

  Explaining(View view, Answering answering, Answering.Found found) throws IOException {
    this.standing = answering.standing();
    this.closeness = answering.closeness();
    this.meaning = answering.meaning();
    for (Scoring.Part part : answering.parts(found)) {
      Weight weight =
          view.searcher.createWeight(view.searcher.rewrite(part.query()), ScoreMode.COMPLETE, 1);
      parts.add(new Weighed(part, weight));
    }
  }

  /// @param doc within `leaf`
  /// @param score that the result was given
  /// @param looked whether it is one of those that [Closest] looked at
  Explanation of(LeafReaderContext leaf, int doc, float score, boolean looked) throws IOException {
    Map<Key, Float> sums = new LinkedHashMap<>();
    for (Weighed each : parts) {
      Scorer scorer = each.weight().scorer(leaf);
      if (scorer != null && scorer.iterator().advance(doc) == doc) {
        sums.merge(new Key(each.part().reason(), each.part().words()), scorer.score(), Float::sum);
      }
    }
    List<Share> shares = new ArrayList<>(standing.shares(leaf.ord, doc));
    if (looked) {
      int[] docs = {doc};
      shares.add(new Share(ScoreReason.CLOSE, "", closeness.of(leaf, docs)[0], 0));
      shares.add(new Share(ScoreReason.MEANING, "", meaning.of(leaf, docs)[0], meaning.most()));
    }
    sums.forEach((key, sum) -> shares.add(new Share(key.reason(), key.words(), sum, 0)));
    shares.removeIf(share -> share.score() <= 0);
    shares.sort(Comparator.comparingDouble(Share::score).reversed());
    return new Explanation(score, shares);
  }
}

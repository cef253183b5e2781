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
import yangban.indexer.query.Expansion;
import yangban.indexer.query.Question;
import yangban.indexer.query.Unit;
import yangban.indexer.search.Explanation.Share;

/// Tells the parts of the scores of an answer's results: scores each part of the question by
/// itself, for one result after another. For a page of results, not for all of them.
final class Explaining {

  private final Standing standing;
  private final Closeness closeness;
  private final Meaning meaning;
  private final Question question;
  private final List<Weighed> parts = new ArrayList<>();

  private record Weighed(Scoring.Part part, Weight weight) {}

  private record Key(ScoreReason reason, String words) {}

  Explaining(View view, Rating rating, Question question) throws IOException {
    this.question = question;
    this.standing = rating.standing();
    this.closeness = rating.closeness();
    this.meaning = rating.meaning();
    for (Scoring.Part part : rating.parts()) {
      Weight weight =
          view.searcher.createWeight(view.searcher.rewrite(part.query()), ScoreMode.COMPLETE, 1);
      parts.add(new Weighed(part, weight));
    }
  }

  /// @param doc within `leaf`
  /// @param score that the result was given
  /// @param looked whether it is one of those that [Closest] looked at
  /// @param texts its own
  Explanation of(LeafReaderContext leaf, int doc, float score, boolean looked, Stretches texts)
      throws IOException {
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
      shares.add(new Share(ScoreReason.CLOSE, closeness.of(leaf, docs)[0], 0));
      shares.add(new Share(ScoreReason.MEANING, meaning.of(leaf, docs)[0], meaning.most()));
    }
    sums.forEach((key, sum) -> shares.add(share(key, sum, texts)));
    shares.removeIf(share -> share.score() <= 0);
    shares.sort(Comparator.comparingDouble(Share::score).reversed());
    return new Explanation(score, shares);
  }

  private Share share(Key key, float sum, Stretches texts) {
    return new Share(key.reason(), key.words(), found(key, texts), sum, 0);
  }

  private List<String> found(Key key, Stretches texts) {
    return switch (key.reason()) {
      case WORD -> texts.inTexts(key.words());
      case HEADING -> texts.inHeading(key.words());
      case TOPIC -> texts.topics(key.words());
      case ABBREVIATION, PROBLEM -> texts.whole(List.of(key.words()));
      case SYNONYM -> texts.whole(synonyms(key.words()));
      case SAID, RELATED, PAIR, THEME -> List.of(key.words());
      case CLOSE, MEANING, WHOLE, PRACTICE, PROVENANCE, KIND, RECOGNITION, RECENCY, NOVELTY ->
          List.of();
    };
  }

  private List<String> synonyms(String typed) {
    return question.expansions().stream()
        .filter(each -> each.kind() == Expansion.Kind.SYNONYM && each.typed().equals(typed))
        .flatMap(each -> each.units().stream().map(Unit::typed))
        .toList();
  }
}

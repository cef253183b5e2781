package yangban.indexer.search;

import java.util.List;
import java.util.Set;
import yangban.indexer.query.Question;
import yangban.indexer.query.RelatedWords;
import yangban.indexer.text.ChineseAnalyzer;

/// How answers are ordered: the weights, and what makes scores of a question. Made once; can be
/// shared between threads.
///
/// @param subjects what questions speak of
record Ranking(Analysis analysis, Subjects subjects, Weights weights) {

  ChineseAnalyzer analyzer() {
    return analysis.analyzer();
  }

  RelatedWords related() {
    return analysis.related();
  }

  /// What `question` scores, part by part.
  ///
  /// @param trade how much of what is asked is of this trade, 0 to 1
  List<Scoring.Part> parts(Question question, float trade) {
    return Scoring.of(question, this, trade);
  }

  /// The pairs of neighbouring Chinese characters in `text`.
  Set<String> pairs(String text) {
    return analyzer().cut(text).pairs();
  }
}

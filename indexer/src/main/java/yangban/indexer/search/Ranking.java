package yangban.indexer.search;

import java.util.List;
import java.util.Set;
import yangban.indexer.query.Question;
import yangban.indexer.text.ChineseAnalyzer;

/// How answers are ordered: the weights, and what makes scores of a question. Made once; can be
/// shared between threads.
///
/// @param subjects what questions speak of
record Ranking(ChineseAnalyzer analyzer, Subjects subjects, Weights weights) {

  /// What `question` scores, part by part.
  List<Scoring.Part> parts(Question question) {
    return Scoring.of(question, analyzer, subjects, weights);
  }

  /// The pairs of neighbouring Chinese characters in `text`.
  Set<String> pairs(String text) {
    return analyzer.cut(text).pairs();
  }
}

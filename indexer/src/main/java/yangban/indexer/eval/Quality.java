package yangban.indexer.eval;

import java.util.List;
import java.util.Map;

/// How good rankings are, each figure a mean over queries.
///
/// @param queries how many have an answer and so count
/// @param ndcg10 normalised discounted cumulative gain of the first ten, gain 2^grade - 1: K.
///   Järvelin, J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", TOIS 20(4), 2002;
///   with the gain of C. Burges et al., "Learning to rank using gradient descent", ICML 2005
/// @param mrr reciprocal rank of the first result of grade 2 or 3 among the first twenty
/// @param recall20 share of the entries of grade 2 and 3 that the first twenty hold
/// @param judged10 share of the first ten that somebody has judged; what nobody has counts as no
///   answer, so where this is low, the other figures are too
public record Quality(int queries, double ndcg10, double mrr, double recall20, double judged10) {

  /// From here on an entry answers the query or a part of it.
  private static final int RELEVANT = 2;

  private static final int FIRST = 10;
  static final int DEPTH = 20;

  /// One query's.
  ///
  /// @param ranked ids, best first
  static Quality of(Map<String, Integer> grades, List<String> ranked) {
    List<Integer> gained = ranked.stream().map(id -> grades.getOrDefault(id, 0)).toList();
    List<Integer> ideal = grades.values().stream().sorted((a, b) -> b - a).toList();
    double reciprocal = 0;
    long found = 0;
    for (int i = 0; i < Math.min(DEPTH, gained.size()); i++) {
      if (gained.get(i) >= RELEVANT) {
        reciprocal = Math.max(reciprocal, 1.0 / (i + 1));
        found++;
      }
    }
    long relevant = ideal.stream().filter(grade -> grade >= RELEVANT).count();
    return new Quality(
        1,
        dcg(gained) / dcg(ideal),
        reciprocal,
        relevant == 0 ? 1 : (double) found / relevant,
        judged(grades, ranked));
  }

  private static double judged(Map<String, Integer> grades, List<String> ranked) {
    List<String> first = ranked.subList(0, Math.min(FIRST, ranked.size()));
    return first.stream().mapToInt(id -> grades.containsKey(id) ? 1 : 0).average().orElse(1);
  }

  private static double dcg(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < Math.min(FIRST, grades.size()); i++) {
      sum += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
    }
    return sum;
  }

  /// The mean of several; all zero where there is none.
  static Quality mean(List<Quality> each) {
    return new Quality(
        each.size(),
        each.stream().mapToDouble(Quality::ndcg10).average().orElse(0),
        each.stream().mapToDouble(Quality::mrr).average().orElse(0),
        each.stream().mapToDouble(Quality::recall20).average().orElse(0),
        each.stream().mapToDouble(Quality::judged10).average().orElse(0));
  }
}

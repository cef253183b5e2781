package yangban.corpus.extract;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What the words of class names and ids say for a line's being text: for each word, by how much
/// the log odds of the lines under it differ from those of all lines, once among the lines that the
/// rules keep and once among the others.
///
/// @param kept by word, among the lines that the rules keep
/// @param others by word, among the others
record MarkOdds(Map<String, Double> kept, Map<String, Double> others) {

  /// The words of one line taken together.
  ///
  /// @param own of the line's own element alone
  record Told(double sum, double least, double most, double own) {}

  /// Elements whose marks are asked, from the line's own one up.
  static final int LEVELS = 4;

  /// The words that may tell of a line.
  static Set<String> words(ElementPlace place) {
    Set<String> words = new HashSet<>();
    ElementPlace at = place;
    for (int level = 0; level < LEVELS && at != null; level++) {
      words.addAll(at.words);
      at = at.up;
    }
    return words;
  }

  Told of(ElementPlace place, boolean isKept) {
    Map<String, Double> odds = isKept ? kept : others;
    double sum = 0;
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    Set<String> words = words(place);
    for (String word : words) {
      double told = odds.getOrDefault(word, 0.0);
      sum += told;
      least = Math.min(least, told);
      most = Math.max(most, told);
    }
    double own = 0;
    for (String word : place.words) {
      own += odds.getOrDefault(word, 0.0);
    }
    return words.isEmpty() ? new Told(0, 0, 0, 0) : new Told(sum, least, most, own);
  }
}

package yangban.corpus.frontier;

import java.util.HashMap;
import java.util.Map;

/// How much of one text stands in another, by pairs of neighbouring characters counted as often as
/// they occur, white space left out. About a word each in Chinese, so an edit costs little.
final class CharacterShare {

  private CharacterShare() {}

  /// 0 (nothing) to 1 (all of `one` stands in `other`); 1 where `one` has no pairs.
  static double of(String one, String other) {
    String text = one.replaceAll("\\s", "");
    Map<Integer, Integer> left = pairs(other.replaceAll("\\s", ""));
    int all = text.length() - 1;
    if (all < 1) {
      return 1;
    }
    int found = 0;
    for (int i = 0; i < all; i++) {
      int pair = text.charAt(i) << Character.SIZE | text.charAt(i + 1);
      int rest = left.getOrDefault(pair, 0);
      if (rest > 0) {
        left.put(pair, rest - 1);
        found++;
      }
    }
    return (double) found / all;
  }

  private static Map<Integer, Integer> pairs(String text) {
    Map<Integer, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.merge(text.charAt(i) << Character.SIZE | text.charAt(i + 1), 1, Integer::sum);
    }
    return pairs;
  }
}

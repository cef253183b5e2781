package yangban.indexer.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Which brackets of a query pair. Round ones may hold what belongs together; all the others only
/// have to pair.
final class Brackets {

  private static final String ALL = "()（）[]［］【】{}｛｝〔〕《》〈〉<>＜＞";
  private static final String ROUND = "()（）";

  private final Map<Integer, Integer> closing = new HashMap<>();
  private boolean unbalanced;

  private Brackets() {}

  static Brackets of(String query) {
    Brackets brackets = new Brackets();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < query.length(); i++) {
      int bracket = ALL.indexOf(query.charAt(i));
      if (bracket < 0) {
        continue;
      }
      if (bracket % 2 == 0) {
        open.add(i);
      } else if (open.isEmpty()) {
        brackets.unbalanced = true;
      } else {
        brackets.pair(query, open.removeLast(), i, bracket);
      }
    }
    brackets.unbalanced |= !open.isEmpty();
    return brackets;
  }

  private void pair(String query, int partner, int at, int bracket) {
    boolean pairs = ALL.indexOf(query.charAt(partner)) == bracket - 1;
    unbalanced |= !pairs;
    if (pairs && ROUND.indexOf(query.charAt(at)) >= 0) {
      closing.put(partner, at);
    }
  }

  /// Whether one had no partner of its kind.
  boolean isUnbalanced() {
    return unbalanced;
  }

  /// Where the round bracket is closed that opens at `open`; empty where none does.
  OptionalInt closing(int open) {
    Integer close = closing.get(open);
    return close == null ? OptionalInt.empty() : OptionalInt.of(close);
  }

  boolean opens(int at) {
    return closing.containsKey(at);
  }

  boolean closes(int at) {
    return closing.containsValue(at);
  }

  /// Takes the brackets that open at `open` for signs of the text, which group nothing.
  void passOver(int open) {
    closing.remove(open);
  }
}

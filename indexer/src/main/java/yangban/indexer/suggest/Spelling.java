package yangban.indexer.suggest;

/// How two words differ.
final class Spelling {

  private Spelling() {}

  /// Whether one slip makes one word of the other: a character replaced, dropped or doubled, or two
  /// neighbours swapped. Equal words differ by none.
  static boolean isOneSlip(String one, String other) {
    int first = 0;
    int least = Math.min(one.length(), other.length());
    while (first < least && one.charAt(first) == other.charAt(first)) {
      first++;
    }
    int last = 0;
    while (last < least - first
        && one.charAt(one.length() - 1 - last) == other.charAt(other.length() - 1 - last)) {
      last++;
    }
    int oneLeft = one.length() - first - last;
    int otherLeft = other.length() - first - last;
    if (oneLeft + otherLeft == 0) {
      return false;
    }
    boolean swapped =
        oneLeft == 2
            && otherLeft == 2
            && one.charAt(first) == other.charAt(first + 1)
            && one.charAt(first + 1) == other.charAt(first);
    return swapped || Math.max(oneLeft, otherLeft) == 1;
  }

  /// Where two words of the same length differ in one character; -1 where they do not.
  static int replaced(String one, String other) {
    int place = -1;
    for (int i = 0; one.length() == other.length() && i < one.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        if (place >= 0) {
          return -1;
        }
        place = i;
      }
    }
    return place;
  }
}

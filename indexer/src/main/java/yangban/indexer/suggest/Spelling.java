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

  /// Whether two words differ only in that two neighbours changed places.
  static boolean isSwapped(String one, String other) {
    int first = firstDifference(one, other);
    return isOneSlip(one, other)
        && one.length() == other.length()
        && first + 1 < one.length()
        && one.charAt(first) == other.charAt(first + 1)
        && one.charAt(first + 1) == other.charAt(first);
  }

  /// The first place at which two words differ; the length of the shorter one where it begins the
  /// longer.
  static int firstDifference(String one, String other) {
    int least = Math.min(one.length(), other.length());
    int first = 0;
    while (first < least && one.charAt(first) == other.charAt(first)) {
      first++;
    }
    return first;
  }
}

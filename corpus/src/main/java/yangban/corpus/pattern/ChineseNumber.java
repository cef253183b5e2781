package yangban.corpus.pattern;

import java.util.OptionalInt;

/// Numbers as names of branches and batches write them: `3`, `三`, `十一`, `二十三`, `一百零二`.
public final class ChineseNumber {

  private ChineseNumber() {}

  private static final String DIGITS = "〇零一二三四五六七八九";

  /// The number that the words are; empty where they are none.
  public static OptionalInt of(String text) {
    if (text.matches("[0-9]{1,6}")) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    int sum = 0;
    int digit = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int unit = c == '十' ? 10 : c == '百' ? 100 : 0;
      int place = DIGITS.indexOf(c);
      if (unit > 0) {
        sum += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
      } else if (place >= 0) {
        digit = digit > 0 ? digit * 10 + Math.max(0, place - 1) : Math.max(0, place - 1);
      } else {
        return OptionalInt.empty();
      }
    }
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(sum + Math.max(0, digit));
  }
}

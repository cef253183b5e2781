package yangban.indexer.text;

/// Latin letters and digits that belong together: `27.4%`, `2015-2020`, `3-6-1`, `X4243`, `C919`.
///
/// smartcn cuts these at every change between letter, digit and sign. The rules that mend it:
///
/// - *run*: letters and digits that touch are one part (`X4243`).
/// - *decimal*: digits, one point, digits (`27.4`); not where another point touches (`2024.06.05`).
/// - *thousands*: digits in groups of three after a comma (`1,200`).
/// - *percent*: a number takes a following `%` or `‰`, and is found without it too.
/// - *joined*: parts that one of [#CONNECTORS] joins are found each, and the whole of them.
///
/// Walks over the parts; offsets count UTF-16 code units, start inclusive, end exclusive.
final class Chain {

  /// Longest term in UTF-16 code units; longer runs (hashes, data addresses) are cut into pieces.
  /// No word of a page is longer, and Lucene refuses terms over 32,766 bytes.
  static final int LONGEST = 64;

  private static final String CONNECTORS = "-/.+&_:@~'’·";

  private final char[] folded;
  private final int chainEnd;
  private int start;
  private int end;
  private int numberEnd;
  private int next;

  /// @param start of a run of letters and digits
  Chain(char[] folded, int start) {
    this.folded = folded;
    this.next = start;
    int last = start;
    while (next()) {
      last = end;
    }
    this.chainEnd = last;
    this.next = start;
    this.end = 0;
  }

  /// Moves to the next part, if there is one.
  boolean next() {
    if (next < 0) {
      return false;
    }
    boolean afterPoint = next > 0 && end > 0 && folded[next - 1] == '.';
    start = next;
    int runEnd = runEnd(start);
    numberEnd = isNumber(start, runEnd) ? numberEnd(runEnd, afterPoint) : runEnd;
    end = numberEnd;
    if (isNumber(start, runEnd) && end < folded.length && "%‰".indexOf(folded[end]) >= 0) {
      end++;
    }
    next = nextPart(end);
    return true;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /// The part's end without a percent sign.
  int numberEnd() {
    return numberEnd;
  }

  /// The end of the last part.
  int chainEnd() {
    return chainEnd;
  }

  private int nextPart(int border) {
    if (isWordAt(border)) {
      return border;
    }
    boolean joined =
        border + 1 < folded.length
            && CONNECTORS.indexOf(folded[border]) >= 0
            && isWordAt(border + 1);
    return joined ? border + 1 : -1;
  }

  private boolean isWordAt(int i) {
    return i < folded.length && CharKind.of(Character.codePointAt(folded, i)) == CharKind.WORD;
  }

  private int runEnd(int from) {
    int i = from;
    while (isWordAt(i)) {
      int after = i + Character.charCount(Character.codePointAt(folded, i));
      if (after - from > LONGEST) {
        return i;
      }
      i = after;
    }
    return i;
  }

  private boolean isNumber(int from, int to) {
    return digitsEnd(from) == to;
  }

  private int digitsEnd(int from) {
    int i = from;
    while (i < folded.length && folded[i] >= '0' && folded[i] <= '9' && i - from < LONGEST) {
      i++;
    }
    return i;
  }

  private int numberEnd(int runEnd, boolean afterPoint) {
    int whole = runEnd;
    while (isSign(whole, ',') && digitsEnd(whole + 1) == whole + 4 && !isWordAt(whole + 4)) {
      whole += 4;
    }
    if (afterPoint || !isSign(whole, '.')) {
      return whole;
    }
    int fraction = digitsEnd(whole + 1);
    boolean decimal =
        fraction > whole + 1
            && !isWordAt(fraction)
            && !(isSign(fraction, '.') && isWordAt(fraction + 1));
    return decimal ? fraction : whole;
  }

  private boolean isSign(int i, char sign) {
    return i < folded.length && folded[i] == sign;
  }
}

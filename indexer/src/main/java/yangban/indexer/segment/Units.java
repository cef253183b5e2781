package yangban.indexer.segment;

/// A sentence as a row of units, which no word cuts in two: a Chinese character, a run of letters,
/// a run of digits, a sign, any other character. Blanks are no units, so characters that only
/// blanks part are neighbours. For one thread at a time; the arrays serve for every sentence.
final class Units {

  /// The type of the unit behind the last, where [CharType] has the others.
  static final byte END = CharType.OTHER + 1;

  private final byte[] types = new byte[Sentences.WINDOW + 1];
  private final char[] characters = new char[Sentences.WINDOW];
  private final int[] starts = new int[Sentences.WINDOW];
  private final int[] ends = new int[Sentences.WINDOW];
  private char[] text = {};
  private int size;

  /// Takes `text` apart between two places.
  ///
  /// @param start inclusive
  /// @param end exclusive, no more than [Sentences#WINDOW] behind
  void scan(char[] newText, int start, int end) {
    text = newText;
    size = 0;
    int i = start;
    while (i < end) {
      byte type = CharType.of(text[i]);
      int from = i;
      i =
          switch (type) {
            case CharType.LETTER, CharType.DIGIT -> runEnd(i, end, type);
            case CharType.SURROGATE -> i + (isPair(i, end) ? 2 : 1);
            default -> i + 1;
          };
      if (type != CharType.BLANK) {
        add(type, from, i);
      }
    }
    types[size] = END;
  }

  private int runEnd(int start, int end, byte type) {
    int i = start + 1;
    while (i < end && CharType.of(text[i]) == type) {
      i++;
    }
    return i;
  }

  private boolean isPair(int i, int end) {
    return i + 1 < end
        && Character.isHighSurrogate(text[i])
        && Character.isLowSurrogate(text[i + 1]);
  }

  private void add(byte type, int start, int end) {
    types[size] = type;
    characters[size] = text[start];
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  int size() {
    return size;
  }

  /// Also of the place behind the last unit: [#END].
  byte type(int unit) {
    return types[unit];
  }

  /// The first character.
  char character(int unit) {
    return characters[unit];
  }

  /// The only character of a unit that is no run, pairs of surrogates together.
  int codePoint(int unit) {
    return isSingle(unit)
        ? characters[unit]
        : Character.toCodePoint(characters[unit], text[starts[unit] + 1]);
  }

  /// In the text, inclusive.
  int start(int unit) {
    return starts[unit];
  }

  /// In the text, exclusive.
  int end(int unit) {
    return ends[unit];
  }

  /// Adds the unit to the hash of a pair, as smartcn writes it.
  long addTo(long hash, int unit) {
    byte type = types[unit];
    return type == CharType.HAN || type == CharType.SIGN
        ? PairHash.add(hash, characters[unit])
        : addUncommon(hash, unit);
  }

  private long addUncommon(long hash, int unit) {
    return switch (types[unit]) {
      case CharType.SURROGATE -> {
        long added = PairHash.add(hash, characters[unit]);
        yield isSingle(unit) ? added : PairHash.add(added, text[ends[unit] - 1]);
      }
      default -> PairHash.add(hash, written(unit));
    };
  }

  /// As [#addTo], for the step of a pair.
  int addToStep(int step, int unit) {
    return switch (types[unit]) {
      case CharType.HAN, CharType.SIGN -> PairHash.addStep(step, characters[unit]);
      case CharType.SURROGATE -> {
        int added = PairHash.addStep(step, characters[unit]);
        yield isSingle(unit) ? added : PairHash.addStep(added, text[ends[unit] - 1]);
      }
      default -> PairHash.addStep(step, written(unit));
    };
  }

  private boolean isSingle(int unit) {
    return ends[unit] - starts[unit] == 1;
  }

  private String written(int unit) {
    return switch (types[unit]) {
      case CharType.DIGIT -> Dictionary.DIGITS;
      case END -> Dictionary.END;
      default -> Dictionary.LETTERS;
    };
  }
}

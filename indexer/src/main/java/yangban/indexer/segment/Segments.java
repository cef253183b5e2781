package yangban.indexer.segment;

import java.util.Arrays;

/// The words of a text in their order, not overlapping: Chinese words, runs of letters, runs of
/// digits, and each sign. Offsets count UTF-16 code units, start inclusive, end exclusive. Belongs
/// to a [Segmenter] and holds until its next text.
public final class Segments {

  private static final String ANY_SIGN = ",";

  private int[] borders = new int[512];
  private char[] text = {};
  private int size;

  /// Of no text yet.
  public Segments() {}

  void begin(char[] newText) {
    text = newText;
    size = 0;
  }

  void add(int start, int end) {
    if (borders.length < (size + 1) * 2) {
      borders = Arrays.copyOf(borders, borders.length * 2);
    }
    borders[size * 2] = start;
    borders[size * 2 + 1] = end;
    size++;
  }

  public int size() {
    return size;
  }

  public int start(int i) {
    return borders[i * 2];
  }

  public int end(int i) {
    return borders[i * 2 + 1];
  }

  /// The word as smartcn spells it: a Chinese word without the blanks in it, letters narrow and
  /// small, digits narrow, any sign as a comma. A new string at each call.
  public String term(int i) {
    int start = start(i);
    return switch (CharType.of(text[start])) {
      case CharType.HAN -> withoutBlanks(start, end(i));
      case CharType.LETTER, CharType.DIGIT -> narrow(start, end(i));
      case CharType.SIGN -> ANY_SIGN;
      default -> new String(text, start, end(i) - start);
    };
  }

  /// `term@start-end`, or a dash where there is no such word.
  String at(int i) {
    return i < size ? "%s@%d-%d".formatted(term(i), start(i), end(i)) : "-";
  }

  private String withoutBlanks(int start, int end) {
    StringBuilder term = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (CharType.of(text[i]) == CharType.HAN) {
        term.append(text[i]);
      }
    }
    return term.toString();
  }

  private String narrow(int start, int end) {
    StringBuilder term = new StringBuilder();
    for (int i = start; i < end; i++) {
      char c = text[i] >= '０' ? (char) (text[i] - CharType.FULL_WIDTH) : text[i];
      term.append(c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
    }
    return term.toString();
  }
}

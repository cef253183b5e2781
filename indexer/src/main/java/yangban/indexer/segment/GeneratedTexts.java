package yangban.indexer.segment;

import java.util.Random;

/// Short and long texts of what a segmenter may stumble over, the same for the same seed: runs of
/// Chinese that people wrote and of any Chinese characters, Latin, digits, full-width forms,
/// punctuation, blanks and line ends, surrogates in pairs and alone, controls, any character at
/// all, and one character many times. For one thread at a time.
public final class GeneratedTexts {

  private static final String BORDERS = " 　\t\r\n\u0085\u2028\u2029。！？；，、：”’）》…—.!?)\"'·";

  /// One text in so many is long enough to fill several windows of smartcn.
  private static final int LONG_ONES = 200;

  private static final int LONGEST = 5_000;
  private static final int LONGEST_SHORT = 60;
  private static final int LONGEST_WRITTEN = 30;

  private final char[] written;
  private final Random random;

  /// @param written some real text, from which runs are taken
  public GeneratedTexts(String written, long seed) {
    if (written.length() <= LONGEST_WRITTEN) {
      throw new IllegalArgumentException("too little text: " + written.length());
    }
    this.written = written.toCharArray();
    this.random = new Random(seed);
  }

  public char[] next() {
    int length = random.nextInt(random.nextInt(LONG_ONES) == 0 ? LONGEST : LONGEST_SHORT);
    char[] text = new char[length];
    int at = 0;
    while (at < length) {
      at = run(text, at);
    }
    return text;
  }

  private int run(char[] text, int start) {
    int longest = random.nextInt(LONG_ONES) == 0 ? LONGEST : 1 + random.nextInt(8);
    int end = Math.min(text.length, start + longest);
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> writtenRun(text, start, end);
      case 4 -> anyRun(text, start, end, CharType.FIRST_HAN - 8, CharType.LAST_HAN + 8);
      case 5 -> anyRun(text, start, end, ' ', '~');
      case 6 -> anyRun(text, start, end, '\uFE30', '\uFFEF');
      case 7 -> anyRun(text, start, end, '0', '9');
      case 8 -> borders(text, start, end);
      case 9 -> surrogates(text, start, end);
      case 10 -> same(text, start, end);
      default -> anyRun(text, start, end, Character.MIN_VALUE, Character.MAX_VALUE);
    }
    return end;
  }

  private void writtenRun(char[] text, int start, int end) {
    for (int i = start; i < end; ) {
      int length = Math.min(end - i, 1 + random.nextInt(LONGEST_WRITTEN));
      System.arraycopy(written, random.nextInt(written.length - length), text, i, length);
      i += length;
    }
  }

  private void anyRun(char[] text, int start, int end, int lowest, int highest) {
    for (int i = start; i < end; i++) {
      text[i] = (char) random.nextInt(lowest, highest + 1);
    }
  }

  private void borders(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      text[i] = BORDERS.charAt(random.nextInt(BORDERS.length()));
    }
  }

  private void surrogates(char[] text, int start, int end) {
    anyRun(text, start, end, Character.MIN_SURROGATE, Character.MAX_SURROGATE);
    boolean paired = random.nextBoolean();
    for (int i = start; paired && i + 1 < end; i += 2) {
      int point =
          random.nextInt(Character.MIN_SUPPLEMENTARY_CODE_POINT, Character.MAX_CODE_POINT + 1);
      Character.toChars(point, text, i);
    }
  }

  private void same(char[] text, int start, int end) {
    char c =
        random.nextBoolean()
            ? written[random.nextInt(written.length)]
            : (char) random.nextInt(Character.MAX_VALUE + 1);
    for (int i = start; i < end; i++) {
      text[i] = c;
    }
  }
}

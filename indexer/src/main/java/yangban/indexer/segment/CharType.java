package yangban.indexer.segment;

/// What smartcn takes a UTF-16 code unit for. Numbers rather than an enum, since one is asked for
/// at every character of every text.
///
/// The borders are those of `org.apache.lucene.analysis.cn.smart.Utility#getCharType`.
final class CharType {

  /// A Chinese character of the first 20,902; those that Unicode added later are [#OTHER].
  static final byte HAN = 0;

  static final byte LETTER = 1;
  static final byte DIGIT = 2;

  /// Blanks, the ideographic one too; they are passed over, even inside a word.
  static final byte BLANK = 3;

  static final byte SIGN = 4;

  /// A half of a character beyond 16 bits, or a stray one.
  static final byte SURROGATE = 5;

  static final byte OTHER = 6;

  static final char FIRST_HAN = '\u4E00';
  static final char LAST_HAN = '\u9FA5';
  static final int HAN_COUNT = LAST_HAN - FIRST_HAN + 1;

  /// What full-width forms lie behind their ordinary ones.
  static final int FULL_WIDTH = 0xFEE0;

  private CharType() {}

  static byte of(char c) {
    if (c >= FIRST_HAN && c <= LAST_HAN) {
      return HAN;
    }
    if (Character.isSurrogate(c)) {
      return SURROGATE;
    }
    if (c < 0x80) {
      return ofAscii(c);
    }
    if (c == '\u3000') {
      return BLANK;
    }
    return ofRest(c);
  }

  private static byte ofAscii(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return LETTER;
    }
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      return BLANK;
    }
    return c > ' ' ? SIGN : OTHER;
  }

  private static byte ofRest(char c) {
    if ((c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ')) {
      return LETTER;
    }
    if (c >= '０' && c <= '９') {
      return DIGIT;
    }
    boolean isSign =
        c <= 0x00BB
            || (c >= 0x2010 && c <= 0x2642)
            || (c >= 0x3001 && c <= 0x301E)
            || (c >= 0xFE30 && c <= 0xFF63);
    return isSign ? SIGN : OTHER;
  }
}

package yangban.indexer.postings;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/// Takes the tokens of a term of [TokenPacker] out again, in their order. For one thread.
final class TokenReader {

  static final int MOST_NUMBER = 5;
  static final int MOST_HEADER = 1 + 3 * MOST_NUMBER;

  private static final int STEP_MASK = (1 << TokenPacker.STEP_BITS) - 1;
  private static final int BACK_MASK = (1 << TokenPacker.BACK_BITS) - 1;
  private static final int LENGTH_MASK = (1 << TokenPacker.LENGTH_BITS) - 1;

  private byte[] bytes = BytesRef.EMPTY_BYTES;
  private int at;
  private int last;
  private int place;
  private char[] chars = new char[1 << 13];
  private int size;
  private int start;
  private int end;
  private int position;

  /// Begins with a term of [TokenPacker].
  void of(BytesRef term) {
    bytes = term.bytes;
    at = term.offset;
    last = term.offset + term.length;
    size = 0;
    place = number();
    position = number() - 1;
  }

  /// The place of the term among those of its text.
  int place() {
    return place;
  }

  private int number() {
    int shift = 0;
    int number = 0;
    byte part = bytes[at++];
    while (part < 0) {
      number |= (part & 0x7F) << shift;
      shift += 7;
      part = bytes[at++];
    }
    return number | (part << shift);
  }

  /// Goes on to the next token; false where there is none.
  boolean next() {
    if (at == last) {
      return false;
    }
    int header = bytes[at++];
    int length = header & LENGTH_MASK;
    int back = (header >> TokenPacker.LENGTH_BITS) & BACK_MASK;
    int step = (header >> (TokenPacker.LENGTH_BITS + TokenPacker.BACK_BITS)) & STEP_MASK;
    step = step == STEP_MASK ? number() : step;
    back = back == BACK_MASK ? number() : back;
    length = length == LENGTH_MASK ? number() : length;
    position += step;
    start = size - back;
    end = start + length;
    if (end > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, end));
    }
    while (size < end) {
      chars[size++] = (char) ((bytes[at] << Byte.SIZE) | (bytes[at + 1] & 0xFF));
      at += 2;
    }
    return true;
  }

  /// The characters of all tokens so far; the token lies from [#start] to before [#end].
  char[] chars() {
    return chars;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int position() {
    return position;
  }
}

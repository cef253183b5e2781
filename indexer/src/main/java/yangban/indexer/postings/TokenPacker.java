package yangban.indexer.postings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/// Packs the tokens of one text of one entry into terms for [InvertingCodec], each of which holds
/// some thousand tokens. [TokenReader] takes them out again. For one thread at a time.
///
/// A term is its number among those of the text, the position before its first token, and the
/// tokens. A token is a byte of three numbers – its step in position, how far back from the end of
/// the characters so far it begins, its length – and the characters that are not there yet, two
/// bytes each. A number that has no room in the byte follows it. Overlapping bigrams take three
/// bytes each, and words one and their characters.
public final class TokenPacker {

  /// Lucene takes terms up to 32,766 bytes, and leaves what is left of a page of 32,768 empty.
  private static final int TERM_BYTES = 8_000;

  static final int STEP_BITS = 2;
  static final int BACK_BITS = 3;
  static final int LENGTH_BITS = 3;

  private final List<BytesRef> terms = new ArrayList<>();
  private byte[] bytes = new byte[1 << 13];
  private int size;
  private int first;

  /// The end of the characters so far in the text, and the beginning of the last row of them that
  /// stood side by side there.
  private int end;

  private int rowStart;
  private int position;
  private int length;
  private boolean open;

  /// Begins another text.
  public void clear() {
    terms.clear();
    size = 0;
    position = -1;
    length = 0;
    open = false;
  }

  /// Says that the next token counts its start and end from another beginning, in the same text.
  public void startAnew() {
    rowStart = Integer.MAX_VALUE;
  }

  /// Adds a token.
  ///
  /// @param text no lone surrogates between start and end
  /// @param start inclusive, not before the start of the token before
  /// @param end exclusive, after the start
  /// @param step how many positions after the token before, from 0
  public void add(char[] text, int start, int end, int step) {
    if (open && size - first > TERM_BYTES) {
      close();
    }
    if (!open) {
      open();
    }
    // What is not at hand any more is written anew, as if it stood behind.
    if (start > this.end || start < rowStart) {
      rowStart = start;
      this.end = start;
    }
    int back = this.end - start;
    room(TokenReader.MOST_HEADER + 2 * (end - start));
    header(step, back, end - start);
    for (int i = this.end; i < end; i++) {
      bytes[size++] = (byte) (text[i] >> Byte.SIZE);
      bytes[size++] = (byte) text[i];
    }
    this.end = Math.max(this.end, end);
    position += step;
    length += step > 0 ? 1 : 0;
  }

  private void open() {
    open = true;
    first = size;
    rowStart = Integer.MAX_VALUE;
    room(2 * TokenReader.MOST_NUMBER);
    number(terms.size());
    number(position + 1);
  }

  private void close() {
    terms.add(new BytesRef(bytes, first, size - first));
    open = false;
  }

  private void header(int step, int back, int length) {
    int shortStep = Math.min(step, (1 << STEP_BITS) - 1);
    int shortBack = Math.min(back, (1 << BACK_BITS) - 1);
    int shortLength = Math.min(length, (1 << LENGTH_BITS) - 1);
    int header = (((shortStep << BACK_BITS) | shortBack) << LENGTH_BITS) | shortLength;
    bytes[size++] = (byte) header;
    if (shortStep == (1 << STEP_BITS) - 1) {
      number(step);
    }
    if (shortBack == (1 << BACK_BITS) - 1) {
      number(back);
    }
    if (shortLength == (1 << LENGTH_BITS) - 1) {
      number(length);
    }
  }

  private void number(int number) {
    int rest = number;
    while (rest > 0x7F) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      // Terms so far keep the array that they lie in.
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /// How many tokens there are, those at the position of another not counted: what Lucene takes for
  /// the length of a text.
  public int length() {
    return length;
  }

  /// The terms, which hold until the next text begins.
  public List<BytesRef> terms() {
    if (open) {
      close();
    }
    return terms;
  }
}

package yangban.indexer.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.StringHelper;
import yangban.indexer.text.Cut;

/// The phrases of an entry, as numbers: rows of two Chinese words side by side, of four characters
/// or more. [Stock] counts them.
final class Phrases {

  /// 党员 活动 is as much a phrase as 坚强 组织; below that, 的 and 了 make one of everything.
  private static final int LEAST_CHARS = 4;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private Phrases() {}

  /// The phrases of a text, each once, as four bytes each: some 150 bytes for 300 characters.
  static BytesRef of(Cut cut) {
    Rows rows = new Rows(cut);
    cut.eachCovering(rows);
    return rows.phrases();
  }

  /// Takes the words of a text and finds the phrases.
  private static final class Rows implements Cut.StretchVisitor {

    private final char[] folded;
    private final BytesRefBuilder phrase = new BytesRefBuilder();
    private int[] hashes = new int[64];
    private int size;

    /// The word before; none at first.
    private int start;

    private int end = -1;

    Rows(Cut cut) {
      folded = cut.folded();
    }

    @Override
    public void stretch(int nextStart, int nextEnd) {
      if (isPhrase(nextStart, nextEnd)) {
        phrase.copyChars(folded, start, nextEnd - start);
        hashes = ArrayUtil.grow(hashes, size + 1);
        hashes[size++] = hash(phrase.get());
      }
      start = nextStart;
      end = nextEnd;
    }

    private boolean isPhrase(int nextStart, int nextEnd) {
      return end == nextStart
          && end - start > 1
          && nextEnd - nextStart > 1
          && nextEnd - start >= LEAST_CHARS
          && isIdeographic(nextEnd);
    }

    private boolean isIdeographic(int stop) {
      for (int at = start; at < stop; ) {
        int point = Character.codePointAt(folded, at, stop);
        if (!Character.isIdeographic(point)) {
          return false;
        }
        at += Character.charCount(point);
      }
      return true;
    }

    BytesRef phrases() {
      Arrays.sort(hashes, 0, size);
      byte[] bytes = new byte[size * Integer.BYTES];
      int length = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || hashes[i] != hashes[i - 1]) {
          INT.set(bytes, length, hashes[i]);
          length += Integer.BYTES;
        }
      }
      return new BytesRef(bytes, 0, length);
    }
  }

  /// The same in every run, unlike [BytesRef#hashCode].
  static int hash(BytesRef bytes) {
    return StringHelper.murmurhash3_x86_32(bytes, 0);
  }

  /// Hands each phrase of an entry to `phrase`.
  static void each(BytesRef phrases, IntConsumer phrase) {
    for (int at = 0; at < phrases.length; at += Integer.BYTES) {
      phrase.accept((int) INT.get(phrases.bytes, phrases.offset + at));
    }
  }
}

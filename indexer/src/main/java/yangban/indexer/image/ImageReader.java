package yangban.indexer.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.lucene.util.FixedBitSet;

/// Reads what an [ImageWriter] put, in its order, piece by piece, so that no second copy of all is
/// made. What was read may be anything until [#end] has compared its sum. For one thread; does not
/// close what it reads.
public final class ImageReader {

  static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  /// What is read at once: a multiple of all widths, small enough to stay in the cache.
  static final int PIECE_BYTES = 1 << 16;

  private final InputStream in;
  private final long mostBytes;
  private final CRC32 sum = new CRC32();
  private final byte[] piece = new byte[PIECE_BYTES];

  /// @param mostBytes no table has more, so that no more is asked for where a length is damaged
  public ImageReader(InputStream in, long mostBytes) {
    this.in = in;
    this.mostBytes = mostBytes;
  }

  public int readInt() throws IOException {
    return next(Integer.BYTES).getInt();
  }

  public long readLong() throws IOException {
    return next(Long.BYTES).getLong();
  }

  public float readFloat() throws IOException {
    return Float.intBitsToFloat(readInt());
  }

  public String text() throws IOException {
    byte[] utf8 = new byte[length(1)];
    if (in.readNBytes(utf8, 0, utf8.length) < utf8.length) {
      throw new DamagedImageException("cut off");
    }
    sum.update(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /// Many texts, read as one table.
  public List<String> texts() throws IOException {
    int[] ends = ints();
    char[] all = chars();
    List<String> texts = new ArrayList<>(ends.length);
    int start = 0;
    for (int end : ends) {
      if (end < start || end > all.length) {
        throw new DamagedImageException("a text that ends at " + end);
      }
      texts.add(new String(all, start, end - start));
      start = end;
    }
    return texts;
  }

  public char[] chars() throws IOException {
    char[] table = new char[length(Character.BYTES)];
    pieces(
        table.length,
        Character.BYTES,
        (from, size, piece) -> piece.asCharBuffer().get(table, from, size));
    return table;
  }

  public int[] ints() throws IOException {
    int[] table = new int[length(Integer.BYTES)];
    pieces(
        table.length,
        Integer.BYTES,
        (from, size, piece) -> piece.asIntBuffer().get(table, from, size));
    return table;
  }

  public long[] longs() throws IOException {
    long[] table = new long[length(Long.BYTES)];
    pieces(
        table.length,
        Long.BYTES,
        (from, size, piece) -> piece.asLongBuffer().get(table, from, size));
    return table;
  }

  public float[] floats() throws IOException {
    float[] table = new float[length(Float.BYTES)];
    pieces(
        table.length,
        Float.BYTES,
        (from, size, piece) -> piece.asFloatBuffer().get(table, from, size));
    return table;
  }

  /// A set of `size` bits.
  ///
  /// @throws DamagedImageException where it is of another size
  public FixedBitSet bits(int size) throws IOException {
    long[] words = longs();
    boolean fits = words.length == FixedBitSet.bits2words(size);
    // Lucene counts and walks by words: none of the last one's other bits may be set.
    if (!fits || (size % Long.SIZE != 0 && words[words.length - 1] >>> size != 0)) {
      throw new DamagedImageException("a set of other than " + size);
    }
    return new FixedBitSet(words, size);
  }

  /// Takes `size` numbers of a table, from the one at `from` on, out of a piece.
  private interface Taking {
    void take(int from, int size, ByteBuffer piece);
  }

  private void pieces(int length, int width, Taking table) throws IOException {
    int most = PIECE_BYTES / width;
    for (int from = 0; from < length; from += most) {
      int size = Math.min(most, length - from);
      table.take(from, size, next(size * width));
    }
  }

  private int length(int width) throws IOException {
    int length = readInt();
    if (length < 0 || (long) length * width > mostBytes) {
      throw new DamagedImageException("a table of " + length);
    }
    return length;
  }

  /// @param bytes how many, at most [#PIECE_BYTES]
  private ByteBuffer next(int bytes) throws IOException {
    if (in.readNBytes(piece, 0, bytes) < bytes) {
      throw new DamagedImageException("cut off");
    }
    sum.update(piece, 0, bytes);
    return ByteBuffer.wrap(piece, 0, bytes).order(ORDER);
  }

  /// Compares all that was read with its sum.
  ///
  /// @throws DamagedImageException where it is not what was written
  public void end() throws IOException {
    long read = sum.getValue();
    if (readLong() != read) {
      throw new DamagedImageException("another sum");
    }
  }
}

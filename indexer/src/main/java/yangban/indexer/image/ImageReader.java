package yangban.indexer.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

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
    return next(1, Integer.BYTES).getInt();
  }

  public long readLong() throws IOException {
    return next(1, Long.BYTES).getLong();
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

  public char[] chars() throws IOException {
    char[] table = new char[length(Character.BYTES)];
    CharBuffer left = CharBuffer.wrap(table);
    while (left.hasRemaining()) {
      left.put(next(left.remaining(), Character.BYTES).asCharBuffer());
    }
    return table;
  }

  public int[] ints() throws IOException {
    int[] table = new int[length(Integer.BYTES)];
    IntBuffer left = IntBuffer.wrap(table);
    while (left.hasRemaining()) {
      left.put(next(left.remaining(), Integer.BYTES).asIntBuffer());
    }
    return table;
  }

  public long[] longs() throws IOException {
    long[] table = new long[length(Long.BYTES)];
    LongBuffer left = LongBuffer.wrap(table);
    while (left.hasRemaining()) {
      left.put(next(left.remaining(), Long.BYTES).asLongBuffer());
    }
    return table;
  }

  public float[] floats() throws IOException {
    float[] table = new float[length(Float.BYTES)];
    FloatBuffer left = FloatBuffer.wrap(table);
    while (left.hasRemaining()) {
      left.put(next(left.remaining(), Float.BYTES).asFloatBuffer());
    }
    return table;
  }

  private int length(int width) throws IOException {
    int length = readInt();
    if (length < 0 || (long) length * width > mostBytes) {
      throw new DamagedImageException("a table of " + length);
    }
    return length;
  }

  private ByteBuffer next(int left, int width) throws IOException {
    int bytes = Math.min(left, PIECE_BYTES / width) * width;
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

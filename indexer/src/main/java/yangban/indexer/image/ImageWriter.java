package yangban.indexer.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Writes numbers and tables for an [ImageReader], little end first, each table behind its length.
/// For one thread; does not close what it writes to.
public final class ImageWriter {

  private final OutputStream out;
  private final CRC32 sum = new CRC32();
  private final byte[] bytes = new byte[ImageReader.PIECE_BYTES];
  private final ByteBuffer piece = ByteBuffer.wrap(bytes).order(ImageReader.ORDER);

  public ImageWriter(OutputStream out) {
    this.out = out;
  }

  public void put(int number) throws IOException {
    piece.putInt(0, number);
    flush(Integer.BYTES);
  }

  public void put(long number) throws IOException {
    piece.putLong(0, number);
    flush(Long.BYTES);
  }

  public void put(float number) throws IOException {
    put(Float.floatToRawIntBits(number));
  }

  /// Puts a text as UTF-8.
  ///
  /// @param text without lone surrogates
  public void put(String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    put(utf8.length);
    sum.update(utf8);
    out.write(utf8);
  }

  public void put(char[] table) throws IOException {
    put(table.length);
    CharBuffer left = CharBuffer.wrap(table);
    while (left.hasRemaining()) {
      int size = Math.min(left.remaining(), bytes.length / Character.BYTES);
      piece.asCharBuffer().put(left.slice(left.position(), size));
      left.position(left.position() + size);
      flush(size * Character.BYTES);
    }
  }

  public void put(int[] table) throws IOException {
    put(table.length);
    IntBuffer left = IntBuffer.wrap(table);
    while (left.hasRemaining()) {
      int size = Math.min(left.remaining(), bytes.length / Integer.BYTES);
      piece.asIntBuffer().put(left.slice(left.position(), size));
      left.position(left.position() + size);
      flush(size * Integer.BYTES);
    }
  }

  public void put(long[] table) throws IOException {
    put(table.length);
    LongBuffer left = LongBuffer.wrap(table);
    while (left.hasRemaining()) {
      int size = Math.min(left.remaining(), bytes.length / Long.BYTES);
      piece.asLongBuffer().put(left.slice(left.position(), size));
      left.position(left.position() + size);
      flush(size * Long.BYTES);
    }
  }

  public void put(float[] table) throws IOException {
    put(table.length);
    FloatBuffer left = FloatBuffer.wrap(table);
    while (left.hasRemaining()) {
      int size = Math.min(left.remaining(), bytes.length / Float.BYTES);
      piece.asFloatBuffer().put(left.slice(left.position(), size));
      left.position(left.position() + size);
      flush(size * Float.BYTES);
    }
  }

  private void flush(int size) throws IOException {
    sum.update(bytes, 0, size);
    out.write(bytes, 0, size);
  }

  /// Writes the sum of all that was put, behind which nothing follows.
  public void end() throws IOException {
    put(sum.getValue());
  }
}

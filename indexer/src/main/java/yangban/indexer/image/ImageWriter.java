package yangban.indexer.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.lucene.util.FixedBitSet;

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

  /// Puts many texts as one table of their ends and one of their characters.
  public void put(List<String> texts) throws IOException {
    int[] ends = new int[texts.size()];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < ends.length; i++) {
      ends[i] = all.append(texts.get(i)).length();
    }
    put(ends);
    put(all.toString().toCharArray());
  }

  public void put(char[] table) throws IOException {
    pieces(
        table.length, Character.BYTES, (from, size) -> piece.asCharBuffer().put(table, from, size));
  }

  public void put(int[] table) throws IOException {
    pieces(table.length, Integer.BYTES, (from, size) -> piece.asIntBuffer().put(table, from, size));
  }

  public void put(long[] table) throws IOException {
    pieces(table.length, Long.BYTES, (from, size) -> piece.asLongBuffer().put(table, from, size));
  }

  public void put(float[] table) throws IOException {
    pieces(table.length, Float.BYTES, (from, size) -> piece.asFloatBuffer().put(table, from, size));
  }

  /// Puts a set whose size the reader knows from elsewhere.
  public void put(FixedBitSet set) throws IOException {
    put(Arrays.copyOf(set.getBits(), FixedBitSet.bits2words(set.length())));
  }

  /// Lays `size` numbers of a table, from the one at `from` on, into the piece.
  private interface Laying {
    void lay(int from, int size);
  }

  private void pieces(int length, int width, Laying table) throws IOException {
    put(length);
    int most = bytes.length / width;
    for (int from = 0; from < length; from += most) {
      int size = Math.min(most, length - from);
      table.lay(from, size);
      flush(size * width);
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

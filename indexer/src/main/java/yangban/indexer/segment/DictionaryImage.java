package yangban.indexer.segment;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/// The tables of the [Dictionary] as they lie in memory, in a jar that the launcher makes of
/// smartcn's after a build and puts on the class path. A start copies them; without it, it sorts
/// the words, builds the trie and fills the table of pairs, code that is not compiled by then: a
/// fifth of what a start runs, and more for its compilers (`docs/bench.md`, 2026-11-21).
///
/// Nothing depends on it: where it is missing, damaged, or made for another Lucene or another
/// layout, smartcn's own files are read.
public final class DictionaryImage {

  static final String PLACE = "yangban/indexer/segment/dictionary.image";

  /// Of the layout; another number whenever the tables or their numbering change.
  private static final int FORMAT = 3;

  private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  /// What it was made of and for, four numbers; how long the six tables are; the sum of what
  /// follows.
  private static final int HEAD_BYTES = (4 + 6) * Integer.BYTES + Long.BYTES;

  /// More than any table has, and little enough to be asked for where a length is damaged.
  private static final int MAX_CELLS = 1 << 22;

  /// What is read at once: a multiple of all widths, small enough to stay in the cache.
  private static final int PIECE_BYTES = 1 << 16;

  private DictionaryImage() {}

  /// Writes the jar, with the tables of smartcn on the class path.
  ///
  /// @param jar is replaced
  public static void pack(Path jar) throws IOException {
    byte[] image = bytes(Dictionary.bundled());
    JarEntry entry = new JarEntry(PLACE);
    // Not compressed: taking it apart would take longer than reading it.
    entry.setMethod(JarEntry.STORED);
    entry.setSize(image.length);
    entry.setCrc(sum(image, 0));
    // So that the same tables make the same file.
    entry.setTime(0);
    Path unfinished = jar.resolveSibling(jar.getFileName() + ".unfinished");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(unfinished))) {
      out.putNextEntry(entry);
      out.write(image);
    }
    Files.move(unfinished, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  static byte[] bytes(Dictionary dictionary) {
    char[] codes = dictionary.trie().codes();
    int[] cells = dictionary.trie().cells();
    int[] counts = dictionary.tierCounts();
    List<long[]> tables =
        List.of(
            dictionary.pairs().slots(), dictionary.pairs().marks(), dictionary.pairs().filter());
    int size = HEAD_BYTES + codes.length * Character.BYTES;
    size += (cells.length + counts.length) * Integer.BYTES;
    size += tables.stream().mapToInt(table -> table.length * Long.BYTES).sum();
    ByteBuffer image = ByteBuffer.allocate(size).order(ORDER);
    image.put(made()).putInt(codes.length).putInt(cells.length).putInt(counts.length);
    tables.forEach(table -> image.putInt(table.length));
    int sumAt = image.position();
    image.position(HEAD_BYTES);
    image.asCharBuffer().put(codes);
    image.position(image.position() + codes.length * Character.BYTES);
    image.asIntBuffer().put(cells).put(counts);
    image.position(image.position() + (cells.length + counts.length) * Integer.BYTES);
    for (long[] table : tables) {
      image.asLongBuffer().put(table);
      image.position(image.position() + table.length * Long.BYTES);
    }
    image.putLong(sumAt, sum(image.array(), HEAD_BYTES));
    return image.array();
  }

  private static long sum(byte[] bytes, int begin) {
    CRC32 sum = new CRC32();
    sum.update(bytes, begin, bytes.length - begin);
    return sum.getValue();
  }

  private static byte[] made() {
    Version lucene = Version.LATEST;
    return ByteBuffer.allocate(4 * Integer.BYTES)
        .order(ORDER)
        .putInt(FORMAT)
        .putInt(lucene.major)
        .putInt(lucene.minor)
        .putInt(lucene.bugfix)
        .array();
  }

  /// The dictionary, where an image of it is on the class path.
  static Optional<Dictionary> bundled() {
    try (InputStream in = DictionaryImage.class.getResourceAsStream("/" + PLACE)) {
      return read(in);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Reads what [#bytes] gave.
  ///
  /// @param in an image, or null where there is none
  /// @return nothing where it is none, or not whole
  static Optional<Dictionary> read(@Nullable InputStream in) throws IOException {
    if (in == null) {
      return Optional.empty();
    }
    byte[] begin = in.readNBytes(HEAD_BYTES);
    byte[] made = made();
    if (begin.length < HEAD_BYTES || !Arrays.equals(begin, 0, made.length, made, 0, made.length)) {
      return Optional.empty();
    }
    ByteBuffer head = ByteBuffer.wrap(begin).order(ORDER).position(made.length);
    Tables tables = new Tables(in);
    try {
      char[] codes = new char[length(head)];
      int[] cells = new int[length(head)];
      int[] counts = new int[length(head)];
      long[] slots = new long[length(head)];
      long[] marks = new long[length(head)];
      long[] filter = new long[length(head)];
      tables.fill(codes);
      tables.fill(cells);
      tables.fill(counts);
      tables.fill(slots);
      tables.fill(marks);
      tables.fill(filter);
      return tables.sum.getValue() == head.getLong()
          ? Optional.of(
              new Dictionary(
                  new WordTrie(codes, cells), counts, new PairTable(slots, marks, filter)))
          : Optional.empty();
    } catch (EOFException | DictionaryFault _) {
      return Optional.empty();
    }
  }

  private static int length(ByteBuffer head) throws EOFException {
    int length = head.getInt();
    if (length < 0 || length > MAX_CELLS) {
      throw new EOFException();
    }
    return length;
  }

  /// Reads piece by piece, so that no second copy of all is made.
  private static final class Tables {

    final CRC32 sum = new CRC32();
    private final InputStream in;
    private final byte[] piece = new byte[PIECE_BYTES];

    Tables(InputStream in) {
      this.in = in;
    }

    void fill(char[] table) throws IOException {
      CharBuffer left = CharBuffer.wrap(table);
      while (left.hasRemaining()) {
        left.put(next(left.remaining(), Character.BYTES).asCharBuffer());
      }
    }

    void fill(int[] table) throws IOException {
      IntBuffer left = IntBuffer.wrap(table);
      while (left.hasRemaining()) {
        left.put(next(left.remaining(), Integer.BYTES).asIntBuffer());
      }
    }

    void fill(long[] table) throws IOException {
      LongBuffer left = LongBuffer.wrap(table);
      while (left.hasRemaining()) {
        left.put(next(left.remaining(), Long.BYTES).asLongBuffer());
      }
    }

    private ByteBuffer next(int left, int width) throws IOException {
      int bytes = Math.min(left, PIECE_BYTES / width) * width;
      if (in.readNBytes(piece, 0, bytes) < bytes) {
        throw new EOFException();
      }
      sum.update(piece, 0, bytes);
      return ByteBuffer.wrap(piece, 0, bytes).order(ORDER);
    }
  }
}

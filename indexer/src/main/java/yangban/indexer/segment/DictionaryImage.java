package yangban.indexer.segment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import yangban.indexer.image.DamagedImageException;
import yangban.indexer.image.ImageReader;
import yangban.indexer.image.ImageWriter;

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
  private static final int FORMAT = 4;

  /// More than any table has, and little enough to be asked for where a length is damaged.
  private static final long MOST_BYTES = 1 << 25;

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
    entry.setCrc(sum(image));
    // So that the same tables make the same file.
    entry.setTime(0);
    Path unfinished = jar.resolveSibling(jar.getFileName() + ".unfinished");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(unfinished))) {
      out.putNextEntry(entry);
      out.write(image);
    }
    Files.move(unfinished, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  static byte[] bytes(Dictionary dictionary) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter image = new ImageWriter(bytes);
    image.put(made());
    image.put(dictionary.trie().codes());
    image.put(dictionary.trie().cells());
    image.put(dictionary.tierCounts());
    image.put(dictionary.pairs().slots());
    image.put(dictionary.pairs().marks());
    image.put(dictionary.pairs().filter());
    image.end();
    return bytes.toByteArray();
  }

  private static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }

  /// What an image was made of and for.
  private static int[] made() {
    Version lucene = Version.LATEST;
    return new int[] {FORMAT, lucene.major, lucene.minor, lucene.bugfix};
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
    ImageReader image = new ImageReader(in, MOST_BYTES);
    try {
      if (!Arrays.equals(image.ints(), made())) {
        return Optional.empty();
      }
      char[] codes = image.chars();
      int[] cells = image.ints();
      int[] counts = image.ints();
      long[] slots = image.longs();
      long[] marks = image.longs();
      long[] filter = image.longs();
      image.end();
      return Optional.of(
          new Dictionary(new WordTrie(codes, cells), counts, new PairTable(slots, marks, filter)));
    } catch (DamagedImageException _) {
      return Optional.empty();
    }
  }
}

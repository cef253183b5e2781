package yangban.indexer.meaning;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import yangban.indexer.segment.DictionaryFault;

/// A vector for each word, so that words of like meaning lie in like directions. Immutable; can be
/// shared between threads.
///
/// What a sentence encoder makes of each word alone, brought down to few dimensions (M. Tulkens, T.
/// van Dongen, "Model2Vec: Fast State-of-the-Art Static Embeddings", 2024), and then moved so that
/// the words of a passage together point where the encoder points for the whole of it: 48 everyday
/// questions about 18,703 articles of law, mean reciprocal rank .504 for the words alone, .532; 39
/// questions about 1,671 news texts .765, .801; golden queries, tuning, nDCG@10 .810, .806. The
/// table is made by the programs `WordVectorLearning` and `PassageFitting` in the folder `bench`,
/// which name the encoder and the passages. Words are kept as hashes of 64 bits: among 90,000 words
/// two with the same one are to be expected in one table of four thousand million.
public final class WordVectors {

  /// Of each vector. 205 everyday questions about 19,622 articles of law, mean reciprocal rank of
  /// the right one: .530 without, .548 with 64, .558 with 96 dimensions; golden queries: no
  /// difference.
  public static final int DIMENSIONS = 96;

  private static final String FILE = "word-vectors.bin";
  private static final int MAGIC = 0x59425756;
  private static final int HEADER = 3 * Integer.BYTES;
  private static final int ROW = Long.BYTES + 2 * Float.BYTES + DIMENSIONS;

  /// More than any language has words, and little enough to be asked for where the head is damaged.
  private static final int MOST_ROWS = 1 << 20;

  /// How many rows are added at a time.
  private static final int TOGETHER = 4;

  /// Hashes are spread evenly, so that their first bits say where to look.
  private static final int BUCKET_BITS = 16;

  private final long[] hashes;
  private final int[] buckets = new int[(1 << BUCKET_BITS) + 1];

  /// Of each row how much it tells, and what a component of 1 stands for: asked for together.
  private final float[] factors;

  private final byte[] components;
  private final int start;
  private final String fingerprint;

  /// A word of a table to be written.
  ///
  /// @param telling how much it says about a text, more for rare words
  /// @param vector of [#DIMENSIONS] components
  public record Word(String word, float telling, List<Float> vector) {
    public Word {
      vector = List.copyOf(vector);
    }

    private float[] components() {
      float[] components = new float[vector.size()];
      for (int i = 0; i < components.length; i++) {
        components[i] = vector.get(i);
      }
      return components;
    }
  }

  private WordVectors(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    if (file.length < HEADER || in.getInt() != MAGIC || in.getInt() != DIMENSIONS) {
      throw new DictionaryFault(FILE, "is not a table of word vectors");
    }
    int size = in.getInt();
    if (file.length - HEADER != (long) size * ROW) {
      throw new DictionaryFault(FILE, "is cut off");
    }
    hashes = new long[size];
    factors = new float[2 * size];
    in.asLongBuffer().get(hashes);
    in.position(HEADER + size * Long.BYTES);
    FloatBuffer floats = in.asFloatBuffer();
    for (int row = 0; row < size; row++) {
      factors[2 * row] = floats.get(row);
      factors[2 * row + 1] = floats.get(size + row);
    }
    start = HEADER + size * (Long.BYTES + 2 * Float.BYTES);
    components = file;
    CRC32 sum = new CRC32();
    sum.update(file);
    fingerprint = Long.toHexString(sum.getValue());
    int row = 0;
    for (int bucket = 0; bucket < buckets.length; bucket++) {
      while (row < size && bucket(hashes[row]) < bucket) {
        row++;
      }
      buckets[bucket] = row;
    }
  }

  /// Reads the bundled table.
  ///
  /// @throws DictionaryFault where it is damaged or missing
  public static WordVectors load() {
    try (InputStream in = WordVectors.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new DictionaryFault(FILE, "the file is missing");
      }
      return read(in);
    } catch (IOException e) {
      throw new DictionaryFault(FILE, "cannot be read: " + e.getMessage());
    }
  }

  /// Of all that `in` holds. The head says how much that is: read without knowing it, ten megabytes
  /// are copied once more.
  static WordVectors read(InputStream in) throws IOException {
    byte[] head = in.readNBytes(HEADER);
    if (head.length < HEADER || ByteBuffer.wrap(head).getInt() != MAGIC) {
      return of(head);
    }
    int rows = Math.clamp(ByteBuffer.wrap(head).getInt(HEADER - Integer.BYTES), 0, MOST_ROWS);
    byte[] file = Arrays.copyOf(head, HEADER + rows * ROW);
    int read = in.readNBytes(file, HEADER, file.length - HEADER);
    if (HEADER + read < file.length || in.read() >= 0) {
      throw new DictionaryFault(FILE, "is cut off");
    }
    return of(file);
  }

  /// Of the bytes of a table, which are kept.
  static WordVectors of(byte[] file) {
    return new WordVectors(file);
  }

  /// A table of `words`, to be kept as the file that [#load] reads.
  public static byte[] table(List<Word> words) throws IOException {
    List<Word> rows = words.stream().sorted(Comparator.comparingLong(w -> hash(w.word()))).toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    out.writeInt(DIMENSIONS);
    out.writeInt(rows.size());
    for (Word row : rows) {
      out.writeLong(hash(row.word()));
    }
    for (Word row : rows) {
      out.writeFloat(row.telling());
    }
    for (Word row : rows) {
      out.writeFloat(ByteVectors.scale(row.components()));
    }
    for (Word row : rows) {
      out.write(ByteVectors.of(row.components()));
    }
    return bytes.toByteArray();
  }

  private static long hash(String word) {
    return hash(word.toCharArray(), 0, word.length());
  }

  /// FNV-1a over the UTF-16 code units, and the finisher of SplitMix64, as the first bits of FNV
  /// alone are not spread evenly.
  private static long hash(char[] text, int from, int to) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text[i]) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }

  /// In the order of the hashes, which are numbers with a sign.
  private static int bucket(long hash) {
    return (int) ((hash ^ Long.MIN_VALUE) >>> (Long.SIZE - BUCKET_BITS));
  }

  /// The row of a folded word, or -1.
  int row(char[] text, int from, int to) {
    long hash = hash(text, from, to);
    int bucket = bucket(hash);
    // One row on the average, seldom more than three.
    for (int row = buckets[bucket]; row < buckets[bucket + 1]; row++) {
      if (hashes[row] == hash) {
        return row;
      }
    }
    return -1;
  }

  /// Changes with the table.
  public String fingerprint() {
    return fingerprint;
  }

  /// How much the word says about a text: 0 for one that stands in every text.
  float telling(int row) {
    return factors[2 * row];
  }

  /// The sum of some rows, each as often as it weighs, added in their order.
  ///
  /// @param size how many of `rows` and `weights` count
  float[] sum(int[] rows, float[] weights, int size) {
    float[] sum = new float[DIMENSIONS];
    int next = 0;
    for (; next + TOGETHER <= size; next += TOGETHER) {
      addTogether(rows, weights, next, sum);
    }
    for (; next < size; next++) {
      add(rows[next], weights[next], sum);
    }
    return sum;
  }

  /// Adds four rows in a walk through the sum: 81 nanoseconds a row instead of 195.
  private void addTogether(int[] rows, float[] weights, int next, float[] sum) {
    float times0 = weights[next] * factors[2 * rows[next] + 1];
    float times1 = weights[next + 1] * factors[2 * rows[next + 1] + 1];
    float times2 = weights[next + 2] * factors[2 * rows[next + 2] + 1];
    float times3 = weights[next + 3] * factors[2 * rows[next + 3] + 1];
    int at0 = start + rows[next] * DIMENSIONS;
    int at1 = start + rows[next + 1] * DIMENSIONS;
    int at2 = start + rows[next + 2] * DIMENSIONS;
    int at3 = start + rows[next + 3] * DIMENSIONS;
    for (int i = 0; i < DIMENSIONS; i++) {
      float each = sum[i] + times0 * components[at0 + i];
      each += times1 * components[at1 + i];
      each += times2 * components[at2 + i];
      sum[i] = each + times3 * components[at3 + i];
    }
  }

  /// Adds the vector of a row, `factor` times, to `sum`.
  void add(int row, float factor, float[] sum) {
    float times = factor * factors[2 * row + 1];
    int at = start + row * DIMENSIONS;
    for (int i = 0; i < DIMENSIONS; i++) {
      sum[i] += times * components[at + i];
    }
  }
}

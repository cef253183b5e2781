package yangban.indexer.meaning;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;
import yangban.indexer.text.Cut;

/// Makes vectors of texts from those of their words, so that texts of like meaning lie in like
/// directions whether or not they share a word. Can be shared between threads.
///
/// The sum of the words' vectors, rare words and repeated ones more: S. Arora, Y. Liang, T. Ma, "A
/// simple but tough-to-beat baseline for sentence embeddings", ICLR 2017. Only directions count, so
/// no length is kept.
public final class TextVectors {

  /// Bytes of a text's vector.
  public static final int LENGTH = WordVectors.DIMENSIONS;

  /// Numbers that hold its signs.
  public static final int SIGNS = (LENGTH + Long.SIZE - 1) / Long.SIZE;

  /// What a word counts that stands so often: the logarithm of one more, which takes as long as all
  /// the rest of a word.
  private static final float[] REPEATED = new float[64];

  static {
    for (int times = 0; times < REPEATED.length; times++) {
      REPEATED[times] = (float) Math.log1p(times);
    }
  }

  private final WordVectors words;

  public TextVectors(WordVectors words) {
    this.words = words;
  }

  /// The vector of a text that was cut in several pieces: [#LENGTH] bytes, all zero where none of
  /// its words is known.
  public byte[] of(Collection<Cut> pieces) {
    int[] rows = new int[0];
    int size = 0;
    for (Cut piece : pieces) {
      int[] numbers = piece.numbers(words::row);
      rows = Arrays.copyOf(rows, size + numbers.length);
      for (int row : numbers) {
        if (row >= 0) {
          rows[size++] = row;
        }
      }
    }
    Arrays.sort(rows, 0, size);
    float[] weights = new float[size];
    int different = 0;
    for (int i = 0; i < size; ) {
      int end = i;
      while (end < size && rows[end] == rows[i]) {
        end++;
      }
      rows[different] = rows[i];
      weights[different++] = words.telling(rows[i]) * repeated(end - i);
      i = end;
    }
    return ByteVectors.of(words.sum(rows, weights, different));
  }

  private static float repeated(int times) {
    return times < REPEATED.length ? REPEATED[times] : (float) Math.log1p(times);
  }

  /// Whether the meaning of a folded word is known.
  public boolean knows(String word) {
    return words.row(word.toCharArray(), 0, word.length()) >= 0;
  }

  /// The direction of a question: 1 long, or all zero where none of its words is known.
  ///
  /// A word weighs by what it tells here and by what it tells anywhere, as the mean of both: a
  /// small stock says little of how rare a word is. By rarity here alone: 48 everyday questions
  /// about 18,703 articles of law, mean reciprocal rank -.009, 39 about news -.013.
  ///
  /// @param rarity of a word among the texts that are asked
  public float[] question(Cut question, ToDoubleFunction<String> rarity) {
    float[] sum = new float[LENGTH];
    question.terms().stream()
        .distinct()
        .forEach(term -> {
          int row = words.row(term.toCharArray(), 0, term.length());
          if (row >= 0) {
            double weight = Math.sqrt(rarity.applyAsDouble(term) * words.telling(row));
            words.add(row, (float) weight, sum);
          }
        });
    float length = (float) Math.sqrt(squares(sum));
    for (int i = 0; i < sum.length && length > 0; i++) {
      sum[i] /= length;
    }
    return sum;
  }

  private static float squares(float[] vector) {
    float sum = 0;
    for (float component : vector) {
      sum += component * component;
    }
    return sum;
  }

  /// How much a text points where a question does: the cosine of the angle between them, 0 where
  /// that is less.
  ///
  /// @param question of [#question]
  /// @param bytes hold a vector of [#of], from `offset` on
  public static float likeness(float[] question, byte[] bytes, int offset) {
    float product = 0;
    int squares = 0;
    for (int i = 0; i < question.length; i++) {
      product += question[i] * bytes[offset + i];
      squares += bytes[offset + i] * bytes[offset + i];
    }
    return squares == 0 ? 0 : Math.max(0, product / (float) Math.sqrt(squares));
  }

  /// On which side of zero each component lies, the first in the lowest bit of the first number.
  /// Vectors of like direction differ in few of them: M. Charikar, "Similarity Estimation
  /// Techniques from Rounding Algorithms", STOC 2002.
  ///
  /// @param bytes hold a vector of [#of], from `offset` on
  /// @param signs [#SIGNS] numbers of them are set, from `at` on
  public static void sign(byte[] bytes, int offset, long[] signs, int at) {
    for (int i = 0; i < LENGTH; i++) {
      signs[at + i / Long.SIZE] |= bytes[offset + i] > 0 ? 1L << i : 0;
    }
  }

  /// As [#sign], of a question.
  public static long[] signs(float[] question) {
    long[] signs = new long[SIGNS];
    sign(ByteVectors.of(question), 0, signs, 0);
    return signs;
  }
}

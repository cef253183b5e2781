package yangban.indexer.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import yangban.corpus.Span;
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
    List<Span> words = cut.cover();
    int[] phrases =
        IntStream.range(1, words.size())
            .filter(i -> isPhrase(words.get(i - 1), words.get(i)))
            .mapToObj(i -> cut.folded(new Span(words.get(i - 1).start(), words.get(i).end())))
            .filter(phrase -> phrase.codePoints().allMatch(Character::isIdeographic))
            .mapToInt(Phrases::hash)
            .sorted()
            .distinct()
            .toArray();
    byte[] bytes = new byte[phrases.length * Integer.BYTES];
    for (int i = 0; i < phrases.length; i++) {
      INT.set(bytes, i * Integer.BYTES, phrases[i]);
    }
    return new BytesRef(bytes);
  }

  private static boolean isPhrase(Span one, Span next) {
    return one.end() == next.start()
        && one.length() > 1
        && next.length() > 1
        && one.length() + next.length() >= LEAST_CHARS;
  }

  private static int hash(String phrase) {
    return hash(new BytesRef(phrase));
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

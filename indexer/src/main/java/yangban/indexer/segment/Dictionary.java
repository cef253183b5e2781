package yangban.indexer.segment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.jspecify.annotations.Nullable;

/// The words and pairs of smartcn, read from its own jar or from the [DictionaryImage] made of it:
/// some 80,000 words, 330,000 pairs, 12 MB.
///
/// Whatever stands in a sentence has a number: a word of the trie that of its node, what smartcn
/// writes in a way of its own (letters, digits, the borders) one behind those, and any other
/// character one that its code point gives. By these numbers the dictionary tells how often a word
/// was seen, how the hash of its pairs begins, and what a step costs from it to a word that was
/// never seen behind it. Immutable; can be shared between threads.
public final class Dictionary {

  static final String WORDS = "hhmm/coredict.mem";
  static final String PAIRS = "hhmm/bigramdict.mem";

  /// How smartcn writes letters, digits, and the borders of a sentence.
  static final String LETTERS = "未##串";

  static final String DIGITS = "未##数";
  static final String BEGIN = "始##始";
  static final String END = "末##末";

  /// For each word side by side, for the sake of the cache: hash and cost.
  private static final int CELLS = 2;

  /// Letters, digits, and the two borders.
  private static final int OTHERS = 4;

  private final WordTrie trie;
  private final PairTable pairs;
  private final long[] words;

  /// For each word its count and its step, which only pairs that were seen are asked for.
  private final long[] frequencies;

  private final int letters;
  private final int digits;
  private final int begin;
  private final int end;
  private final int itself;
  private final double signCost = Cost.of(Cost.SIGN_COUNT, 0);
  private final double unknownCost = Cost.of(0, 0);

  /// @param words as [#words] gave them
  /// @param frequencies as [#frequencies] gave them
  Dictionary(WordTrie trie, PairTable pairs, long[] words, long[] frequencies) {
    this.trie = trie;
    this.pairs = pairs;
    this.letters = trie.size();
    this.digits = letters + 1;
    this.begin = digits + 1;
    this.end = begin + 1;
    this.itself = end + 1;
    this.words = words;
    this.frequencies = frequencies;
    if (words.length != itself * CELLS || frequencies.length != itself) {
      throw new DictionaryFault(WORDS, "%d cells of words".formatted(words.length));
    }
  }

  private static Dictionary of(CountedWords counted, PairTable pairs) {
    String[] spelled = new String[counted.size()];
    int[] counts = new int[counted.size()];
    int chinese = 0;
    for (int i = 0; i < counted.size(); i++) {
      if (isChinese(counted.word(i))) {
        spelled[chinese] = counted.word(i);
        counts[chinese] = counted.count(i);
        chinese++;
      }
    }
    spelled = Arrays.copyOf(spelled, chinese);
    counts = Arrays.copyOf(counts, chinese);
    WordTrie trie = WordTrieBuilder.build(spelled, counts);
    int numbers = trie.size() + OTHERS;
    Dictionary dictionary =
        new Dictionary(trie, pairs, new long[numbers * CELLS], new long[numbers]);
    for (int i = 0; i < counts.length; i++) {
      dictionary.add(trie.node(spelled[i]), spelled[i], counts[i]);
    }
    dictionary.add(dictionary.letters, LETTERS, counted.count(LETTERS));
    dictionary.add(dictionary.digits, DIGITS, counted.count(DIGITS));
    dictionary.add(dictionary.begin, BEGIN, counted.count(BEGIN));
    return dictionary;
  }

  private void add(int number, String word, int count) {
    words[number * CELLS] = hash(word);
    words[number * CELLS + 1] = Double.doubleToRawLongBits(Cost.of(count, 0));
    frequencies[number] = ((long) count << Integer.SIZE) | step(word);
  }

  private static long hash(String word) {
    return PairHash.add(PairHash.add(PairHash.EMPTY, word), PairHash.BETWEEN);
  }

  private static int step(String word) {
    return PairHash.addStep(PairHash.addStep(PairHash.EMPTY_STEP, word), PairHash.BETWEEN);
  }

  private static boolean isChinese(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (CharType.of(word.charAt(i)) != CharType.HAN) {
        return false;
      }
    }
    return true;
  }

  /// What smartcn on the class path brings along: read once, since it is the same for everyone and
  /// never changes.
  ///
  /// @throws DictionaryFault where it is missing or damaged
  public static Dictionary bundled() {
    return switch (Bundled.READING) {
      case Read read -> read.dictionary();
      case Broken broken -> throw new DictionaryFault(broken.fault());
    };
  }

  /// Reads what [#bundled] gives, if no one has before, and says nothing of faults.
  public static void prepare() {
    Objects.requireNonNull(Bundled.READING);
  }

  /// The fault is kept, as a class that failed to load would not tell it a second time.
  private sealed interface Reading {}

  private record Read(Dictionary dictionary) implements Reading {}

  private record Broken(DictionaryFault fault) implements Reading {}

  private static final class Bundled {
    static final Reading READING = reading();

    private static Reading reading() {
      try {
        return new Read(
            DictionaryImage.bundled()
                .orElseGet(() -> load(HMMChineseTokenizer.class::getResourceAsStream)));
      } catch (DictionaryFault e) {
        return new Broken(e);
      }
    }
  }

  /// How often each word of the dictionary was seen in the texts that it was made from.
  public static Map<String, Integer> counts() {
    CountedWords counted =
        read(HMMChineseTokenizer.class::getResourceAsStream, WORDS, CountedWords::read);
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < counted.size(); i++) {
      counts.put(counted.word(i), counted.count(i));
    }
    return counts;
  }

  /// @param resources gives the resource of a name, or null
  static Dictionary load(Function<String, @Nullable InputStream> resources) {
    return of(read(resources, WORDS, CountedWords::read), read(resources, PAIRS, PairTable::read));
  }

  private static <T> T read(
      Function<String, @Nullable InputStream> resources,
      String name,
      Function<SerializedArrays, T> reader) {
    try (InputStream in = resources.apply(name)) {
      return reader.apply(new SerializedArrays(name, in));
    } catch (IOException e) {
      throw new DictionaryFault(name, "cannot be read: " + e.getMessage());
    }
  }

  WordTrie trie() {
    return trie;
  }

  PairTable pairs() {
    return pairs;
  }

  /// Hash and cost of each word, for [DictionaryImage] alone.
  long[] words() {
    return words;
  }

  /// Count and step of each word, for [DictionaryImage] alone.
  long[] frequencies() {
    return frequencies;
  }

  /// The number of [#LETTERS].
  int letters() {
    return letters;
  }

  /// The number of [#DIGITS].
  int digits() {
    return digits;
  }

  /// The number of [#BEGIN].
  int begin() {
    return begin;
  }

  /// The number of [#END].
  int end() {
    return end;
  }

  /// The number of a character that stands for itself and is no word of the trie: a sign, a Chinese
  /// character that is unknown, a character beyond 16 bits or the stray half of one.
  int itself(int codePoint) {
    return itself + codePoint;
  }

  int count(int word) {
    if (word >= itself) {
      return isSign(word) ? Cost.SIGN_COUNT : 0;
    }
    return (int) (frequencies[word] >>> Integer.SIZE);
  }

  /// How the hash of each pair begins that the word comes first in.
  long hash(int word) {
    return word < itself ? words[word * CELLS] : hashOfCharacter(word - itself);
  }

  /// As [#hash(String)] of the character, without making a string for each sign of a text.
  private static long hashOfCharacter(int codePoint) {
    return Character.isBmpCodePoint(codePoint)
        ? PairHash.add(PairHash.add(PairHash.EMPTY, (char) codePoint), PairHash.BETWEEN)
        : hash(Character.toString(codePoint));
  }

  /// As [#hash], of [PairHash#addStep].
  int step(int word) {
    return word >= itself ? step(Character.toString(word - itself)) : (int) frequencies[word];
  }

  /// What a step costs to a word that was never seen behind this one.
  double plainCost(int word) {
    if (word >= itself) {
      return isSign(word) ? signCost : unknownCost;
    }
    return Double.longBitsToDouble(words[word * CELLS + 1]);
  }

  private boolean isSign(int word) {
    int codePoint = word - itself;
    return Character.isBmpCodePoint(codePoint) && CharType.of((char) codePoint) == CharType.SIGN;
  }
}

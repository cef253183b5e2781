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
/// some 80,000 words, 330,000 pairs, 8 MB.
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

  /// Letters, digits, and the two borders, in this order behind the words and their tiers.
  private static final int OTHERS = 4;

  private static final int FIRST_TIER = WordTrie.NO_WORD + 1;

  private static final long LETTERS_HASH = hash(LETTERS);
  private static final long DIGITS_HASH = hash(DIGITS);
  private static final long BEGIN_HASH = hash(BEGIN);

  private final WordTrie trie;
  private final PairTable pairs;

  /// For each tier of [WordTrie#tier] how often its words were seen, and behind these the counts of
  /// letters, digits, the beginning and the end.
  private final int[] counts;

  /// For each of the counts what a step costs from such a word to one never seen behind it.
  private final double[] costs;

  private final int letters;
  private final int digits;
  private final int begin;
  private final int end;
  private final int itself;
  private final double signCost = Cost.of(Cost.SIGN_COUNT, 0);

  /// Of the arrays of another.
  ///
  /// @param counts as [#tierCounts] gave them
  Dictionary(WordTrie trie, int[] counts, PairTable pairs) {
    if (counts.length <= OTHERS || counts.length > WordTrie.TIERS + OTHERS) {
      throw new DictionaryFault(WORDS, "%d counts of words".formatted(counts.length));
    }
    this.trie = trie;
    this.pairs = pairs;
    this.counts = counts;
    this.costs = Arrays.stream(counts).mapToDouble(count -> Cost.of(count, 0)).toArray();
    this.letters = trie.size();
    this.digits = letters + 1;
    this.begin = digits + 1;
    this.end = begin + 1;
    this.itself = end + 1;
  }

  private static Dictionary of(CountedWords counted, PairTable pairs) {
    String[] spelled = new String[counted.size()];
    int[] seen = new int[counted.size()];
    int chinese = 0;
    for (int i = 0; i < counted.size(); i++) {
      if (isChinese(counted.word(i))) {
        spelled[chinese] = counted.word(i);
        seen[chinese] = counted.count(i);
        chinese++;
      }
    }
    spelled = Arrays.copyOf(spelled, chinese);
    seen = Arrays.copyOf(seen, chinese);
    int[] distinct = Arrays.stream(seen).sorted().distinct().toArray();
    int[] tiers = new int[chinese];
    for (int i = 0; i < chinese; i++) {
      tiers[i] = FIRST_TIER + Arrays.binarySearch(distinct, seen[i]);
    }
    int others = FIRST_TIER + distinct.length;
    int[] counts = new int[others + OTHERS];
    System.arraycopy(distinct, 0, counts, FIRST_TIER, distinct.length);
    counts[others] = counted.count(LETTERS);
    counts[others + 1] = counted.count(DIGITS);
    counts[others + 2] = counted.count(BEGIN);
    return new Dictionary(WordTrieBuilder.build(spelled, seen, tiers), counts, pairs);
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

  /// How often words of each tier were seen, and letters, digits and borders behind these, for
  /// [DictionaryImage] alone.
  int[] tierCounts() {
    return counts;
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

  /// How often a word was seen.
  int count(int number) {
    if (number < letters) {
      return counts[trie.tier(number)];
    }
    if (number < itself) {
      return counts[counts.length - OTHERS + number - letters];
    }
    return isSign(number) ? Cost.SIGN_COUNT : 0;
  }

  /// How the hash of each pair begins that comes first, for whatever is no node of the trie: those
  /// of its words begin with the hashes of their characters.
  long hash(int number) {
    if (number >= itself) {
      return hashOfCharacter(number - itself);
    }
    return number == letters ? LETTERS_HASH : number == digits ? DIGITS_HASH : BEGIN_HASH;
  }

  private static long hash(String word) {
    return PairHash.add(PairHash.add(PairHash.EMPTY, word), PairHash.BETWEEN);
  }

  /// As [#hash(String)] of the character, without making a string for each sign of a text.
  private static long hashOfCharacter(int codePoint) {
    return Character.isBmpCodePoint(codePoint)
        ? PairHash.add(PairHash.add(PairHash.EMPTY, (char) codePoint), PairHash.BETWEEN)
        : hash(Character.toString(codePoint));
  }

  /// What a step costs from a word of a tier of the trie to one that was never seen behind it.
  double cost(int tier) {
    return costs[tier];
  }

  /// As [#cost], for whatever is no node of the trie.
  double costOfOther(int number) {
    if (number < itself) {
      return costs[counts.length - OTHERS + number - letters];
    }
    return isSign(number) ? signCost : costs[WordTrie.NO_WORD];
  }

  private boolean isSign(int number) {
    int codePoint = number - itself;
    return Character.isBmpCodePoint(codePoint) && CharType.of((char) codePoint) == CharType.SIGN;
  }
}

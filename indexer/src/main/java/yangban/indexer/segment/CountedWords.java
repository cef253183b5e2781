package yangban.indexer.segment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The words of smartcn's dictionary with their counts, in the order of UTF-16 code units.
///
/// The resource holds four arrays: for each slot of a hash table the number of a list, and the
/// character that it is the list of; then for each list what follows that character in its words
/// (null or empty for the character alone), and how often each word was seen.
final class CountedWords {

  private final String[] words;
  private final int[] counts;

  private CountedWords(String[] words, int[] counts) {
    this.words = words;
    this.counts = counts;
  }

  static CountedWords read(SerializedArrays in) {
    short[] lists = in.shorts();
    char[] firsts = in.chars();
    if (lists.length != firsts.length) {
      throw in.fault("%d lists of %d characters".formatted(lists.length, firsts.length));
    }
    String[][] words = words(in, firstByList(in, lists, firsts));
    int[][] counts = counts(in, words);
    return sorted(in, words, counts);
  }

  /// The character of each list, 0 for a list that no character has.
  private static char[] firstByList(SerializedArrays in, short[] lists, char[] firsts) {
    char[] firstByList = new char[Short.MAX_VALUE + 1];
    BitSet seen = new BitSet();
    for (int slot = 0; slot < firsts.length; slot++) {
      char first = firsts[slot];
      if (first == 0) {
        continue;
      }
      if (lists[slot] < 0 || firstByList[lists[slot]] != 0 || seen.get(first)) {
        throw in.fault("character %x has no list of its own".formatted((int) first));
      }
      seen.set(first);
      firstByList[lists[slot]] = first;
    }
    return firstByList;
  }

  private static String[][] words(SerializedArrays in, char[] firstByList) {
    String[][] words = new String[lists(in, "[[[C")][];
    StringBuilder word = new StringBuilder();
    for (int list = 0; list < words.length; list++) {
      int length = Math.max(0, in.arrays("[[C"));
      words[list] = new String[firstByList[list] == 0 ? 0 : length];
      for (int i = 0; i < length; i++) {
        word.setLength(0);
        in.appendChars(word.append(firstByList[list]));
        if (i < words[list].length) {
          words[list][i] = word.toString();
        }
      }
    }
    return words;
  }

  private static int[][] counts(SerializedArrays in, String[][] words) {
    int[][] counts = new int[lists(in, "[[I")][];
    if (counts.length != words.length) {
      throw in.fault("%d lists of counts for %d of words".formatted(counts.length, words.length));
    }
    for (int list = 0; list < words.length; list++) {
      counts[list] = in.intsOrNone();
      if (counts[list].length < words[list].length
          || Arrays.stream(counts[list]).anyMatch(count -> count < 0)) {
        throw in.fault("list %d has no count for each word".formatted(list));
      }
    }
    return counts;
  }

  private static int lists(SerializedArrays in, String type) {
    int length = in.arrays(type);
    if (length < 0 || length > Short.MAX_VALUE) {
      throw in.fault("%d lists".formatted(length));
    }
    return length;
  }

  private static CountedWords sorted(SerializedArrays in, String[][] words, int[][] counts) {
    String[] all = new String[Arrays.stream(words).mapToInt(list -> list.length).sum()];
    int[] allCounts = new int[all.length];
    int size = 0;
    for (int list : byFirst(words)) {
      System.arraycopy(words[list], 0, all, size, words[list].length);
      System.arraycopy(counts[list], 0, allCounts, size, words[list].length);
      size += words[list].length;
    }
    for (int i = 1; i < size; i++) {
      if (all[i - 1].compareTo(all[i]) >= 0) {
        throw in.fault("word %d is not behind the one before it".formatted(i));
      }
    }
    return new CountedWords(all, allCounts);
  }

  private static int[] byFirst(String[][] words) {
    return IntStream.range(0, words.length)
        .filter(list -> words[list].length > 0)
        .boxed()
        .sorted(Comparator.comparing(list -> words[list][0]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  int size() {
    return words.length;
  }

  /// In the order of their numbers, none twice.
  String word(int number) {
    return words[number];
  }

  /// How often the word was seen.
  int count(int number) {
    return counts[number];
  }

  /// How often `word` was seen, 0 where it is not among them.
  int count(String word) {
    int number = Arrays.binarySearch(words, word);
    return number < 0 ? 0 : counts[number];
  }
}

package yangban.indexer.postings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/// Gives each different term a number, from 0 on in the order in which they come, and then tells
/// their order by Lucene's measure, that of their code points. For one thread.
///
/// A term of up to four UTF-16 code units is itself a number: its units side by side, so that these
/// keys sort as terms do. All bigrams and nearly all words are that short; the others are strings
/// in a map.
final class TermNumbers {

  /// Code units in one key.
  private static final int SHORT = Long.SIZE / Character.SIZE;

  /// The key of what has none.
  private static final long NO_KEY = 0;

  /// 2^64 divided by the golden ratio: spreads neighbouring keys (Knuth, TAOCP vol. 3, 6.4).
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final int FIRST_BITS = 16;

  private static final int SURROGATES = Character.MAX_SURROGATE + 1 - Character.MIN_SURROGATE;

  /// How many code units come after the surrogates.
  private static final int AFTER = Character.MAX_VALUE - Character.MAX_SURROGATE;

  /// Open addressing, at most half full: keys, and the number of each.
  private long[] keys = new long[1 << FIRST_BITS];

  private int[] numbers = new int[1 << FIRST_BITS];
  private int shift = Long.SIZE - FIRST_BITS;

  private final Map<String, Integer> longNumbers = new HashMap<>();
  private final Map<Integer, String> longTerms = new HashMap<>();

  /// By number: the key, [#NO_KEY] for a long term.
  private long[] terms = new long[1 << FIRST_BITS];

  private int size;

  /// The number of a term of at least one code unit.
  int of(char[] text, int start, int end) {
    long key = end - start > SHORT ? NO_KEY : key(text, start, end);
    if (key == NO_KEY) {
      return longTerm(new String(text, start, end - start));
    }
    int slot = slot(key);
    if (keys[slot] == key) {
      return numbers[slot];
    }
    keys[slot] = key;
    numbers[slot] = size;
    add(key);
    if (size * 2 > keys.length) {
      grow();
    }
    return size - 1;
  }

  private int longTerm(String term) {
    Integer known = longNumbers.putIfAbsent(term, size);
    if (known != null) {
      return known;
    }
    longTerms.put(size, term);
    add(NO_KEY);
    return size - 1;
  }

  private void add(long term) {
    terms = ArrayUtil.grow(terms, size + 1);
    terms[size++] = term;
  }

  /// Where the key stands, or would stand.
  private int slot(long key) {
    int slot = (int) ((key * GOLDEN) >>> shift);
    while (keys[slot] != key && keys[slot] != NO_KEY) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    shift--;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NO_KEY) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }

  /// The numbers of the terms in the terms' order.
  int[] sorted() {
    long[] shorts =
        Arrays.stream(terms, 0, size)
            .filter(key -> key != NO_KEY)
            .map(TermNumbers::signTurned)
            .toArray();
    Arrays.sort(shorts);
    List<Map.Entry<String, Integer>> longs = new ArrayList<>(longNumbers.entrySet());
    longs.sort(Comparator.comparing(term -> new BytesRef(term.getKey())));
    int[] sorted = new int[size];
    int at = 0;
    int next = 0;
    for (Map.Entry<String, Integer> term : longs) {
      long beginning = signTurned(beginning(term.getKey()));
      while (next < shorts.length && shorts[next] <= beginning) {
        sorted[at++] = numbers[slot(signTurned(shorts[next++]))];
      }
      sorted[at++] = term.getValue();
    }
    while (next < shorts.length) {
      sorted[at++] = numbers[slot(signTurned(shorts[next++]))];
    }
    return sorted;
  }

  private static long beginning(String longTerm) {
    char[] units = longTerm.toCharArray();
    return sortedBy(units, 0, Math.min(SHORT, units.length));
  }

  /// Keys have no sign, numbers that are sorted have.
  private static long signTurned(long key) {
    return key ^ Long.MIN_VALUE;
  }

  /// Writes the term of a number to `into`.
  void term(int number, BytesRefBuilder into) {
    String longTerm = terms[number] == NO_KEY ? longTerms.get(number) : null;
    if (longTerm != null) {
      into.copyChars(longTerm);
      return;
    }
    char[] units = new char[SHORT];
    int length = 0;
    for (long rest = terms[number]; rest != 0; rest <<= Character.SIZE) {
      units[length++] = ofOrder((char) (rest >>> (Long.SIZE - Character.SIZE)));
    }
    into.copyChars(units, 0, length);
  }

  /// The key of at most four code units, none of which is 0: in a key, that is where a term ends.
  private static long key(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] == 0) {
        return NO_KEY;
      }
    }
    return sortedBy(text, start, end);
  }

  private static long sortedBy(char[] text, int start, int end) {
    long key = 0;
    for (int i = start; i < end; i++) {
      key = (key << Character.SIZE) | inOrder(text[i]);
    }
    return key << (Character.SIZE * (SHORT - (end - start)));
  }

  /// Code units so numbered that they sort as the characters do of which they are part: halves of
  /// those beyond 16 bits behind all others.
  private static char inOrder(char unit) {
    if (unit < Character.MIN_SURROGATE) {
      return unit;
    }
    return (char) (Character.isSurrogate(unit) ? unit + AFTER : unit - SURROGATES);
  }

  private static char ofOrder(char number) {
    if (number < Character.MIN_SURROGATE) {
      return number;
    }
    char turned = (char) (number - AFTER);
    return Character.isSurrogate(turned) ? turned : (char) (number + SURROGATES);
  }
}

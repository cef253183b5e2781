package yangban.indexer.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;

/// The words of the trade as a trie over folded text, which finds every one of them wherever it
/// begins.
///
/// The nodes are numbers; the steps between them stand in one open-addressed table of packed keys
/// (node and character), so that a text is matched without an object per node or per step.
/// Immutable after construction; can be shared between threads.
final class DomainTerms {

  private static final int ROOT = 0;

  /// Two thirds full at most, so that probes stay short.
  private static final int SPACE = 3;

  /// 16 KB: at 10,000 different beginnings a place in thirteen is looked at in vain.
  private static final int BEGINNING_BITS = 17;

  /// How many characters of an article there are for each word of the trade, roughly.
  private static final int CHARS_A_TERM = 4;

  /// 2^64 divided by the golden ratio: spreads neighbouring keys (Knuth, TAOCP vol. 3, 6.4).
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final int[] targets;
  private final boolean[] ends;

  /// The two characters that words begin with, by a hash: at nearly all places of a text none does,
  /// and this is small enough for the processor's nearest cache, which [#keys] are not.
  private final long[] beginnings = new long[1 << (BEGINNING_BITS - 6)];

  /// Words of one character.
  private final BitSet singles = new BitSet();

  private int nodes = 1;

  /// @param words folded; blank ones are passed over
  DomainTerms(Collection<char[]> words) {
    int steps = words.stream().mapToInt(w -> w.length).sum();
    int size = Integer.highestOneBit(Math.max(8, steps * SPACE / 2)) * 2;
    keys = new long[size];
    Arrays.fill(keys, -1);
    targets = new int[size];
    ends = new boolean[steps + 1];
    words.forEach(this::add);
  }

  private void add(char[] word) {
    if (word.length == 0) {
      return;
    }
    if (word.length == 1) {
      singles.set(word[0]);
    } else {
      int bit = beginning(word[0], word[1]);
      beginnings[bit >>> 6] |= 1L << bit;
    }
    int node = ROOT;
    for (char c : word) {
      int slot = slot(node, c);
      if (keys[slot] < 0) {
        keys[slot] = key(node, c);
        targets[slot] = nodes++;
      }
      node = targets[slot];
    }
    ends[node] = true;
  }

  private static long key(int node, char c) {
    return ((long) node << Character.SIZE) | c;
  }

  private int slot(int node, char c) {
    long key = key(node, c);
    int mask = keys.length - 1;
    int slot = (int) ((key * GOLDEN) >>> Integer.SIZE) & mask;
    while (keys[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /// Every domain word in `folded`, by start and then by end. A word that begins or ends in a Latin
  /// letter or digit counts only where no other one touches it.
  Tokens find(char[] folded) {
    Tokens found = new Tokens(folded.length / CHARS_A_TERM);
    for (int start = 0; start < folded.length; start++) {
      if (!mayBegin(folded, start)) {
        continue;
      }
      int node = ROOT;
      for (int i = start; i < folded.length; i++) {
        int slot = slot(node, folded[i]);
        if (keys[slot] < 0) {
          break;
        }
        node = targets[slot];
        if (ends[node] && isParted(folded, start) && isParted(folded, i + 1)) {
          found.add(start, i + 1, 0);
        }
      }
    }
    return found;
  }

  private boolean mayBegin(char[] folded, int start) {
    if (start + 1 < folded.length) {
      int bit = beginning(folded[start], folded[start + 1]);
      if ((beginnings[bit >>> 6] & (1L << bit)) != 0) {
        return true;
      }
    }
    return singles.get(folded[start]);
  }

  private static int beginning(char first, char second) {
    return (int)
        (((((long) first << Character.SIZE) | second) * GOLDEN) >>> (Long.SIZE - BEGINNING_BITS));
  }

  private static boolean isParted(char[] folded, int border) {
    return border == 0
        || border == folded.length
        || !CharKind.isWord(folded[border - 1])
        || !CharKind.isWord(folded[border]);
  }
}

package yangban.indexer.segment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Packs words into a [WordTrie]: the nodes under which the most frequent words lie come first, and
/// the children of each go into the first free cells that suit them.
///
/// It runs at every start, on code that nothing has compiled yet, so it is loops over arrays: first
/// the nodes are listed level by level, then sorted by how often their words were seen, then
/// placed. Free cells are bits, and 64 bases are tried at once: one by one, as double arrays are
/// built elsewhere, the search alone took a third of the program's start (JFR, 2026-11-21).
final class WordTrieBuilder {

  private static final int NO_PARENT = -1;

  /// A long has 2^6 bits.
  private static final int WORD_BITS = 6;

  /// So many nodes can be told apart in the lower half of a key to sort by.
  private static final int INDEX_BITS = 24;

  private final String[] sorted;
  private final int[] tiers;
  private final long[] countsUpTo;
  private final char[] codes;
  private final int codeCount;

  /// For each node, in the order of the levels: its words from `first` to before `last`, how many
  /// characters these share, its last character, and where its children begin in this same list.
  private int nodes;

  private int[] first = {};
  private int[] last = {};
  private int[] depth = {};
  private char[] character = {};
  private int[] children = {};

  private int[] cells = {};

  /// A bit for each cell that is free, and some words behind the cells.
  private long[] free = {};

  /// No cell before is free.
  private int firstFree;

  private int highest;

  /// @param sorted in the order of UTF-16 code units, none twice, all of type [CharType#HAN]
  /// @param counts how often each was seen
  /// @param tiers of each, above [WordTrie#NO_WORD]
  private WordTrieBuilder(String[] sorted, int[] counts, int[] tiers) {
    this.sorted = sorted;
    this.tiers = tiers;
    countsUpTo = new long[counts.length + 1];
    long[] uses = new long[CharType.HAN_COUNT];
    for (int i = 0; i < counts.length; i++) {
      countsUpTo[i + 1] = countsUpTo[i] + counts[i];
      for (int at = 0; at < sorted[i].length(); at++) {
        uses[sorted[i].charAt(at) - CharType.FIRST_HAN] += 1 + counts[i];
      }
    }
    int[] ranked =
        IntStream.range(0, uses.length)
            .filter(c -> uses[c] > 0)
            .boxed()
            .sorted(Comparator.comparingLong(c -> -uses[c]))
            .mapToInt(Integer::intValue)
            .toArray();
    codes = new char[CharType.HAN_COUNT];
    for (int i = 0; i < ranked.length; i++) {
      codes[ranked[i]] = (char) (i + 1);
    }
    codeCount = ranked.length + 1;
  }

  static WordTrie build(String[] sorted, int[] counts, int[] tiers) {
    return new WordTrieBuilder(sorted, counts, tiers).build();
  }

  private WordTrie build() {
    list();
    // Before the first cell for children lie as many as there are codes, so that a base that suits
    // a rare character is never negative.
    grow(codeCount * 4);
    firstFree = codeCount;
    int[] cellOf = new int[nodes];
    cellOf[0] = WordTrie.ROOT;
    for (long key : byUse()) {
      place((int) key & ((1 << INDEX_BITS) - 1), cellOf);
    }
    int length = highest + 1 + codeCount;
    if (length > WordTrie.BASE) {
      throw new DictionaryFault(Dictionary.WORDS, "%d nodes of words".formatted(length));
    }
    return new WordTrie(codes, Arrays.copyOf(cells, length * 2));
  }

  /// Lists the nodes, those of fewer characters first.
  private void list() {
    add(0, sorted.length, 0, '\0');
    for (int node = 0; node < nodes; node++) {
      children[node] = nodes;
      int from = isWord(node) ? first[node] + 1 : first[node];
      while (from < last[node]) {
        char c = sorted[from].charAt(depth[node]);
        int to = from + 1;
        while (to < last[node] && sorted[to].charAt(depth[node]) == c) {
          to++;
        }
        add(from, to, depth[node] + 1, c);
        from = to;
      }
    }
    // Behind the last, so that each node's children end where the next one's begin.
    add(0, 0, 0, '\0');
    nodes--;
    children[nodes] = nodes;
  }

  private void add(int from, int to, int shared, char c) {
    if (nodes == first.length) {
      int length = Math.max(sorted.length * 2, nodes * 2) + 2;
      first = Arrays.copyOf(first, length);
      last = Arrays.copyOf(last, length);
      depth = Arrays.copyOf(depth, length);
      character = Arrays.copyOf(character, length);
      children = Arrays.copyOf(children, length);
    }
    first[nodes] = from;
    last[nodes] = to;
    depth[nodes] = shared;
    character[nodes] = c;
    nodes++;
  }

  private boolean isWord(int node) {
    return first[node] < last[node] && sorted[first[node]].length() == depth[node];
  }

  /// The nodes, most used first, in the lower bits of each; of two that are used alike, as a child
  /// may be with its parent, the one that was listed first.
  private long[] byUse() {
    long most = countsUpTo[sorted.length];
    long[] keys = new long[nodes];
    for (int node = 0; node < nodes; node++) {
      long seen = countsUpTo[last[node]] - countsUpTo[first[node]];
      keys[node] = (most - seen) << INDEX_BITS | node;
    }
    Arrays.sort(keys);
    return keys;
  }

  private void place(int node, int[] cellOf) {
    int cell = cellOf[node];
    if (isWord(node)) {
      cells[cell * 2] |= tiers[first[node]] << WordTrie.BASE_BITS;
    }
    int from = children[node];
    int to = children[node + 1];
    if (from == to) {
      return;
    }
    int base = base(from, to);
    cells[cell * 2] |= base;
    for (int child = from; child < to; child++) {
      cellOf[child] = base + code(child);
      take(cellOf[child], cell);
    }
  }

  private int code(int node) {
    return codes[character[node] - CharType.FIRST_HAN];
  }

  /// The first place for the children from `from` to before `to`.
  private int base(int from, int to) {
    int base = firstFree - code(from);
    while (true) {
      grow(base + Long.SIZE + codeCount * 2);
      long suits = bitsFrom(base + code(from));
      for (int child = from + 1; child < to && suits != 0; child++) {
        suits &= bitsFrom(base + code(child));
      }
      if (suits != 0) {
        return base + Long.numberOfTrailingZeros(suits);
      }
      base += Long.SIZE;
    }
  }

  /// Which of the 64 cells from `cell` on are free.
  private long bitsFrom(int cell) {
    int word = cell >> WORD_BITS;
    // Shifted twice, as a shift by 64 would be none.
    return free[word] >>> cell | free[word + 1] << 1 << ~cell;
  }

  private void take(int cell, int parent) {
    cells[cell * 2 + 1] = parent;
    free[cell >> WORD_BITS] &= ~(1L << cell);
    highest = Math.max(highest, cell);
    if (cell == firstFree) {
      long behind = bitsFrom(firstFree);
      while (behind == 0) {
        firstFree += Long.SIZE;
        behind = bitsFrom(firstFree);
      }
      firstFree += Long.numberOfTrailingZeros(behind);
    }
  }

  private void grow(int needed) {
    int old = cells.length / 2;
    if (needed < old) {
      return;
    }
    int length = Math.max(needed + 1, old * 2);
    cells = Arrays.copyOf(cells, length * 2);
    free = Arrays.copyOf(free, (length >> WORD_BITS) + 2);
    for (int cell = old; cell < length; cell++) {
      cells[cell * 2 + 1] = NO_PARENT;
      free[cell >> WORD_BITS] |= 1L << cell;
    }
  }
}

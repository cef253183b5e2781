package yangban.indexer.segment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.stream.IntStream;

/// Packs words into a [WordTrie]: the nodes under which the most frequent words lie come first, and
/// the children of each go into the first free cells that suit them. Free cells are linked, so a
/// node with one child finds its place at once.
final class WordTrieBuilder {

  private static final int FREE = -1;

  private final List<String> sorted;
  private final long[] countsUpTo;
  private final char[] codes;
  private final int codeCount;
  private int[] cells = {};
  private int[] nextFree = {};
  private int[] previousFree = {};
  private int firstFree;
  private int highest;

  /// @param sorted in the order of UTF-16 code units, none twice, all of type [CharType#HAN]
  /// @param counts how often each was seen
  private WordTrieBuilder(List<String> sorted, int[] counts) {
    this.sorted = sorted;
    countsUpTo = new long[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      countsUpTo[i + 1] = countsUpTo[i] + counts[i];
    }
    long[] uses = new long[CharType.HAN_COUNT];
    for (int i = 0; i < counts.length; i++) {
      int seen = 1 + counts[i];
      sorted.get(i).chars().forEach(c -> uses[c - CharType.FIRST_HAN] += seen);
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

  static WordTrie build(List<String> sorted, int[] counts) {
    return new WordTrieBuilder(sorted, counts).build();
  }

  /// The words from `first` to before `last` share their first `depth` characters.
  private record Branch(int node, int first, int last, int depth) {}

  private WordTrie build() {
    // Before the first cell for children lie as many as there are codes, so that a base that suits
    // a rare character is never negative.
    grow(codeCount * 4);
    firstFree = codeCount;
    cells[WordTrie.ROOT * 2 + 1] = FREE;
    PriorityQueue<Branch> waiting =
        new PriorityQueue<>(Comparator.comparingLong(branch -> -seen(branch)));
    waiting.add(new Branch(WordTrie.ROOT, 0, sorted.size(), 0));
    while (!waiting.isEmpty()) {
      place(waiting.remove(), waiting);
    }
    int length = highest + 1 + codeCount;
    return new WordTrie(codes, Arrays.copyOf(cells, length * 2));
  }

  private long seen(Branch branch) {
    return countsUpTo[branch.last] - countsUpTo[branch.first];
  }

  private void place(Branch branch, Queue<Branch> waiting) {
    int first = branch.first;
    if (sorted.get(first).length() == branch.depth) {
      cells[branch.node * 2] |= WordTrie.WORD;
      first++;
    }
    if (first == branch.last) {
      return;
    }
    int[] starts = starts(first, branch.last, branch.depth);
    int[] children = new int[starts.length - 1];
    for (int i = 0; i < children.length; i++) {
      children[i] = code(sorted.get(starts[i]).charAt(branch.depth));
    }
    int base = base(children);
    cells[branch.node * 2] |= base;
    for (int i = 0; i < children.length; i++) {
      take(base + children[i], branch.node);
      waiting.add(new Branch(base + children[i], starts[i], starts[i + 1], branch.depth + 1));
    }
  }

  /// Where in the list each child's words begin, and behind the last.
  private int[] starts(int first, int last, int depth) {
    IntStream.Builder starts = IntStream.builder();
    int before = -1;
    for (int i = first; i < last; i++) {
      char c = sorted.get(i).charAt(depth);
      if (c != before) {
        starts.add(i);
        before = c;
      }
    }
    return starts.add(last).build().toArray();
  }

  private int code(char c) {
    return codes[c - CharType.FIRST_HAN];
  }

  private int base(int[] children) {
    int free = firstFree;
    while (true) {
      int base = free - children[0];
      grow(base + codeCount * 2);
      if (suits(base, children)) {
        return base;
      }
      free = nextFree[free];
    }
  }

  private boolean suits(int base, int[] children) {
    for (int child : children) {
      if (base + child < codeCount || cells[(base + child) * 2 + 1] != FREE) {
        return false;
      }
    }
    return true;
  }

  private void take(int cell, int parent) {
    cells[cell * 2 + 1] = parent;
    if (cell == firstFree) {
      firstFree = nextFree[cell];
    } else {
      nextFree[previousFree[cell]] = nextFree[cell];
    }
    previousFree[nextFree[cell]] = previousFree[cell];
    highest = Math.max(highest, cell);
  }

  private void grow(int needed) {
    int old = cells.length / 2;
    if (needed < old) {
      return;
    }
    int length = Math.max(needed + 1, old * 2);
    cells = Arrays.copyOf(cells, length * 2);
    nextFree = Arrays.copyOf(nextFree, length + 1);
    previousFree = Arrays.copyOf(previousFree, length + 1);
    for (int i = old; i < length; i++) {
      cells[i * 2 + 1] = FREE;
      nextFree[i] = i + 1;
      previousFree[i + 1] = i;
    }
  }
}

package yangban.indexer.segment;

import java.util.Arrays;

/// The words that may lie over one sentence, and the cheapest path through them.
///
/// Nodes are the beginning, the words in the order of their first units and then of their lengths,
/// and the end. Each hands its cost on to the nodes that begin where it ends, and of the cheapest
/// ways to a node the first keeps its place (A. Viterbi, 1967; no node leads back, so one pass in
/// this order is enough). For one thread at a time; the arrays serve for every sentence.
final class Lattice {

  private static final int BEGINNING = 0;

  /// Twice the nodes of most sentences, which have some two for each character.
  private static final int NODES = Sentences.WINDOW * 4;

  private final Dictionary dictionary;
  private final WordTrie trie;
  private final PairTable pairs;
  private final double unknownCost = Cost.of(0, 0);
  private final double signCost = Cost.of(Cost.SIGN_COUNT, 0);

  private final Units units = new Units();
  private final int[] firstNode = new int[Sentences.WINDOW + 2];
  private int nodes;
  private int[] firstUnit = new int[NODES];
  private int[] nextUnit = new int[NODES];
  private int[] count = new int[NODES];
  private int[] step = new int[NODES];
  private long[] hash = new long[NODES];
  private double[] plainCost = new double[NODES];
  private double[] cost = new double[NODES];
  private int[] before = new int[NODES];

  Lattice(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.trie = dictionary.trie();
    this.pairs = dictionary.pairs();
  }

  /// Adds the words of `text` between two places to `found`.
  ///
  /// @param start inclusive
  /// @param end exclusive, no more than [Sentences#WINDOW] behind
  void cut(char[] text, int start, int end, Segments found) {
    units.scan(text, start, end);
    nodes = 0;
    known(BEGINNING, 0, dictionary.begin());
    for (int unit = 0; unit < units.size(); unit++) {
      firstNode[unit] = nodes;
      words(unit);
    }
    firstNode[units.size()] = nodes;
    add(units.size(), units.size(), 0, 0, 0, 0);
    firstNode[units.size() + 1] = nodes;
    spread();
    collect(found);
  }

  private void words(int unit) {
    switch (units.type(unit)) {
      case CharType.HAN -> chinese(unit);
      case CharType.DIGIT -> known(unit, unit + 1, dictionary.digits());
      case CharType.SIGN -> single(unit, Cost.SIGN_COUNT, signCost);
      case CharType.SURROGATE -> single(unit, 0, unknownCost);
      default -> known(unit, unit + 1, dictionary.letters());
    }
  }

  private void chinese(int unit) {
    int node = trie.child(WordTrie.ROOT, units.character(unit));
    if (node != WordTrie.NONE && trie.isWord(node)) {
      known(unit, unit + 1, node);
    } else {
      single(unit, 0, unknownCost);
    }
    for (int i = unit + 1; node != WordTrie.NONE && units.type(i) == CharType.HAN; i++) {
      node = trie.child(node, units.character(i));
      if (node != WordTrie.NONE && trie.isWord(node)) {
        known(unit, i + 1, node);
      }
    }
  }

  private void known(int first, int next, int word) {
    add(
        first,
        next,
        dictionary.count(word),
        dictionary.hash(word),
        dictionary.step(word),
        dictionary.plainCost(word));
  }

  /// A word of one unit that stands for itself.
  private void single(int unit, int counted, double plain) {
    add(
        unit,
        unit + 1,
        counted,
        PairHash.add(units.addTo(PairHash.EMPTY, unit), PairHash.BETWEEN),
        PairHash.addStep(units.addToStep(PairHash.EMPTY_STEP, unit), PairHash.BETWEEN),
        plain);
  }

  private void add(int first, int next, int counted, long hashed, int stepped, double plain) {
    if (nodes == cost.length) {
      grow();
    }
    firstUnit[nodes] = first;
    nextUnit[nodes] = next;
    count[nodes] = counted;
    hash[nodes] = hashed;
    step[nodes] = stepped;
    plainCost[nodes] = plain;
    cost[nodes] = Double.MAX_VALUE;
    nodes++;
  }

  private void grow() {
    int length = nodes * 2;
    firstUnit = Arrays.copyOf(firstUnit, length);
    nextUnit = Arrays.copyOf(nextUnit, length);
    count = Arrays.copyOf(count, length);
    hash = Arrays.copyOf(hash, length);
    step = Arrays.copyOf(step, length);
    plainCost = Arrays.copyOf(plainCost, length);
    cost = Arrays.copyOf(cost, length);
    before = Arrays.copyOf(before, length);
  }

  /// Hands the cost of each node on, in their order.
  private void spread() {
    cost[BEGINNING] = 0;
    for (int from = BEGINNING; from < nodes - 1; from++) {
      int unit = nextUnit[from];
      int last = firstNode[unit + 1];
      long pair = hash[from];
      int added = unit;
      for (int to = firstNode[unit]; to < last; to++) {
        // The end has no unit of its own, but is written like one.
        int until = Math.max(nextUnit[to], unit + 1);
        for (; added < until; added++) {
          pair = units.addTo(pair, added);
        }
        hand(from, to, pair);
      }
    }
  }

  private void hand(int from, int to, long pair) {
    double sum = cost[from] + (pairs.mayHold(pair) ? pairCost(from, to, pair) : plainCost[from]);
    if (sum < cost[to]) {
      cost[to] = sum;
      before[to] = from;
    }
  }

  private double pairCost(int from, int to, long pair) {
    int unit = nextUnit[from];
    int until = Math.max(nextUnit[to], unit + 1);
    int stepped = step[from];
    for (; unit < until; unit++) {
      stepped = units.addToStep(stepped, unit);
    }
    int seen = pairs.count(pair, stepped);
    return seen == 0 ? plainCost[from] : Cost.of(count[from], seen);
  }

  /// Walks back from the end, and gives the words in the order of the text.
  private void collect(Segments found) {
    int words = 0;
    // The place of a node is not needed any more: its successor on the path takes it.
    int node = before[nodes - 1];
    int after = nodes - 1;
    while (node != BEGINNING) {
      int previous = before[node];
      before[node] = after;
      after = node;
      node = previous;
      words++;
    }
    for (node = after; words > 0; words--) {
      found.add(units.start(firstUnit[node]), units.end(nextUnit[node] - 1));
      node = before[node];
    }
  }
}

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
  private final PairCosts pairCosts;

  private final Units units = new Units();
  private final char[] codes = new char[Sentences.WINDOW + 1];
  private final int[] first = new int[Sentences.WINDOW];
  private final int[] second = new int[Sentences.WINDOW];
  private final int[] firstNode = new int[Sentences.WINDOW + 2];
  private int nodes;
  private int[] firstUnit = new int[NODES];
  private int[] nextUnit = new int[NODES];
  private int[] word = new int[NODES];

  /// How the hashes of a node's pairs begin, and what a step costs to a word that was never seen
  /// behind it.
  private long[] hash = new long[NODES];

  private double[] plainCost = new double[NODES];
  private double[] cost = new double[NODES];
  private int[] before = new int[NODES];

  Lattice(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.trie = dictionary.trie();
    this.pairs = dictionary.pairs();
    this.pairCosts = new PairCosts(dictionary);
  }

  /// Adds the words of `text` between two places to `found`.
  ///
  /// @param start inclusive
  /// @param end exclusive, no more than [Sentences#WINDOW] behind
  void cut(char[] text, int start, int end, Segments found) {
    units.scan(text, start, end);
    look();
    nodes = 0;
    add(BEGINNING, BEGINNING, dictionary.begin());
    for (int unit = 0; unit < units.size(); unit++) {
      firstNode[unit] = nodes;
      words(unit);
    }
    firstNode[units.size()] = nodes;
    // The end has no unit of its own, but is written like one.
    add(units.size(), units.size() + 1, dictionary.end());
    firstNode[units.size() + 1] = nodes;
    spread();
    collect(found);
  }

  /// Looks the first two characters of all words up before any word is added: where nothing has to
  /// be decided between them, the processor has many looks under way at once.
  private void look() {
    int size = units.size();
    for (int unit = 0; unit < size; unit++) {
      codes[unit] =
          units.type(unit) == CharType.HAN ? trie.code(units.character(unit)) : WordTrie.NO_CODE;
      first[unit] = trie.first(codes[unit]);
    }
    codes[size] = WordTrie.NO_CODE;
    for (int unit = 0; unit < size; unit++) {
      second[unit] = trie.child(first[unit], codes[unit + 1]);
    }
  }

  private void words(int unit) {
    switch (units.type(unit)) {
      case CharType.HAN -> chinese(unit);
      case CharType.LETTER, CharType.OTHER -> add(unit, unit + 1, dictionary.letters());
      case CharType.DIGIT -> add(unit, unit + 1, dictionary.digits());
      default -> add(unit, unit + 1, dictionary.itself(units.codePoint(unit)));
    }
  }

  private void chinese(int unit) {
    char character = units.character(unit);
    long spelled = PairHash.add(PairHash.EMPTY, character);
    int node = first[unit];
    boolean begins = trie.isFirst(node);
    int tier = begins ? trie.tier(node) : WordTrie.NO_WORD;
    int number = tier == WordTrie.NO_WORD ? dictionary.itself(character) : node;
    add(unit, unit + 1, number, PairHash.add(spelled, PairHash.BETWEEN), dictionary.cost(tier));
    node = begins ? second[unit] : WordTrie.NONE;
    for (int next = unit + 2; node != WordTrie.NONE; next++) {
      spelled = PairHash.add(spelled, units.character(next - 1));
      tier = trie.tier(node);
      if (tier != WordTrie.NO_WORD) {
        add(unit, next, node, PairHash.add(spelled, PairHash.BETWEEN), dictionary.cost(tier));
      }
      node = trie.child(node, codes[next]);
    }
  }

  private void add(int first, int next, int other) {
    add(first, next, other, dictionary.hash(other), dictionary.costOfOther(other));
  }

  private void add(int first, int next, int number, long begun, double plain) {
    if (nodes == cost.length) {
      grow();
    }
    firstUnit[nodes] = first;
    nextUnit[nodes] = next;
    word[nodes] = number;
    hash[nodes] = begun;
    plainCost[nodes] = plain;
    cost[nodes] = Double.MAX_VALUE;
    nodes++;
  }

  private void grow() {
    int length = nodes * 2;
    firstUnit = Arrays.copyOf(firstUnit, length);
    nextUnit = Arrays.copyOf(nextUnit, length);
    word = Arrays.copyOf(word, length);
    hash = Arrays.copyOf(hash, length);
    plainCost = Arrays.copyOf(plainCost, length);
    cost = Arrays.copyOf(cost, length);
    before = Arrays.copyOf(before, length);
  }

  /// Hands the cost of each node on, in their order. The words behind a node are each a beginning
  /// of the next one, so the hashes of its pairs are one hash that goes on.
  private void spread() {
    cost[BEGINNING] = 0;
    for (int from = BEGINNING; from < nodes - 1; from++) {
      int unit = nextUnit[from];
      int last = firstNode[unit + 1];
      double plain = cost[from] + plainCost[from];
      long pair = hash[from];
      int hashed = unit;
      for (int to = firstNode[unit]; to < last; to++) {
        while (hashed < nextUnit[to]) {
          pair = units.addTo(pair, hashed++);
        }
        double sum =
            pairs.mayHold(pair)
                ? cost[from]
                    + pairCosts.of(word[from], word[to], pair, units, firstUnit[from], unit, hashed)
                : plain;
        if (sum < cost[to]) {
          cost[to] = sum;
          before[to] = from;
        }
      }
    }
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

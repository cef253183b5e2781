package yangban.indexer.segment;

/// Chinese words as a double array: the child of node `n` by the character of code `k` stands in
/// cell `base(n) + k`, if that cell says that `n` is its parent. One look per character, wherever
/// the text leads. A node is named by its cell.
///
/// What the array is laid out for is the cache: base and parent stand side by side, frequent
/// characters have neighbouring codes, and frequent words were placed first ([WordTrieBuilder]), so
/// that most steps of most texts touch the same few ten thousand bytes. With the base stands how
/// frequent the word is that ends at the node, as a number of its own for each count that any word
/// has, its tier: whoever has found a word need not look anywhere else for it. Immutable; can be
/// shared between threads.
final class WordTrie {

  /// Where every word begins.
  static final int ROOT = 0;

  static final int NONE = -1;

  /// The code of whatever stands in no word: it leads nowhere.
  static final char NO_CODE = 0;

  /// In the cell of a base, its lower bits; above them the tier of the word that ends here.
  static final int BASE_BITS = 20;

  static final int BASE = (1 << BASE_BITS) - 1;

  /// The tier of a node where no word ends.
  static final int NO_WORD = 0;

  /// One more than the highest tier there may be.
  static final int TIERS = 1 << (Integer.SIZE - BASE_BITS);

  private final char[] codes;
  private final int[] cells;

  /// @param codes of the characters from [CharType#FIRST_HAN] on; [#NO_CODE] for those that no word
  ///   has
  /// @param cells of each node its base with the tier of its word, and its parent; a base leads to
  ///   no place outside of the cells
  WordTrie(char[] codes, int[] cells) {
    this.codes = codes;
    this.cells = cells;
  }

  /// How many nodes there may be: their numbers are lower.
  int size() {
    return cells.length / 2;
  }

  /// @param c of type [CharType#HAN]
  char code(char c) {
    return codes[c - CharType.FIRST_HAN];
  }

  /// The node of a character that words begin with; of any other, one that [#isFirst] denies.
  int first(char code) {
    return (cells[ROOT] & BASE) + code;
  }

  /// Whether `node`, which [#first] gave, is one.
  boolean isFirst(int node) {
    return cells[node * 2 + 1] == ROOT;
  }

  /// The node that a character leads to, or [#NONE].
  int child(int node, char code) {
    int cell = (cells[node * 2] & BASE) + code;
    return cells[cell * 2 + 1] == node ? cell : NONE;
  }

  char[] codes() {
    return codes;
  }

  int[] cells() {
    return cells;
  }

  /// How frequent the word is that ends at `node`: words of the same count have the same tier,
  /// those of a higher one a higher; [#NO_WORD] where none ends.
  int tier(int node) {
    return cells[node * 2] >>> BASE_BITS;
  }
}

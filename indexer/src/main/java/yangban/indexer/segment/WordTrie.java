package yangban.indexer.segment;

/// Chinese words as a double array: the child of node `n` by the character of code `k` stands in
/// cell `base(n) + k`, if that cell says that `n` is its parent. One look per character, wherever
/// the text leads. A node is named by its cell.
///
/// What the array is laid out for is the cache: base and parent stand side by side, frequent
/// characters have neighbouring codes, and frequent words were placed first ([WordTrieBuilder]), so
/// that most steps of most texts touch the same few ten thousand bytes. Immutable; can be shared
/// between threads.
final class WordTrie {

  /// Where every word begins.
  static final int ROOT = 0;

  static final int NONE = -1;

  /// In the cell of a base: a word ends here.
  static final int WORD = 1 << 31;

  private final char[] codes;
  private final int[] cells;

  /// @param codes of the characters from [CharType#FIRST_HAN] on; 0 for those that no word has
  /// @param cells of each node its base, with or without [#WORD], and its parent; a base leads to
  ///   no place outside of the cells
  WordTrie(char[] codes, int[] cells) {
    this.codes = codes;
    this.cells = cells;
  }

  /// How many nodes there may be: their numbers are lower.
  int size() {
    return cells.length / 2;
  }

  /// The node that `c` leads to, or [#NONE].
  ///
  /// @param c of type [CharType#HAN]
  int child(int node, char c) {
    int cell = (cells[node * 2] & ~WORD) + codes[c - CharType.FIRST_HAN];
    return cells[cell * 2 + 1] == node ? cell : NONE;
  }

  char[] codes() {
    return codes;
  }

  int[] cells() {
    return cells;
  }

  boolean isWord(int node) {
    return cells[node * 2] < 0;
  }

  /// The node of a word that it was made of.
  int node(String word) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      node = child(node, word.charAt(i));
    }
    return node;
  }
}

package yangban.indexer.segment;

/// The two hashes by which smartcn knows a pair of words, written `word@next`: which slot is its
/// own, and by how many slots to go on where that one is taken. Both go from left to right, so the
/// hash of a word with `@` behind it is the beginning of the hash of each of its pairs.
final class PairHash {

  /// Stands between the two words of a pair.
  static final char BETWEEN = '@';

  /// FNV-1a with 64 bits: offset basis and prime (Fowler, Noll, Vo).
  static final long EMPTY = 0xCBF29CE484222325L;

  private static final long PRIME = 1099511628211L;

  /// djb2 (D. Bernstein), of which smartcn keeps less than ten bits by the order of its operators:
  /// from 0 to 288 after any character.
  static final int EMPTY_STEP = 5381;

  private PairHash() {}

  static long add(long hash, char c) {
    return ((hash ^ (c & 0xFF)) * PRIME ^ (c >> 8)) * PRIME;
  }

  static int addStep(int step, char c) {
    int low = (step * 33 + c) & 0xFF;
    return (low * 33 + c) >> 8;
  }

  static long add(long hash, String word) {
    long added = hash;
    for (int i = 0; i < word.length(); i++) {
      added = add(added, word.charAt(i));
    }
    return added;
  }

  static int addStep(int step, String word) {
    int added = step;
    for (int i = 0; i < word.length(); i++) {
      added = addStep(added, word.charAt(i));
    }
    return added;
  }
}

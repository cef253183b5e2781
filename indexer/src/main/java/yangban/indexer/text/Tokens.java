package yangban.indexer.text;

import java.util.Arrays;

/// Stretches of a text in the order of their starts, each with its step in position. Offsets count
/// UTF-16 code units, start inclusive, end exclusive.
///
/// Kept in one array of numbers, since a term is always the folded text between its offsets.
final class Tokens {

  private static final int CELLS = 3;
  private static final int LEAST = 8;

  private int[] cells;
  private int size;

  /// @param room for how many, before more has to be made
  Tokens(int room) {
    cells = new int[CELLS * Math.max(LEAST, room)];
  }

  void add(int start, int end, int increment) {
    if (cells.length < (size + 1) * CELLS) {
      cells = Arrays.copyOf(cells, cells.length * 2);
    }
    int at = size++ * CELLS;
    cells[at] = start;
    cells[at + 1] = end;
    cells[at + 2] = increment;
  }

  int size() {
    return size;
  }

  int start(int i) {
    return cells[i * CELLS];
  }

  int end(int i) {
    return cells[i * CELLS + 1];
  }

  /// How many positions after the token before it; 0 at the same position.
  int increment(int i) {
    return cells[i * CELLS + 2];
  }

  /// Whether the same stretch already stands among the last tokens with this start.
  boolean endsWith(int start, int end) {
    for (int i = size - 1; i >= 0 && start(i) == start; i--) {
      if (end(i) == end) {
        return true;
      }
    }
    return false;
  }
}

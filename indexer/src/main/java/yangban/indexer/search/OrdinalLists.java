package yangban.indexer.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import yangban.indexer.image.ImageReader;
import yangban.indexer.image.ImageWriter;

/// Rising lists of ordinals, one after the other in one array: of two bytes each where they fit, as
/// they do in any segment with fewer than 65,536 facet values.
final class OrdinalLists {

  private final int[] ends;
  private final char[] narrow;
  private final int[] wide;

  private OrdinalLists(int[] ends, char[] narrow, int[] wide) {
    this.ends = ends;
    this.narrow = narrow;
    this.wide = wide;
  }

  void write(ImageWriter image) throws IOException {
    image.put(ends);
    image.put(narrow);
    image.put(wide);
  }

  /// What [#write] wrote.
  static OrdinalLists read(ImageReader image) throws IOException {
    return new OrdinalLists(image.ints(), image.chars(), image.ints());
  }

  /// The place of the first ordinal of a list.
  int start(int list) {
    return list == 0 ? 0 : ends[list - 1];
  }

  /// The place after the last ordinal of a list.
  int end(int list) {
    return ends[list];
  }

  /// The ordinal at a place.
  int at(int place) {
    return narrow.length == 0 ? wide[place] : narrow[place];
  }

  /// Whether one of `ordinals` is in a list.
  boolean hasAny(int list, BitSet ordinals) {
    for (int i = start(list); i < ends[list]; i++) {
      if (ordinals.get(at(i))) {
        return true;
      }
    }
    return false;
  }

  /// Adds to the counter of each ordinal of a list that is from `from` to before `to`.
  void count(int list, int times, int[] counters, int from, int to) {
    for (int i = start(list); i < ends[list] && at(i) < to; i++) {
      if (at(i) >= from) {
        counters[at(i)] += times;
      }
    }
  }

  /// Collects lists, in their order.
  static final class Builder {

    private final boolean isNarrow;
    private int[] ends = new int[64];
    private int lists;
    private char[] narrow = new char[0];
    private int[] wide = new int[0];
    private int size;

    /// @param values how many different ordinals there are
    Builder(long values) {
      isNarrow = values <= Character.MAX_VALUE;
    }

    /// Puts an ordinal at the end of the list that is being made.
    void add(int ordinal) {
      if (isNarrow) {
        narrow = size < narrow.length ? narrow : Arrays.copyOf(narrow, larger(size));
        narrow[size++] = (char) ordinal;
      } else {
        wide = size < wide.length ? wide : Arrays.copyOf(wide, larger(size));
        wide[size++] = ordinal;
      }
    }

    /// Ends the list that is being made, and begins the next.
    void end() {
      ends = lists < ends.length ? ends : Arrays.copyOf(ends, larger(lists));
      ends[lists++] = size;
    }

    private static int larger(int size) {
      return Math.max(64, size * 3 / 2);
    }

    OrdinalLists build() {
      return new OrdinalLists(
          Arrays.copyOf(ends, lists),
          isNarrow ? Arrays.copyOf(narrow, size) : new char[0],
          isNarrow ? new int[0] : Arrays.copyOf(wide, size));
    }
  }
}

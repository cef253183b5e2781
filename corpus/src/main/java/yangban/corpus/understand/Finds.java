package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// Cues found in a text, by where they stand, so that those of a stretch are found without a look
/// at all others. Immutable.
final class Finds implements Iterable<Found> {
  static final Finds NONE = new Finds(List.of());

  private static final Comparator<Found> BY_PLACE =
      Comparator.comparingInt(Found::start).thenComparingInt(f -> -f.end());

  private final List<Found> sorted;

  private Finds(List<Found> sorted) {
    this.sorted = sorted;
  }

  static Finds of(List<Found> found) {
    return new Finds(found.stream().sorted(BY_PLACE).toList());
  }

  @Override
  public Iterator<Found> iterator() {
    return sorted.iterator();
  }

  Stream<Found> stream() {
    return sorted.stream();
  }

  /// Those that lie wholly within a stretch, in order.
  List<Found> within(int from, int to) {
    List<Found> within = new ArrayList<>();
    for (int i = firstFrom(from); i < sorted.size() && sorted.get(i).start() < to; i++) {
      if (sorted.get(i).end() <= to) {
        within.add(sorted.get(i));
      }
    }
    return within;
  }

  boolean anyWithin(int from, int to) {
    for (int i = firstFrom(from); i < sorted.size() && sorted.get(i).start() < to; i++) {
      if (sorted.get(i).end() <= to) {
        return true;
      }
    }
    return false;
  }

  /// Whether one of them has at least a character in common with a stretch; `longest` bounds how
  /// far before it one may begin.
  boolean anyTouching(int from, int to, int longest) {
    for (int i = firstFrom(from - longest); i < sorted.size() && sorted.get(i).start() < to; i++) {
      if (sorted.get(i).end() > from) {
        return true;
      }
    }
    return false;
  }

  private int firstFrom(int place) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Without those that lie in a longer one.
  Finds longest() {
    List<Found> kept = new ArrayList<>();
    int end = -1;
    int start = -1;
    for (Found found : sorted) {
      if (found.end() > end || (found.end() == end && found.start() == start)) {
        kept.add(found);
      }
      if (found.end() > end) {
        end = found.end();
        start = found.start();
      }
    }
    return new Finds(kept);
  }
}

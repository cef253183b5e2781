package yangban.corpus.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Adds up how often fields were read as gold has them. For one thread.
public final class Scores {
  private final Map<String, Count> counts = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();
  private int pages;

  void page() {
    pages++;
  }

  /// Scores a field with one value; an empty string is an unknown one.
  public void one(String page, String field, String expected, String read) {
    Count count = count(field, Figure.Sort.ACCURACY);
    if (expected.equals(read)) {
      count.right++;
    } else {
      count.missing++;
      misses.add("%-16s %s: expected %s, read %s".formatted(field, page, expected, read));
    }
  }

  /// Scores a field with many values, each counted once.
  public void many(String page, String field, List<String> expected, List<String> read) {
    Set<String> missing = new LinkedHashSet<>(expected);
    int all = missing.size();
    read.forEach(missing::remove);
    Set<String> extra = new LinkedHashSet<>(read);
    expected.forEach(extra::remove);
    Count count = count(field, Figure.Sort.SET);
    count.right += all - missing.size();
    count.extra += extra.size();
    count.missing += missing.size();
    if (!missing.isEmpty() || !extra.isEmpty()) {
      misses.add("%-16s %s: missing %s, extra %s".formatted(field, page, missing, extra));
    }
  }

  /// Scores a field that is a share of its own on each page.
  public void share(String page, String field, double share) {
    Count count = count(field, Figure.Sort.MEAN);
    count.right++;
    count.sum += share;
    if (share < 0.98) {
      misses.add("%-16s %s: %.3f".formatted(field, page, share));
    }
  }

  private Count count(String field, Figure.Sort sort) {
    return counts.computeIfAbsent(field, _ -> new Count(sort));
  }

  /// How many pages were measured.
  public int pages() {
    return pages;
  }

  /// What was measured, in the order of first use.
  public List<Figure> figures() {
    return counts.entrySet().stream().map(e -> e.getValue().figure(e.getKey())).toList();
  }

  /// What was measured of one field.
  public Optional<Figure> figure(String field) {
    return Optional.ofNullable(counts.get(field)).map(c -> c.figure(field));
  }

  /// Each page and field that was not read as gold has it, a line each.
  public List<String> misses() {
    return List.copyOf(misses);
  }

  private static final class Count {
    private final Figure.Sort sort;
    private int right;
    private int extra;
    private int missing;
    private double sum;

    Count(Figure.Sort sort) {
      this.sort = sort;
    }

    Figure figure(String field) {
      int all = right + missing;
      double precision = ratio(right, right + extra);
      double recall = ratio(right, all);
      return switch (sort) {
        case ACCURACY -> new Figure(field, sort, recall, 1, 1, all);
        case MEAN -> new Figure(field, sort, right == 0 ? 1 : sum / right, 1, 1, right);
        case SET -> {
          double f1 = right == 0 && extra + missing > 0 ? 0 : ratio(2 * right, right + extra + all);
          yield new Figure(field, sort, f1, precision, recall, all);
        }
      };
    }

    private static double ratio(int part, int of) {
      return of == 0 ? 1 : (double) part / of;
    }
  }
}

package yangban.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Years that follow one another, as they are written in an address and on a chip: `2019-2022`.
/// What is no year of four digits stands alone.
///
/// @param from the first
/// @param to the last; the same where there is only one
public record YearRun(String from, String to) {

  /// The runs among `values`, rising.
  public static List<YearRun> of(Collection<String> values) {
    List<YearRun> runs = new ArrayList<>();
    for (String value : new TreeSet<>(values)) {
      if (!runs.isEmpty() && follows(runs.getLast().to, value)) {
        runs.add(new YearRun(runs.removeLast().from, value));
      } else {
        runs.add(new YearRun(value, value));
      }
    }
    return List.copyOf(runs);
  }

  private static boolean follows(String year, String next) {
    return isYear(year) && isYear(next) && Integer.parseInt(year) + 1 == Integer.parseInt(next);
  }

  private static boolean isYear(String value) {
    return value.matches("[0-9]{4}");
  }

  /// Whether it is more than one year.
  public boolean isRange() {
    return !from.equals(to);
  }

  /// As it stands in an address.
  public String written() {
    return isRange() ? from + "-" + to : from;
  }

  /// All of its years.
  public List<String> years() {
    return isRange()
        ? IntStream.rangeClosed(Integer.parseInt(from), Integer.parseInt(to))
            .mapToObj("%04d"::formatted)
            .toList()
        : List.of(from);
  }
}

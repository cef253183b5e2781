package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import yangban.indexer.query.Facet;
import yangban.indexer.search.FacetCount;

/// A year of the histogram.
///
/// @param count the year's own results
/// @param height 0 to 40, the length of the bar in the drawing's own units; at least 1 where
///   something was published
/// @param href chooses the year, or takes the choice back; empty where nothing was published
public record YearBar(
    String id, String year, long count, int height, boolean selected, String href) {

  /// Units from the top of the drawing to its base line.
  public static final int FULL = 40;

  /// A histogram of more columns has bars too thin to be touched.
  private static final int MAX_YEARS = 12;

  /// The bars of all years from the first to the last, the latest where they are too many.
  ///
  /// @param narrowed whether any year is chosen
  /// @param address chooses a year, or takes the choice back
  static List<YearBar> all(
      List<FacetCount> counts, boolean narrowed, Function<FacetCount, String> address) {
    TreeMap<Integer, FacetCount> byYear = new TreeMap<>();
    for (FacetCount count : counts) {
      if (count.value().matches("\\d{4}")) {
        byYear.put(Integer.valueOf(count.value()), count);
      }
    }
    if (byYear.isEmpty()) {
      return List.of();
    }
    long most = byYear.values().stream().mapToLong(count -> own(count, narrowed)).max().orElse(1);
    int last = byYear.lastKey();
    List<YearBar> bars = new ArrayList<>();
    for (int year = Math.max(byYear.firstKey(), last - MAX_YEARS + 1); year <= last; year++) {
      FacetCount count = byYear.get(year);
      bars.add(
          count == null
              ? new YearBar(
                  FacetColumn.id(Facet.YEAR, "" + year), Integer.toString(year), 0, 0, false, "")
              : bar(count, own(count, narrowed), Math.max(1, most), address.apply(count)));
    }
    return List.copyOf(bars);
  }

  private static YearBar bar(FacetCount count, long own, long most, String href) {
    return new YearBar(
        FacetColumn.id(Facet.YEAR, count.value()),
        count.value(),
        own,
        (int) Math.max(1, Math.round((double) own * FULL / most)),
        count.selected(),
        href);
  }

  /// Once a year is chosen, the count of another one includes the chosen.
  private static long own(FacetCount count, boolean narrowed) {
    return narrowed && !count.selected() ? count.added() : count.count();
  }
}

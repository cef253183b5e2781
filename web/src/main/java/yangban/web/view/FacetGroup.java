package yangban.web.view;

import java.util.List;
import java.util.Optional;
import yangban.web.SearchAddress;

/// A facet with its values.
///
/// @param shown the values that stand open
/// @param folded the rest of a long list
/// @param years of a histogram; empty but for [Facet#YEAR]
/// @param range the years that the histogram's form begins with
/// @param within how to look through all values of a long list
/// @param secondary whether the whole group is folded until asked for
/// @param chosen whether a value of it is chosen or excluded
public record FacetGroup(
    String code,
    String label,
    List<FacetRow> shown,
    List<FacetRow> folded,
    List<YearBar> years,
    Optional<Range> range,
    Optional<Within> within,
    boolean secondary,
    boolean chosen) {

  /// A form for the first and the last year.
  ///
  /// @param from what stands in it; `first` where nothing is chosen
  /// @param first the earliest year of the results
  /// @param last the latest
  /// @param fields what it sends besides
  public record Range(
      String from, String to, String first, String last, List<SearchAddress.Field> fields) {

    public Range {
      fields = List.copyOf(fields);
    }
  }

  /// A form that looks through all values.
  ///
  /// @param total how many values there are
  /// @param href all of them
  /// @param fields what it sends besides
  public record Within(int total, String href, List<SearchAddress.Field> fields) {

    public Within {
      fields = List.copyOf(fields);
    }
  }

  public FacetGroup {
    shown = List.copyOf(shown);
    folded = List.copyOf(folded);
    years = List.copyOf(years);
  }
}

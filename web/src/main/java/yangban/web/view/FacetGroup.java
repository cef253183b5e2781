package yangban.web.view;

import java.util.List;

/// A facet with its values.
///
/// @param shown the values that stand open
/// @param folded the rest of a long list
/// @param years of a histogram; empty but for [Facet#YEAR]
/// @param secondary whether the whole group is folded until asked for
/// @param chosen whether a value of it is chosen or excluded
public record FacetGroup(
    String code,
    String label,
    List<FacetRow> shown,
    List<FacetRow> folded,
    List<YearBar> years,
    boolean secondary,
    boolean chosen) {

  public FacetGroup {
    shown = List.copyOf(shown);
    folded = List.copyOf(folded);
    years = List.copyOf(years);
  }
}

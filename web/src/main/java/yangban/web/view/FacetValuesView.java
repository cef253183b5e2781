package yangban.web.view;

import java.util.List;
import java.util.Set;
import yangban.indexer.query.Facet;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.FacetCount;
import yangban.indexer.search.SearchPage;
import yangban.web.SearchAddress;

/// All values of a facet, to be looked through and chosen from.
///
/// @param code of the facet
/// @param label its name
/// @param in what the names have to hold; may be blank
/// @param rows the values, as far as they are shown
/// @param rest how many more there are
/// @param ticks whether several can be ticked at once
/// @param fields the search, as the fields of a form
/// @param back the search itself
/// @param notes what of the address was not understood
public record FacetValuesView(
    String code,
    String label,
    String in,
    List<FacetRow> rows,
    int rest,
    boolean ticks,
    List<SearchAddress.Field> fields,
    String back,
    List<String> notes) {

  /// More rows are not read but searched.
  private static final int MOST = 200;

  public FacetValuesView {
    rows = List.copyOf(rows);
    fields = List.copyOf(fields);
    notes = List.copyOf(notes);
  }

  /// The values of `facet` on `page`, or some of them.
  ///
  /// @param counts the values whose names hold `in`
  /// @param complaints sentences on what of the address was not understood
  public static FacetValuesView of(
      SearchRequest asked,
      SearchPage page,
      Facet facet,
      String in,
      List<FacetCount> counts,
      boolean ticks,
      Labels labels,
      List<String> complaints) {
    int shown = Math.min(MOST, counts.size());
    return new FacetValuesView(
        facet.code(),
        labels.facet(facet),
        in,
        new FacetColumn(asked, page, labels).rows(facet, counts.subList(0, shown)),
        counts.size() - shown,
        ticks,
        SearchAddress.fields(asked, Set.of()),
        SearchAddress.of(asked),
        complaints);
  }
}

package yangban.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import yangban.indexer.matrix.MatrixRows;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;

/// Addresses of the matrix of a search, and of the searches behind its cells. As in
/// [SearchAddress], the same matrix always has the same address.
public final class MatrixAddress {

  private MatrixAddress() {}

  /// The matrix of a search as it is shown first.
  public static String of(SearchRequest request) {
    return of(request, MatrixRows.CATEGORY);
  }

  /// `/matrix?q=…&by=…`.
  public static String of(SearchRequest request, MatrixRows rows) {
    return "/matrix?" + parameters(request, rows);
  }

  /// The parameters alone, for other addresses that take the same matrix.
  public static String parameters(SearchRequest request, MatrixRows rows) {
    StringBuilder all = new StringBuilder(SearchAddress.parameters(request.withPage(1)));
    if (rows != MatrixRows.CATEGORY) {
      all.append("&by=").append(rows.code());
    }
    return all.toString();
  }

  /// The search behind a row or column: its value alone is chosen in its facet, and what is
  /// excluded there stays so.
  public static SearchRequest choosing(SearchRequest request, Facet facet, String value) {
    Map<Facet, FacetChoice> choices = new HashMap<>(request.choices());
    choices.put(facet, new FacetChoice(Set.of(value), request.choice(facet).none()));
    return request.withChoices(choices);
  }
}

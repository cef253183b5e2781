package yangban.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import yangban.corpus.BranchKind;
import yangban.corpus.Coded;
import yangban.corpus.Level;
import yangban.indexer.matrix.MatrixRows;
import yangban.indexer.query.Facet;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.SearchRequest;
import yangban.server.problem.Problem;

/// Reads a matrix out of the parameters of an address: a search, and what stands in the rows.
/// Thread-safe.
public final class MatrixParameters {

  static final String ROWS = "by";

  private final FacetValues values;
  private final SearchParameters searches;

  public MatrixParameters(FacetValues values) {
    this.values = values;
    this.searches = new SearchParameters(values);
  }

  /// A matrix, and what of the parameters could not be read.
  ///
  /// @param known values that are rows even where nothing has them, in their order
  /// @param notes what was done to values that were read all the same
  public record Result(
      SearchRequest request,
      MatrixRows rows,
      List<String> known,
      List<Problem> problems,
      List<QueryNote> notes) {

    public Result {
      known = List.copyOf(known);
      problems = List.copyOf(problems);
      notes = List.copyOf(notes);
    }

    /// The same.
    ///
    /// @throws Problem the first one, where there is any
    Result orThrow() {
      if (!problems.isEmpty()) {
        throw problems.getFirst();
      }
      return this;
    }
  }

  /// Reads all parameters of an address.
  ///
  /// @param parameters as Javalin hands them over, decoded
  /// @param others names that the caller reads itself
  public Result read(Map<String, List<String>> parameters, Set<String> others) {
    Set<String> own = new TreeSet<>(others);
    own.add(ROWS);
    SearchParameters.Result search = searches.read(parameters, own);
    List<Problem> problems = new ArrayList<>(search.problems());
    MatrixRows rows = values.one(MatrixRows.class, ROWS, MatrixRows.CATEGORY, parameters, problems);
    return new Result(
        search.request().withPage(1),
        rows,
        known(rows, search.request()),
        problems,
        search.notes());
  }

  /// All 一级学科 would be 117 rows: those of a chosen 门类 only, and else what there is.
  private List<String> known(MatrixRows rows, SearchRequest request) {
    return switch (rows) {
      case CATEGORY -> values.categories();
      case DISCIPLINE ->
          request.choice(Facet.DISCIPLINE).any().stream()
              .filter(value -> value.length() == 2)
              .sorted()
              .flatMap(category -> values.disciplinesOf(category).stream())
              .toList();
      case BRANCH_KIND -> codes(BranchKind.values());
      case LEVEL -> codes(Level.values());
      case YEAR -> List.of();
    };
  }

  private static List<String> codes(Coded... values) {
    return Stream.of(values).map(Coded::code).toList();
  }
}

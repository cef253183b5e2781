package yangban.indexer.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yangban.indexer.query.FacetChoice;

/// Where a matrix is empty (空白).
///
/// @param cells empty cells whose row and column are not, the most surprising ones first
/// @param rows values of which nothing is held at all
/// @param columns themes of which nothing is held at all
public record Gaps(List<Gap> cells, List<String> rows, List<String> columns) {

  /// An empty cell.
  ///
  /// @param expected how many results would stand there if themes were spread over all rows alike:
  ///   the row's total times the column's share of everything
  public record Gap(String row, String column, double expected) {}

  public Gaps {
    cells = List.copyOf(cells);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  public static Gaps of(Matrix matrix) {
    List<Gap> cells = new ArrayList<>();
    for (Matrix.Line line : matrix.lines()) {
      for (int i = 0; i < line.cells().size(); i++) {
        Matrix.Column column = matrix.columns().get(i);
        if (isGap(line, column, line.cells().get(i))) {
          double expected =
              (double) line.total().hits() * column.total().hits() / matrix.all().hits();
          cells.add(new Gap(line.value(), column.value(), expected));
        }
      }
    }
    // Stable, so that equal ones keep the order of rows and columns.
    cells.sort(Comparator.comparingDouble(Gap::expected).reversed());
    return new Gaps(
        cells,
        matrix.lines().stream()
            .filter(line -> line.total().hits() == 0 && isStated(line.value()))
            .map(Matrix.Line::value)
            .toList(),
        matrix.columns().stream()
            .filter(column -> column.total().hits() == 0 && isStated(column.value()))
            .map(Matrix.Column::value)
            .toList());
  }

  private static boolean isGap(Matrix.Line line, Matrix.Column column, Tally cell) {
    return cell.hits() == 0
        && line.total().hits() > 0
        && column.total().hits() > 0
        && isStated(line.value())
        && isStated(column.value());
  }

  private static boolean isStated(String value) {
    return !value.equals(FacetChoice.UNSTATED);
  }
}

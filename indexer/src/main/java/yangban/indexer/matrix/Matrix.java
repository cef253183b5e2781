package yangban.indexer.matrix;

import java.util.List;
import java.util.Optional;

/// The results of a search, by theme in columns and by another facet in rows.
///
/// A result with two themes stands in two columns, so the cells of a row may add up to more than
/// its total. The totals are counted by themselves: each equals what the search finds once the
/// value of the row or column is chosen, and so the count that its facets show beside the value.
///
/// Values chosen in either facet are the rows or columns; else all values are, among them
/// [yangban.indexer.query.FacetChoice#UNSTATED], last, where some results lack any.
///
/// @param columns in the order of [yangban.corpus.Theme]
/// @param lines the rows: closed sets in their order, years and codes rising
/// @param all everything that the search finds
public record Matrix(MatrixRows rows, List<Column> columns, List<Line> lines, Tally all) {

  /// A theme.
  ///
  /// @param value its code
  /// @param total of what has it
  public record Column(String value, Tally total) {}

  /// A row.
  ///
  /// @param value of the row's facet
  /// @param total of what has it
  /// @param cells one for each column
  public record Line(String value, Tally total, List<Tally> cells) {

    public Line {
      cells = List.copyOf(cells);
    }
  }

  public Matrix {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    for (Line line : lines) {
      if (line.cells().size() != columns.size()) {
        throw new IllegalArgumentException("every row has a cell for each column");
      }
    }
  }

  /// What stands in a cell, if the matrix has that row and column.
  public Optional<Tally> cell(String row, String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).value().equals(column)) {
        int at = i;
        return lines.stream()
            .filter(line -> line.value().equals(row))
            .map(line -> line.cells().get(at))
            .findFirst();
      }
    }
    return Optional.empty();
  }
}

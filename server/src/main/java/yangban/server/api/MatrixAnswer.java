package yangban.server.api;

import java.util.ArrayList;
import java.util.List;
import yangban.indexer.matrix.Gaps;
import yangban.indexer.matrix.Matrix;
import yangban.indexer.matrix.MatrixRows;
import yangban.indexer.matrix.Tally;
import yangban.indexer.query.Facet;
import yangban.indexer.query.QueryNote;

/// A matrix as JSON.
///
/// @param by what stands in the rows
/// @param facet the facet whose values the rows are; the columns are of `theme`
/// @param notes what was done to values of the address
record MatrixAnswer(
    MatrixRows by,
    Facet facet,
    Figures total,
    List<Column> columns,
    List<Row> rows,
    Empty gaps,
    List<QueryNote> notes) {

  /// How much there is, in each unit.
  ///
  /// @param count what a search finds, as `total` of a search and `count` of a facet
  record Figures(long count, long practices, long articles, long branches) {

    static Figures of(Tally tally) {
      return new Figures(tally.hits(), tally.practices(), tally.articles(), tally.branches());
    }
  }

  record Column(String value, String label, Figures total) {}

  record Row(String value, String label, Figures total, List<Cell> cells) {}

  record Cell(String theme, long count, long practices, long articles, long branches) {}

  /// Where there is nothing.
  record Empty(List<Gap> cells, List<Name> rows, List<Name> columns) {}

  record Gap(Name row, Name column, double expected) {}

  record Name(String value, String label) {}

  static MatrixAnswer of(Matrix matrix, List<QueryNote> notes, FacetValues values) {
    Facet facet = matrix.rows().facet();
    Gaps gaps = Gaps.of(matrix);
    return new MatrixAnswer(
        matrix.rows(),
        facet,
        Figures.of(matrix.all()),
        matrix.columns().stream()
            .map(column ->
                new Column(
                    column.value(),
                    values.label(Facet.THEME, column.value()),
                    Figures.of(column.total())))
            .toList(),
        matrix.lines().stream()
            .map(line ->
                new Row(
                    line.value(),
                    values.label(facet, line.value()),
                    Figures.of(line.total()),
                    cells(matrix, line)))
            .toList(),
        new Empty(
            gaps.cells().stream()
                .map(gap ->
                    new Gap(
                        name(values, facet, gap.row()),
                        name(values, Facet.THEME, gap.column()),
                        rounded(gap.expected())))
                .toList(),
            gaps.rows().stream().map(value -> name(values, facet, value)).toList(),
            gaps.columns().stream().map(value -> name(values, Facet.THEME, value)).toList()),
        notes);
  }

  private static List<Cell> cells(Matrix matrix, Matrix.Line line) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < line.cells().size(); i++) {
      Tally tally = line.cells().get(i);
      cells.add(
          new Cell(
              matrix.columns().get(i).value(),
              tally.hits(),
              tally.practices(),
              tally.articles(),
              tally.branches()));
    }
    return cells;
  }

  private static Name name(FacetValues values, Facet facet, String value) {
    return new Name(value, values.label(facet, value));
  }

  /// To one decimal: an estimate needs no more.
  private static double rounded(double expected) {
    return Math.round(expected * 10) / 10.0;
  }
}

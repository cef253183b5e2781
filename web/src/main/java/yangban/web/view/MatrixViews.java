package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import yangban.corpus.Coded;
import yangban.indexer.matrix.Gaps;
import yangban.indexer.matrix.Matrix;
import yangban.indexer.matrix.MatrixRows;
import yangban.indexer.matrix.Tally;
import yangban.indexer.query.CountUnit;
import yangban.indexer.query.Counted;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.SearchPage.Counts;
import yangban.web.MatrixAddress;
import yangban.web.Messages;
import yangban.web.SearchAddress;

/// Lays out the matrix of a search.
public final class MatrixViews {

  /// What a list beside a table has room for; the rest is folded.
  private static final int SHOWN_GAPS = 12;

  /// Fewer than these can well be missing by chance, and are most of what is.
  private static final int FEW = 2;

  private final SearchRequest asked;
  private final Matrix matrix;
  private final Facet facet;
  private final CountUnit unit;
  private final Labels labels;
  private final Messages words;
  private final long most;

  public MatrixViews(SearchRequest asked, Matrix matrix, Labels labels) {
    this.asked = asked;
    this.matrix = matrix;
    this.facet = matrix.rows().facet();
    this.unit = asked.counted().unit();
    this.labels = labels;
    this.words = labels.words();
    this.most =
        matrix.lines().stream()
            .flatMap(line -> line.cells().stream())
            .mapToLong(cell -> cell.in(unit))
            .max()
            .orElse(0);
  }

  /// The screen.
  ///
  /// @param complaints sentences on what of the address was not understood
  public MatrixView of(List<String> complaints) {
    List<MatrixView.Column> columns =
        matrix.columns().stream()
            .map(column ->
                new MatrixView.Column(
                    column.value().equals(FacetChoice.UNSTATED) ? "none" : column.value(),
                    labels.of(Facet.THEME, column.value())))
            .toList();
    List<MatrixView.Line> lines = matrix.lines().stream().map(this::line).toList();
    return new MatrixView(
        asked.q(),
        counts(),
        SearchAddress.of(asked),
        complaints,
        ChosenChip.of(asked, labels, request -> MatrixAddress.of(request, matrix.rows())),
        MatrixAddress.of(SearchAddress.cleared(asked), matrix.rows()),
        choices(MatrixRows.values(), matrix.rows(), rows -> MatrixAddress.of(asked, rows)),
        choices(CountUnit.values(), unit, each -> MatrixAddress.of(counted(each), matrix.rows())),
        words.label(matrix.rows()),
        columns,
        lines,
        totals(),
        MatrixPicture.of(words.text("matrix.picture.says", title()), columns, lines, numbers()),
        gaps(),
        "/api/v1/matrix?"
            + MatrixAddress.parameters(counted(CountUnit.PRACTICE), matrix.rows())
            + "&format=csv",
        new MatrixView.Drawing(title(), words.text("matrix.png.foot"), words.text("matrix.file")));
  }

  private <E extends Enum<E> & Coded> List<MatrixView.Choice> choices(
      E[] all, E current, Function<E, String> address) {
    return Stream.of(all)
        .map(each -> new MatrixView.Choice(words.label(each), address.apply(each), each == current))
        .toList();
  }

  private SearchRequest counted(CountUnit each) {
    return asked.withCounted(new Counted(each, asked.counted().overall()));
  }

  /// What is in the table, in words: the rows, the unit, and the search where there is one.
  private String title() {
    List<String> parts = new ArrayList<>();
    parts.add(words.text("matrix.drawn", words.label(matrix.rows()), words.label(unit)));
    if (!asked.q().isBlank()) {
      parts.add(words.text("search.for", asked.q()));
    }
    ChosenChip.of(asked, labels, SearchAddress::of).forEach(chip -> parts.add(chip.name()));
    return String.join(words.text("part.separator"), parts);
  }

  private List<List<Long>> numbers() {
    return matrix.lines().stream()
        .map(line -> line.cells().stream().map(cell -> cell.in(unit)).toList())
        .toList();
  }

  private MatrixView.Line line(Matrix.Line line) {
    String row = labels.of(facet, line.value());
    SearchRequest inRow = MatrixAddress.choosing(asked, facet, line.value());
    List<MatrixView.Cell> cells = new ArrayList<>();
    for (int i = 0; i < line.cells().size(); i++) {
      Matrix.Column column = matrix.columns().get(i);
      String name = words.text("matrix.cell", row, labels.of(Facet.THEME, column.value()));
      Tally cell = line.cells().get(i);
      if (cell.hits() == 0) {
        cells.add(empty(line, column, name));
      } else {
        SearchRequest there = MatrixAddress.choosing(inRow, Facet.THEME, column.value());
        cells.add(cell(cell, name, SearchAddress.of(there), tint(cell)));
      }
    }
    cells.add(total(line.total(), row, inRow));
    return new MatrixView.Line(row, cells);
  }

  /// An empty cell invites to look at how others do it, where there are others.
  private MatrixView.Cell empty(Matrix.Line line, Matrix.Column column, String name) {
    boolean others = line.total().hits() > 0 && column.total().hits() > 0;
    return new MatrixView.Cell(
        "",
        "",
        words.text(others ? "matrix.empty.others" : "matrix.empty", name),
        others ? SearchAddress.of(MatrixAddress.choosing(asked, Facet.THEME, column.value())) : "",
        0);
  }

  /// As the results of the same search are told.
  private String counts() {
    return line(matrix.all()).text();
  }

  private CountsLine line(Tally tally) {
    return CountsLine.of(
        new Counts(tally.hits(), tally.practices(), tally.articles(), tally.branches()), words);
  }

  private List<MatrixView.Cell> totals() {
    List<MatrixView.Cell> totals = new ArrayList<>();
    for (Matrix.Column column : matrix.columns()) {
      totals.add(
          total(
              column.total(),
              labels.of(Facet.THEME, column.value()),
              MatrixAddress.choosing(asked, Facet.THEME, column.value())));
    }
    totals.add(total(matrix.all(), words.text("matrix.total"), asked));
    return totals;
  }

  private MatrixView.Cell total(Tally tally, String name, SearchRequest search) {
    return tally.hits() == 0
        ? new MatrixView.Cell("", "", words.text("matrix.empty", name), "", 0)
        : cell(tally, name, SearchAddress.of(search), 0);
  }

  private MatrixView.Cell cell(Tally tally, String name, String href, int tint) {
    boolean branches = unit != CountUnit.BRANCH;
    return new MatrixView.Cell(
        words.text("number", tally.in(unit)),
        branches && tally.branches() == 0
            ? words.text("matrix.branches.none")
            : words.text(
                branches
                    ? "matrix.branches"
                    : tally.branches() == 0 ? "matrix.practices.none" : "matrix.practices",
                branches ? tally.branches() : tally.hits()),
        words.text("matrix.says", name, line(tally).text()),
        href,
        tint);
  }

  /// By the root of the number: most cells are small, and would all look alike beside the largest.
  private int tint(Tally cell) {
    long number = cell.in(unit);
    return number == 0
        ? 0
        : (int) Math.ceil(MatrixView.Cell.TINTS * Math.sqrt((double) number / most));
  }

  private MatrixView.Gaps gaps() {
    Gaps gaps = Gaps.of(matrix);
    List<MatrixView.Gap> cells = gaps.cells().stream().map(this::gap).toList();
    int shown = Math.min(SHOWN_GAPS, cells.size());
    return new MatrixView.Gaps(
        cells.subList(0, shown),
        cells.subList(shown, cells.size()),
        Stream.concat(
                nowhere("matrix.nowhere.rows", facet, gaps.rows()),
                nowhere("matrix.nowhere.themes", Facet.THEME, gaps.columns()))
            .toList());
  }

  private Stream<String> nowhere(String key, Facet of, List<String> values) {
    if (values.isEmpty()) {
      return Stream.empty();
    }
    List<String> names = values.stream().map(value -> labels.of(of, value)).toList();
    return Stream.of(words.text(key, words.list(names)));
  }

  private MatrixView.Gap gap(Gaps.Gap gap) {
    String row = labels.of(facet, gap.row());
    String theme = labels.of(Facet.THEME, gap.column());
    long expected = Math.round(gap.expected());
    return new MatrixView.Gap(
        row,
        theme,
        expected < FEW ? "" : words.text("matrix.expected", expected),
        List.of(
            new Frame.Link(
                words.text("matrix.gap.row", row),
                SearchAddress.of(MatrixAddress.choosing(asked, facet, gap.row()))),
            new Frame.Link(
                words.text("matrix.gap.theme", theme),
                SearchAddress.of(MatrixAddress.choosing(asked, Facet.THEME, gap.column())))));
  }
}

package yangban.indexer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.FixedBitSet;
import yangban.corpus.Coded;
import yangban.corpus.Theme;
import yangban.indexer.matrix.Matrix;
import yangban.indexer.matrix.MatrixRows;
import yangban.indexer.matrix.Tally;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;

/// Counts what a query matches by theme and by another facet, in one walk over it.
///
/// An entry that falls short in the two facets only still stands in its cell: choosing the cell
/// replaces what is chosen there. The total of a row asks for the chosen themes and the total of a
/// column for the chosen rows, so that each is what the search finds with the one value chosen.
final class MatrixCounting {

  private static final Comparator<String> UNSTATED_LAST =
      Comparator.comparing(FacetChoice.UNSTATED::equals);

  private final View view;
  private final MatrixRows rows;
  private final List<String> known;
  private final FacetChoice rowChoice;
  private final Narrowing narrowing;
  private final List<String> rowValues;
  private final List<String> columnValues;

  /// Row and column of each facet value by its number in [View#terms], -1 for any other.
  private final int[] rowOf;

  private final int[] columnOf;

  /// The cells of each row, the last being the row's total; the last row holds the columns' totals.
  private final Cell[][] cells;

  private int article;

  private MatrixCounting(
      View view, SearchRequest request, boolean hides, MatrixRows rows, List<String> known) {
    this.view = view;
    this.rows = rows;
    this.known = known;
    this.rowChoice = request.choice(rows.facet());
    this.narrowing = new Narrowing(view, request.choices(), hides);
    this.rowValues = rowValues();
    this.columnValues = columnValues(request.choice(Facet.THEME));
    this.rowOf = places(rows.facet(), rowValues);
    this.columnOf = places(Facet.THEME, columnValues);
    this.cells = new Cell[rowValues.size() + 1][columnValues.size() + 1];
    for (Cell[] line : cells) {
      Arrays.setAll(line, _ -> new Cell());
    }
  }

  /// @param hides whether doubtful entries are no results, as long as no provenance is chosen
  /// @param known values that are rows even where nothing has them, in their order
  static Matrix of(
      View view,
      Matches matches,
      SearchRequest request,
      boolean hides,
      MatrixRows rows,
      List<String> known) {
    MatrixCounting counting = new MatrixCounting(view, request, hides, rows, known);
    for (int leaf = 0; leaf < matches.sets().size(); leaf++) {
      counting.count(leaf, matches.sets().get(leaf));
    }
    return counting.matrix();
  }

  private final class Cell {
    private long hits;
    private long practices;
    private long articles;
    private int lastArticle;
    private FixedBitSet branches = new FixedBitSet(1);

    void add(boolean practice, int branch) {
      hits++;
      practices += practice ? 1 : 0;
      if (lastArticle != article) {
        lastArticle = article;
        articles++;
      }
      if (branch >= 0) {
        branches = FixedBitSet.ensureCapacity(branches, branch);
        branches.set(branch);
      }
    }

    Tally tally() {
      return new Tally(hits, practices, articles, branches.cardinality());
    }
  }

  private List<String> rowValues() {
    Stream<String> all = Stream.concat(known.stream(), terms(rows.facet()));
    Stream<String> wanted =
        rowChoice.any().isEmpty()
            ? all.filter(rows::holds)
            : Stream.concat(all, rowChoice.any().stream())
                .filter(value ->
                    rowChoice.any().stream().anyMatch(chosen -> rows.holds(value, chosen)));
    Comparator<String> inOrder =
        UNSTATED_LAST
            .thenComparingInt(value -> known.contains(value) ? known.indexOf(value) : known.size())
            .thenComparing(Comparator.naturalOrder());
    return wanted
        .filter(value -> !rowChoice.none().contains(value))
        .distinct()
        .sorted(inOrder)
        .toList();
  }

  private List<String> columnValues(FacetChoice choice) {
    return Stream.concat(
            Stream.of(Theme.values()).map(Coded::code), Stream.of(FacetChoice.UNSTATED))
        .filter(value -> choice.any().isEmpty() || choice.any().contains(value))
        .filter(value -> !choice.none().contains(value))
        .toList();
  }

  private Stream<String> terms(Facet facet) {
    int bit = FacetTerms.bit(facet);
    return IntStream.range(0, view.numbering.terms.length)
        .filter(i -> view.numbering.facetBits[i] == bit)
        .mapToObj(i -> FacetTerms.value(view.numbering.terms[i]));
  }

  private int[] places(Facet facet, List<String> values) {
    int bit = FacetTerms.bit(facet);
    int[] places = new int[view.numbering.terms.length];
    for (int i = 0; i < places.length; i++) {
      places[i] =
          view.numbering.facetBits[i] == bit
              ? values.indexOf(FacetTerms.value(view.numbering.terms[i]))
              : -1;
    }
    return places;
  }

  private void count(int leaf, FixedBitSet matches) {
    LeafColumns columns = view.columns.get(leaf);
    int[] numbers = view.numbering.termNumbers[leaf];
    int rowBit = FacetTerms.bit(rows.facet());
    int columnBit = FacetTerms.bit(Facet.THEME);
    Narrowing.Leaf narrowed = narrowing.of(leaf);
    int[] values = new int[columns.mostValues];
    int lastArticle = -1;
    int size = matches.length();
    for (int doc = Matches.next(matches, 0); doc < size; doc = Matches.next(matches, doc + 1)) {
      int missing = narrowed.missing(doc);
      if (missing == Narrowing.EXCLUDED || (missing & ~(rowBit | columnBit)) != 0) {
        continue;
      }
      if (columns.article[doc] != lastArticle) {
        lastArticle = columns.article[doc];
        article++;
      }
      int branch =
          columns.branch[doc] < 0 ? -1 : view.numbering.branchNumbers[leaf][columns.branch[doc]];
      boolean practice = !columns.others.get(doc);
      List<Cell[]> lines = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      for (int i = columns.values(doc, values) - 1; i >= 0; i--) {
        int number = numbers[values[i]];
        if (rowOf[number] >= 0) {
          lines.add(cells[rowOf[number]]);
        }
        if (columnOf[number] >= 0) {
          places.add(columnOf[number]);
        }
      }
      if ((missing & rowBit) == 0) {
        lines.add(cells[rowValues.size()]);
      }
      if ((missing & columnBit) == 0) {
        places.add(columnValues.size());
      }
      for (Cell[] line : lines) {
        for (int place : places) {
          line[place].add(practice, branch);
        }
      }
    }
  }

  private Matrix matrix() {
    Cell[] totals = cells[rowValues.size()];
    int columnCount = columnValues.size();
    List<Integer> shown =
        IntStream.range(0, columnCount)
            .filter(i -> !columnValues.get(i).equals(FacetChoice.UNSTATED) || totals[i].hits > 0)
            .boxed()
            .toList();
    List<Matrix.Line> lines = new ArrayList<>();
    for (String value : shownRows()) {
      int row = rowValues.indexOf(value);
      List<Tally> line = new ArrayList<>();
      for (int i : shown) {
        line.add(row < 0 ? Tally.NOTHING : cells[row][i].tally());
      }
      lines.add(
          new Matrix.Line(value, row < 0 ? Tally.NOTHING : cells[row][columnCount].tally(), line));
    }
    return new Matrix(
        rows,
        shown.stream().map(i -> new Matrix.Column(columnValues.get(i), totals[i].tally())).toList(),
        lines,
        totals[columnCount].tally());
  }

  /// The rows that have something, that are chosen, or that are known to exist; of years all from
  /// the first to the last.
  private List<String> shownRows() {
    Set<String> values = new LinkedHashSet<>();
    for (int row = 0; row < rowValues.size(); row++) {
      String value = rowValues.get(row);
      boolean empty = Arrays.stream(cells[row]).allMatch(cell -> cell.hits == 0);
      if (!empty || known.contains(value) || rowChoice.any().contains(value)) {
        if (rows == MatrixRows.YEAR && rowChoice.any().isEmpty() && isYear(value)) {
          fillTo(value, values);
        }
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  private static void fillTo(String year, Set<String> values) {
    int to = Integer.parseInt(year);
    values.stream()
        .mapToInt(Integer::parseInt)
        .max()
        .ifPresent(
            last -> IntStream.range(last + 1, to).mapToObj("%04d"::formatted).forEach(values::add));
  }

  private static boolean isYear(String value) {
    return value.matches("\\d{4}");
  }
}

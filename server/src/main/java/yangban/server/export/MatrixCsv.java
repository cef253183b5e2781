package yangban.server.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import yangban.indexer.matrix.Matrix;
import yangban.indexer.matrix.Tally;
import yangban.indexer.query.CountUnit;
import yangban.indexer.query.Facet;
import yangban.web.Messages;

/// A matrix as CSV, written as [CsvExcerpts] writes: for each theme a column of results, of
/// articles and of branches, then their totals; the totals of the columns in the last line.
public final class MatrixCsv {

  private final Messages messages;
  private final BiFunction<Facet, String, String> names;

  /// @param names what a facet's value is called
  public MatrixCsv(Messages messages, BiFunction<Facet, String, String> names) {
    this.messages = messages;
    this.names = names;
  }

  /// Writes `matrix` to `out`, which stays open.
  public void write(Matrix matrix, OutputStream out) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write('\uFEFF');
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(headings(matrix));
    for (Matrix.Line line : matrix.lines()) {
      String name = names.apply(matrix.rows().facet(), line.value());
      printer.printRecord(record(name, line.cells(), line.total()));
    }
    List<Tally> totals = matrix.columns().stream().map(Matrix.Column::total).toList();
    printer.printRecord(record(messages.text("matrix.total"), totals, matrix.all()));
    printer.flush();
  }

  private List<Object> headings(Matrix matrix) {
    List<Object> headings = new ArrayList<>();
    headings.add(CsvExcerpts.safe(messages.label(matrix.rows())));
    List<String> columns = new ArrayList<>();
    matrix.columns().forEach(column -> columns.add(names.apply(Facet.THEME, column.value())));
    columns.add(messages.text("matrix.total"));
    for (String column : columns) {
      for (CountUnit unit : CountUnit.values()) {
        headings.add(
            CsvExcerpts.safe(messages.text("matrix.csv.column", column, messages.label(unit))));
      }
    }
    return headings;
  }

  private static List<Object> record(String name, List<Tally> cells, Tally total) {
    List<Object> record = new ArrayList<>();
    record.add(CsvExcerpts.safe(name));
    for (Tally cell : cells) {
      add(cell, record);
    }
    add(total, record);
    return record;
  }

  private static void add(Tally cell, List<Object> record) {
    for (CountUnit unit : CountUnit.values()) {
      record.add(cell.in(unit));
    }
  }
}

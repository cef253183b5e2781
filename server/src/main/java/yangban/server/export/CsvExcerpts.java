package yangban.server.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// CSV as RFC 4180 has it, in UTF-8 with a byte order mark, without which Excel reads Chinese as
/// gibberish.
///
/// Spreadsheets run a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return as a
/// formula (OWASP, "CSV Injection", which also names the full-width signs), and cells here hold
/// words of strangers' pages. Such a cell gets an apostrophe in front; a number with a sign, such
/// as `-3.5` or `+8%`, is left as it is. Whoever needs the text untouched takes JSON lines.
final class CsvExcerpts implements ExcerptWriter {

  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r＝＋－＠]");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?%?");

  private final CSVPrinter printer;

  CsvExcerpts(OutputStream out, List<String> headings) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write('\uFEFF');
    printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(headings);
  }

  @Override
  public void write(ExcerptRow row) throws IOException {
    List<String> cells = new ArrayList<>();
    for (ExcerptColumn column : ExcerptColumn.values()) {
      cells.add(safe(column.of(row)));
    }
    printer.printRecord(cells);
  }

  static String safe(String cell) {
    boolean formula = FORMULA.matcher(cell).find() && !NUMBER.matcher(cell).matches();
    String text = PlainText.clean(cell);
    return formula ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    printer.flush();
  }
}

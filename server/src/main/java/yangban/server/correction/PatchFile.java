package yangban.server.correction;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangban.corpus.extract.Charsets;
import yangban.corpus.store.CorpusStore;
import yangban.server.http.Json;

/// Corrections as a file: CSV in UTF-8 with a byte order mark, or JSON. What is written reads back
/// exactly.
///
/// Spreadsheets run a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return as a
/// formula (OWASP, "CSV Injection"). Such a cell gets an apostrophe in front, and so does one that
/// begins with an apostrophe; reading takes exactly one away from either, so the way there and back
/// changes nothing. A file that a Chinese spreadsheet saved in GBK is read, too.
public final class PatchFile {

  /// The largest file that is read: some 100,000 corrections.
  public static final long MAX_BYTES = 50L * 1024 * 1024;

  private static final Pattern GUARDED = Pattern.compile("^['=+\\-@\\t\\r＝＋－＠]");

  private PatchFile() {}

  /// A row of a file.
  ///
  /// @param line its number, the heading counted; in JSON that in the array, from 1
  public record Line(long line, PatchRow row) {}

  /// Writes corrections, the oldest first; `out` stays open.
  ///
  /// @param all whether to write those that a later one replaced and those that were taken back,
  ///   too, and not only what holds
  /// @return how many
  public static int writeCsv(CorpusStore store, boolean all, OutputStream out) throws IOException {
    List<PatchRow> rows = rows(store, all);
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write('\uFEFF');
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(PatchRow.COLUMNS);
    for (PatchRow row : rows) {
      printer.printRecord(row.cells().stream().map(PatchFile::guarded).toList());
    }
    printer.flush();
    return rows.size();
  }

  /// As [#writeCsv], in JSON.
  public static int writeJson(CorpusStore store, boolean all, Json json, OutputStream out)
      throws IOException {
    Whole whole = new Whole(rows(store, all));
    out.write(json.indented(whole).getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    return whole.corrections().size();
  }

  private record Whole(List<PatchRow> corrections) {}

  private static List<PatchRow> rows(CorpusStore store, boolean all) {
    List<PatchRow> rows = new ArrayList<>();
    store
        .corrections()
        .each(each -> {
          if (all || each.standing().holds()) {
            rows.add(PatchRow.of(each));
          }
        });
    return rows.reversed();
  }

  private static String guarded(String cell) {
    return GUARDED.matcher(cell).find() ? "'" + cell : cell;
  }

  private static String bare(String cell) {
    return cell.startsWith("'") && GUARDED.matcher(cell.substring(1)).find()
        ? cell.substring(1)
        : cell;
  }

  /// The rows of a file.
  ///
  /// @return empty where it is no such file
  public static Optional<List<Line>> read(byte[] bytes) {
    String text = new Charsets().decode(bytes, Optional.empty(), false).text();
    String start = text.replace("\uFEFF", "").stripLeading();
    try {
      return start.startsWith("{") || start.startsWith("[")
          ? json(start)
          : csv(text.replaceFirst("^\uFEFF", ""));
    } catch (JacksonException | UncheckedIOException | IOException _) {
      return Optional.empty();
    }
  }

  private static Optional<List<Line>> json(String text) {
    JsonNode root = JsonMapper.builder().build().readTree(text);
    JsonNode all = root.isArray() ? root : root.path("corrections");
    if (!all.isArray()) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    for (JsonNode each : all) {
      List<String> cells = new ArrayList<>();
      for (String column : PatchRow.COLUMNS) {
        JsonNode cell = each.path(column);
        cells.add(cell.isMissingNode() || cell.isNull() ? "" : cell.asString(""));
      }
      lines.add(new Line(lines.size() + 1L, PatchRow.of(cells)));
    }
    return Optional.of(lines);
  }

  private static Optional<List<Line>> csv(String text) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      List<String> header =
          parser.getHeaderNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
      if (!header.contains("articleid") || !header.contains("field")) {
        return Optional.empty();
      }
      List<Line> lines = new ArrayList<>();
      for (CSVRecord record : parser) {
        List<String> cells = new ArrayList<>();
        for (String column : PatchRow.COLUMNS) {
          int at = header.indexOf(column.toLowerCase(Locale.ROOT));
          cells.add(at < 0 || at >= record.size() ? "" : bare(record.get(at)));
        }
        lines.add(new Line(record.getRecordNumber() + 1, PatchRow.of(cells)));
      }
      return Optional.of(lines);
    }
  }
}

package yangban.corpus.source;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A table as spreadsheets save it: CSV in UTF-8 (with or without byte order mark), GB18030 (what
/// Excel writes in China) or UTF-16; cut by commas, semicolons or tabs, whichever the first lines
/// have most of; a title above the heading is passed over.
final class TableText {

  /// Ten thousand rows of a thousand characters.
  static final int MAX_BYTES = 10 << 20;

  /// Room for a title above the heading.
  private static final int LINES_LOOKED_AT = 3;

  private static final Charset GB18030 = Charset.forName("GB18030");

  private TableText() {}

  /// One row: what stands under each known heading.
  ///
  /// @param line on which the row begins, the first of the file is 1
  record Row(int line, Map<String, String> cells) {

    String cell(String field) {
      return cells.getOrDefault(field, "");
    }
  }

  /// A table whose first row names its columns.
  ///
  /// @param fields of the columns, in their order; the heading itself where it is not known
  record Table(List<String> fields, List<Row> rows) {}

  /// @param headings heading (lower case, without spaces) to field
  /// @throws IllegalArgumentException if quotes are not closed, or the like
  static Table read(byte[] bytes, Map<String, String> headings) {
    String text = decoded(bytes);
    List<Row> rows = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(text))
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      long before = 0;
      for (CSVRecord row : parser) {
        int line = (int) before + 1 + blankLines(text, (int) before);
        before = parser.getCurrentLineNumber();
        if (row.stream().allMatch(String::isBlank)) {
          continue;
        }
        if (fields.isEmpty()) {
          if (!isTitle(row)) {
            row.forEach(h -> fields.add(field(h, headings)));
          }
        } else {
          rows.add(new Row(line, cells(row, fields)));
        }
      }
    } catch (IOException | UncheckedIOException broken) {
      throw new IllegalArgumentException(broken);
    }
    return new Table(List.copyOf(fields), List.copyOf(rows));
  }

  /// Published lists carry their name in one cell above the heading.
  private static boolean isTitle(CSVRecord row) {
    return row.stream().filter(cell -> !cell.isBlank()).count() == 1;
  }

  /// Blank lines that a row is preceded by: the parser counts them to the row.
  private static int blankLines(String text, int before) {
    return (int) text.lines().skip(before).takeWhile(String::isEmpty).count();
  }

  private static String field(String heading, Map<String, String> headings) {
    String plain =
        heading.strip().replaceAll("[\\s*（(][^）)]*[）)]?$|[\\s*：:]", "").toLowerCase(Locale.ROOT);
    return headings.getOrDefault(plain, heading.strip());
  }

  private static Map<String, String> cells(CSVRecord row, List<String> fields) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < Math.min(row.size(), fields.size()); i++) {
      if (!row.get(i).isBlank()) {
        cells.merge(fields.get(i), row.get(i).strip(), (a, b) -> a + "\n" + b);
      }
    }
    return cells;
  }

  private static char delimiter(String text) {
    String first =
        text.lines().filter(line -> !line.isBlank()).limit(LINES_LOOKED_AT).collect(joining("\n"));
    char best = ',';
    long most = 0;
    for (char c : new char[] {',', '\t', ';'}) {
      long count = first.chars().filter(x -> x == c).count();
      if (count > most) {
        most = count;
        best = c;
      }
    }
    return best;
  }

  static String decoded(byte[] bytes) {
    String text;
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      text = new String(bytes, StandardCharsets.UTF_16);
    } else {
      try {
        text =
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
      } catch (CharacterCodingException notUtf8) {
        text = new String(bytes, GB18030);
      }
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}

package yangban.server.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangban.server.http.Json;

final class ExcerptWritersTest {

  private static final List<String> HEADINGS =
      Arrays.stream(ExcerptColumn.values()).map(ExcerptColumn::code).toList();

  @Test
  void csvBeginsWithAByteOrderMark() throws IOException {
    byte[] bytes = csv(row("题", "文"));
    assertEquals("EFBBBF", "%02X%02X%02X".formatted(bytes[0], bytes[1], bytes[2]));
  }

  @Test
  void csvKeepsQuotesCommasAndLineBreaks() throws IOException {
    String excerpt = "他说“好”,又说\"好\"\n第二行，\r\n第三行";
    assertEquals(excerpt, records(csv(row("题", excerpt))).get(1).get(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1+1",
        "＋1+1",
        "－1",
        "＠x",
        "-",
        "=cmd|' /C calc'!A0",
        "+86-10-12345678"
      })
  void csvCellsNeverBecomeFormulas(String cell) throws IOException {
    assertEquals("'" + cell, records(csv(row(cell, "文"))).get(1).get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "+3.5", "-27.4%", "2020", "1+1=2", "三会一课=抓手", "a@b.example", ""})
  void csvLeavesNumbersAndOrdinaryTextAlone(String cell) throws IOException {
    assertEquals(cell, records(csv(row(cell, "文"))).get(1).get(0));
  }

  @Test
  void csvDropsWhatNoFileCanHold() throws IOException {
    assertEquals("党建", records(csv(row("党\u0000\uD800建\uFFFF", "文"))).get(1).get(0));
  }

  @Test
  void jsonLinesAreOneObjectEachWithTheTextUntouched() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ExcerptWriter writer = new JsonlExcerpts(out, new Json())) {
      writer.write(row("=1+1", "一\n二"));
      writer.write(row("题\uD800", "文"));
    }
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(2, lines.size());
    JsonNode first = JsonMapper.shared().readTree(lines.getFirst());
    assertEquals(HEADINGS, List.copyOf(first.propertyNames()));
    assertEquals("=1+1", first.path("heading").asString());
    assertEquals("一\n二", first.path("excerpt").asString());
    assertTrue(JsonMapper.shared().readTree(lines.getLast()).isObject());
  }

  @Test
  void workbookCellsAreTextsWithoutLinks() throws IOException {
    try (Workbook book = open(workbook(10, row("=1+1", "-1")))) {
      Sheet sheet = book.getSheetAt(0);
      for (Row row : sheet) {
        for (Cell cell : row) {
          assertEquals(CellType.STRING, cell.getCellType());
          assertNull(cell.getHyperlink());
        }
      }
      assertEquals("=1+1", sheet.getRow(1).getCell(0).getStringCellValue());
      assertEquals("https://a.example/1", sheet.getRow(1).getCell(7).getStringCellValue());
    }
  }

  @Test
  void aFullSheetIsFollowedByAnotherWithTheSameHeadings() throws IOException {
    try (Workbook book = open(workbook(3, row("1", ""), row("2", ""), row("3", "")))) {
      assertEquals(2, book.getNumberOfSheets());
      assertEquals("摘录", book.getSheetName(0));
      assertEquals("摘录2", book.getSheetName(1));
      assertEquals("heading", book.getSheetAt(1).getRow(0).getCell(0).getStringCellValue());
      assertEquals("3", book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue());
    }
  }

  @Test
  void aCellThatIsTooLongIsCutAtAWholeCharacter() throws IOException {
    String text = "𠮷".repeat(20_000);
    try (Workbook book = open(workbook(10, row("题", text)))) {
      String cell = book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue();
      assertTrue(cell.length() <= XlsxExcerpts.MAX_CELL_CHARS);
      assertTrue(cell.endsWith("𠮷…"));
    }
  }

  @Test
  void workbooksDropWhatXmlCannotHold() throws IOException {
    try (Workbook book = open(workbook(10, row("党\u0000\u000B\uD800建", "文")))) {
      assertEquals("党建", book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
    }
  }

  @Test
  void aWorkbookTellsNoMomentSoThatTheSameExcerptsAreTheSameFile() throws IOException {
    try (XSSFWorkbook book = (XSSFWorkbook) open(workbook(10, row("题", "文")))) {
      assertNull(book.getProperties().getCoreProperties().getCreated());
    }
  }

  private static byte[] csv(ExcerptRow... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ExcerptWriter writer = new CsvExcerpts(out, HEADINGS)) {
      for (ExcerptRow row : rows) {
        writer.write(row);
      }
    }
    return out.toByteArray();
  }

  private static List<CSVRecord> records(byte[] csv) throws IOException {
    String text = new String(csv, StandardCharsets.UTF_8);
    assertFalse(text.indexOf('\uFEFF', 1) > 0);
    return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
  }

  private static byte[] workbook(int maxRows, ExcerptRow... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ExcerptWriter writer = new XlsxExcerpts(out, HEADINGS, "摘录", maxRows)) {
      for (ExcerptRow row : rows) {
        writer.write(row);
      }
    }
    return out.toByteArray();
  }

  private static Workbook open(byte[] workbook) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(workbook));
  }

  private static ExcerptRow row(String heading, String excerpt) {
    return new ExcerptRow(
        heading,
        excerpt,
        "文章",
        "云汀大学",
        "测绘学院",
        "第三党支部",
        "2023-05-12",
        "https://a.example/1",
        "a.example",
        "官方站点",
        "林知远. 文章[EB/OL]. (2023-05-12)[2026-11-20]. https://a.example/1.",
        "abcdefghijkl-mnopq",
        "abcdefghijkl",
        "2026-11-20");
  }
}

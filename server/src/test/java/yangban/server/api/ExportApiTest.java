package yangban.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangban.server.Answer;
import yangban.server.Served;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExportApiTest {

  private Served served;

  @BeforeAll
  void serve(@TempDir Path data) {
    served = Served.over(data);
  }

  @AfterAll
  void close() {
    served.close();
  }

  @Test
  void csvHoldsEveryHitOfTheSearchInItsOrder() throws IOException {
    JsonNode found = served.get("/api/v1/practices?sort=date").json();
    Answer answer = served.get("/api/v1/export?format=csv&sort=date");
    assertEquals(200, answer.status());
    assertTrue(answer.header("Content-Type").startsWith("text/csv"));
    assertTrue(
        answer.header("Content-Disposition").startsWith("attachment; filename=\"yangban.csv\""));
    List<CSVRecord> rows =
        CSVFormat.RFC4180.parse(new StringReader(answer.text().substring(1))).getRecords();
    assertEquals("做法", rows.getFirst().get(0));
    assertEquals(found.path("total").asInt(), rows.size() - 1);
    for (int i = 0; i < rows.size() - 1; i++) {
      JsonNode hit = found.path("hits").path(i);
      assertEquals(hit.path("articleId").asString(), rows.get(i + 1).get(12));
      assertEquals(
          hit.path("whole").asBoolean() ? "" : hit.path("id").asString(), rows.get(i + 1).get(11));
    }
  }

  @Test
  void whatWordsMeanTodayStandsInTheAddressOfTheSameFile() {
    String q = URLEncoder.encode("近十年 积分", StandardCharsets.UTF_8);
    Answer answer = served.get("/api/v1/export?format=jsonl&q=" + q);
    String same = answer.header("Content-Location");
    assertTrue(same.contains("year=2") && same.endsWith("&format=jsonl"), same);
    assertEquals(answer.text(), served.get(same).text());
  }

  @Test
  void headingsOfPagesAreNoFormulas() {
    assertTrue(
        served.get("/api/v1/export").text().contains("\"'=HYPERLINK(\"\"http://x.example\"\""));
  }

  @Test
  void jsonLinesCarryTheCitation() {
    Answer answer = served.get("/api/v1/export?format=jsonl&q=%E7%A7%AF%E5%88%86");
    JsonNode row = JsonMapper.shared().readTree(answer.text().lines().findFirst().orElseThrow());
    assertTrue(
        row.path("citation")
            .asString()
            .endsWith(
                "[EB/OL]. (2024-03-16)["
                    + row.path("accessed").asString()
                    + "]. https://rj.lansha.example/2024/0316/c88a4412/page.htm."));
    assertEquals("2024-03-16", row.path("published").asString());
  }

  @Test
  void workbooksHoldTheSameRows() throws IOException {
    int total = served.get("/api/v1/practices").json().path("total").asInt();
    Answer answer = served.get("/api/v1/export?format=xlsx");
    try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.bytes()))) {
      assertEquals(total + 1, book.getSheetAt(0).getPhysicalNumberOfRows());
    }
  }

  @Test
  void nothingFoundIsAFileWithHeadingsOnly() {
    Answer answer =
        served.get(
            "/api/v1/export?q=%E9%87%8F%E5%AD%90%E7%BA%A0%E7%BC%A0%E6%80%81%E5%88%B6%E5%A4%87");
    assertEquals(200, answer.status());
    assertEquals(1, answer.text().lines().count());
  }

  @ParameterizedTest
  @CsvSource({
    "format=pdf, unknownValue",
    "format=csv&format=xlsx, repeatedParameter",
    "theme=x, unknownValue",
    "nonsense=1, unknownParameter"
  })
  void refusesWhatItDoesNotKnow(String query, String problem) {
    Answer answer = served.get("/api/v1/export?" + query);
    assertEquals(400, answer.status());
    assertEquals(problem, answer.problem());
  }

  /// Every door of the search takes a single character where positions count.
  @ParameterizedTest
  @CsvSource({"党*", "党 NEAR/5 员", "主题党日 同一句 村", "(党* 或 团*)", "/党.*/"})
  void singleCharactersNeverFail(String q) {
    String asked = "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    for (String door :
        List.of(
            "/api/v1/practices?",
            "/api/v1/export?format=csv&",
            "/api/v1/export?format=xlsx&",
            "/api/v1/matrix?",
            "/feed?",
            "/?")) {
      assertEquals(200, served.get(door + asked).status(), door + q);
    }
  }
}

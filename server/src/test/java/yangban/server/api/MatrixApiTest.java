package yangban.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import yangban.corpus.ingest.ImportListener;
import yangban.server.Answer;
import yangban.server.RunningServer;
import yangban.server.Served;
import yangban.server.http.ServerConfig;
import yangban.server.problem.Refusal;

/// The matrix over the sample corpus, beside the searches and facets of the same server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MatrixApiTest {

  private Served served;

  @BeforeAll
  void serve(@TempDir Path data) throws Refusal {
    served =
        new Served(
            RunningServer.start(new ServerConfig(data, "127.0.0.1", 0), ImportListener.silent()));
  }

  @AfterAll
  void close() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"category", "discipline", "branchKind", "level", "year"})
  void itsSumsAreTheCountsOfTheFacets(String by) {
    for (String search : List.of("", "&q=" + encode("党员 活动"), "&docKind=experience")) {
      JsonNode matrix = served.get("/api/v1/matrix?by=" + by + search).json();
      JsonNode page = served.get("/api/v1/practices?size=1" + search).json();
      assertEquals(page.path("total").asLong(), matrix.path("total").path("count").asLong());
      for (JsonNode column : matrix.path("columns")) {
        assertEquals(count(page, "theme", column), column.path("total").path("count").asLong());
      }
      String facet = matrix.path("facet").asString();
      for (JsonNode row : matrix.path("rows")) {
        assertEquals(count(page, facet, row), row.path("total").path("count").asLong());
      }
      checkThatNothingIsLeftOut(page, facet, matrix);
    }
  }

  private static long count(JsonNode page, String facet, JsonNode value) {
    for (JsonNode each : page.path("facets").path(facet)) {
      if (each.path("value").asString().equals(value.path("value").asString())) {
        assertEquals(each.path("label").asString(), value.path("label").asString());
        return each.path("count").asLong();
      }
    }
    return 0;
  }

  private static void checkThatNothingIsLeftOut(JsonNode page, String facet, JsonNode matrix) {
    List<String> rows = values(matrix.path("rows"));
    List<String> shown =
        values(page.path("facets").path(facet)).stream()
            .filter(value ->
                switch (matrix.path("by").asString()) {
                  case "category" -> value.length() == 2 || value.equals("_none");
                  case "discipline" -> value.length() > 2;
                  default -> true;
                })
            .toList();
    assertTrue(rows.containsAll(shown), rows + " lacks some of " + shown);
    assertTrue(
        values(matrix.path("columns")).containsAll(values(page.path("facets").path("theme"))));
  }

  private static List<String> values(JsonNode list) {
    return list.valueStream().map(each -> each.path("value").asString()).toList();
  }

  @Test
  void everyCellIsWhatItsSearchFinds() {
    JsonNode matrix = served.get("/api/v1/matrix?by=branchKind").json();
    for (JsonNode row : matrix.path("rows")) {
      for (JsonNode cell : row.path("cells")) {
        JsonNode page =
            served
                .get(
                    "/api/v1/practices?size=1&branchKind=%s&theme=%s"
                        .formatted(row.path("value").asString(), cell.path("theme").asString()))
                .json();
        assertEquals(page.path("total").asLong(), cell.path("count").asLong());
        JsonNode counts = page.path("counts");
        assertEquals(counts.path("practices").asLong(), cell.path("practices").asLong());
        assertEquals(counts.path("articles").asLong(), cell.path("articles").asLong());
        assertEquals(counts.path("branches").asLong(), cell.path("branches").asLong());
      }
    }
  }

  @Test
  void asATableItHasTheSameNumbers() {
    JsonNode matrix = served.get("/api/v1/matrix?by=level").json();
    Answer csv = served.get("/api/v1/matrix?by=level&format=csv");
    assertTrue(csv.header("Content-Type").startsWith("text/csv"));
    List<String> lines = csv.text().substring(1).lines().toList();
    assertTrue(csv.text().startsWith("\uFEFF创建级别,教育党员（做法）,教育党员（文章）,教育党员（支部）,"));
    assertEquals(matrix.path("rows").size() + 2, lines.size());
    List<String> first = List.of(lines.get(1).split(",", -1));
    JsonNode row = matrix.path("rows").get(0);
    assertEquals(row.path("label").asString(), first.getFirst());
    assertEquals(row.path("cells").get(1).path("count").asString(), first.get(4));
    assertEquals(row.path("cells").get(1).path("branches").asString(), first.get(6));
    List<String> last = List.of(lines.getLast().split(",", -1));
    assertEquals("合计", last.getFirst());
    assertEquals(matrix.path("total").path("branches").asString(), last.getLast());
  }

  @Test
  void whatCannotBeReadIsRefusedToProgramsAndToldToPeople() {
    Answer refused = served.get("/api/v1/matrix?by=colour");
    assertEquals(400, refused.status());
    assertTrue(refused.json().path("detail").asString().contains("branchKind"));
    assertEquals(400, served.get("/api/v1/matrix?format=pdf").status());
    assertEquals(400, served.get("/api/v1/matrix?by=year&by=level").status());
    Answer page = served.get("/matrix?by=colour&unit=bytes&level=cosmic", "Accept", "text/html");
    assertEquals(200, page.status());
    assertTrue(page.text().contains("colour"));
    assertTrue(page.text().contains("bytes"));
    assertTrue(page.text().contains("cosmic"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

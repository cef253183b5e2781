package yangban.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import yangban.server.Answer;
import yangban.server.Served;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PackApiTest {

  private static final String PACKS = "/api/v1/packs";

  private Served served;
  private final List<String> practices = new ArrayList<>();
  private String article = "";

  @BeforeAll
  void serve(@TempDir Path data) {
    served = Served.over(data);
    for (JsonNode hit : served.get("/api/v1/practices?sort=date").json().path("hits")) {
      if (!hit.path("whole").asBoolean()) {
        practices.add(hit.path("id").asString());
      }
      article = hit.path("articleId").asString();
    }
  }

  @AfterAll
  void close() {
    served.close();
  }

  @Test
  void createsAPackAndSaysWhereItIs() {
    Answer answer = served.send("POST", PACKS, "{\"title\":\"  十一月沙龙 \"}");
    assertEquals(201, answer.status());
    assertEquals("十一月沙龙", answer.json().path("title").asString());
    JsonNode again = served.get(answer.header("Location")).json();
    assertEquals(answer.json(), again);
  }

  @Test
  void listsPacks() {
    String id = pack();
    JsonNode all = served.get(PACKS).json().path("packs");
    assertTrue(all.valueStream().anyMatch(line -> line.path("id").asString().equals(id)));
  }

  @Test
  void addsPracticesAndArticlesInOrder() {
    String id = pack();
    add(id, practices.get(0));
    add(id, practices.get(1));
    JsonNode pack =
        served
            .send("POST", PACKS + "/" + id + "/items", "{\"articleId\":\"%s\"}".formatted(article))
            .json();
    assertEquals(3, pack.path("items").size());
    assertEquals(practices.get(0), pack.path("items").path(0).path("practiceId").asString());
    assertTrue(pack.path("items").path(2).path("practiceId").isNull());
    assertEquals(
        pack.path("items").path(2).path("articleTitle"),
        pack.path("items").path(2).path("heading"));
  }

  @Test
  void addsNothingTwice() {
    String id = pack();
    add(id, practices.get(0));
    assertEquals(1, add(id, practices.get(0)).path("items").size());
  }

  @Test
  void movesAndAnnotatesItems() {
    String id = pack();
    add(id, practices.get(0));
    String second = add(id, practices.get(1)).path("items").path(1).path("id").asString();
    JsonNode moved =
        served
            .send("PATCH", PACKS + "/" + id + "/items/" + second, "{\"place\":1,\"note\":\"先读这条\"}")
            .json();
    assertEquals(second, moved.path("items").path(0).path("id").asString());
    assertEquals("先读这条", moved.path("items").path(0).path("note").asString());
    assertEquals(practices.get(0), moved.path("items").path(1).path("practiceId").asString());
  }

  @Test
  void takesItemsOutAndBringsThemBack() {
    String id = pack();
    String item = add(id, practices.get(0)).path("items").path(0).path("id").asString();
    String address = PACKS + "/" + id + "/items/" + item;
    assertEquals(0, served.send("DELETE", address, "").json().path("items").size());
    assertEquals(404, served.send("DELETE", address, "").status());
    assertEquals(1, served.send("POST", address + "/restore", "").json().path("items").size());
  }

  @Test
  void changesTitleAndForewordOneWithoutTheOther() {
    String id = pack();
    served.send("PATCH", PACKS + "/" + id, "{\"foreword\":\"为什么选这些\"}");
    JsonNode pack = served.send("PATCH", PACKS + "/" + id, "{\"title\":\"新题\"}").json();
    assertEquals("新题", pack.path("title").asString());
    assertEquals("为什么选这些", pack.path("foreword").asString());
    assertEquals(3, pack.path("version").asInt());
  }

  @Test
  void deletesAPackAndBringsItBack() {
    String id = pack();
    assertEquals(204, served.send("DELETE", PACKS + "/" + id, "").status());
    assertEquals(404, served.get(PACKS + "/" + id).status());
    assertEquals(200, served.send("POST", PACKS + "/" + id + "/restore", "").status());
    assertEquals(200, served.get(PACKS + "/" + id).status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                     | 400 | badJson",
        "''                    | 400 | badJson",
        "null                  | 400 | badJson",
        "[]                    | 400 | badField",
        "{}                    | 400 | badField",
        "{\"title\":{}}        | 400 | badField",
        "{\"title\":\"x\",\"y\":1} | 400 | badField",
        "{\"title\":\"\"}      | 400 | badTitle",
        "{\"title\":\"a\\nb\"} | 400 | badTitle",
        "{\"title\":\"x\"} x   | 400 | badJson"
      })
  void refusesABadBody(String body, int status, String problem) {
    Answer answer = served.send("POST", PACKS, body);
    assertEquals(status, answer.status(), answer.text());
    assertEquals(problem, answer.problem());
  }

  @Test
  void refusesABodyThatIsNestedWithoutEnd() {
    Answer answer = served.send("POST", PACKS, "[".repeat(100_000));
    assertEquals(400, answer.status());
  }

  @Test
  void refusesABodyThatIsNoJson() {
    Answer answer =
        served.send(
            "POST",
            PACKS,
            "title=x",
            "Content-Type",
            "text/plain",
            "Sec-Fetch-Site",
            "same-origin");
    assertEquals(415, answer.status());
    assertEquals("notJson", answer.problem());
  }

  @Test
  void refusesABodyOfSeveralMegabytes() {
    Answer answer = served.send("POST", PACKS, "{\"title\":\"" + "x".repeat(3_000_000) + "\"}");
    assertEquals(413, answer.status());
    assertEquals("bodyTooLarge", answer.problem());
  }

  @Test
  void refusesTextsAndTitlesThatAreTooLong() {
    String id = pack();
    Answer title = served.send("POST", PACKS, "{\"title\":\"%s\"}".formatted("长".repeat(121)));
    assertEquals("badTitle", title.problem());
    Answer foreword =
        served.send(
            "PATCH", PACKS + "/" + id, "{\"foreword\":\"%s\"}".formatted("长".repeat(20_001)));
    assertEquals("textTooLong", foreword.problem());
  }

  @Test
  void refusesToAddWhatIsNotThere() {
    String items = PACKS + "/" + pack() + "/items";
    assertEquals("noSuchPractice", served.send("POST", items, "{\"practiceId\":\"x\"}").problem());
    assertEquals("noSuchArticle", served.send("POST", items, "{\"articleId\":\"x\"}").problem());
    assertEquals("badField", served.send("POST", items, "{}").problem());
    assertEquals(
        "noSuchPack",
        served.send("POST", PACKS + "/aaaaaaaa/items", "{\"practiceId\":\"x\"}").problem());
    assertEquals(
        "noSuchItem", served.send("PATCH", items + "/aaaaaaaa", "{\"note\":\"x\"}").problem());
  }

  private String pack() {
    return served.send("POST", PACKS, "{\"title\":\"沙龙\"}").json().path("id").asString();
  }

  private JsonNode add(String pack, String practice) {
    Answer answer =
        served.send(
            "POST", PACKS + "/" + pack + "/items", "{\"practiceId\":\"%s\"}".formatted(practice));
    assertEquals(201, answer.status(), answer.text());
    return answer.json();
  }
}

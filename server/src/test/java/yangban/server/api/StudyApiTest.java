package yangban.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yangban.corpus.ingest.ImportListener;
import yangban.server.Answer;
import yangban.server.RunningServer;
import yangban.server.Served;
import yangban.server.http.ServerConfig;
import yangban.server.problem.Refusal;

/// Issue 5, point 6, over the sample corpus: what lies beside a practice or a plan.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StudyApiTest {

  private static final String PLAN =
      """
      {"text":"工作方案\\n一、志愿服务进社区\\n与社区党委结对共建，每两周为独居老人送药上门、检修电器。\\n二、课题组里过组织生活\\n组会之前先学半小时，导师和研究生轮流领学。"}
      """;

  private Served served;
  private List<String> ids;

  @BeforeAll
  void serve(@TempDir Path data) throws Refusal, IOException {
    served =
        Served.by(
            RunningServer.start(new ServerConfig(data, "127.0.0.1", 0), ImportListener.silent()));
    JsonNode hits = served.get("/api/v1/practices?q=&size=100").json().path("hits");
    ids =
        hits.valueStream()
            .filter(hit -> hit.path("kind").asString().equals("practice"))
            .map(hit -> hit.path("id").asString())
            .toList();
  }

  @AfterAll
  void close() {
    served.close();
  }

  private JsonNode alike(String id, String parameters) {
    return served.get("/api/v1/practices/" + id + "/similar" + parameters).json().path("alike");
  }

  @Test
  void alikePracticesComeFromOtherArticlesOnePerArticleAndShareSomething() {
    int all = 0;
    for (String id : ids) {
      String own = id.substring(0, 12);
      Set<String> articles = new HashSet<>(Set.of(own));
      for (JsonNode alike : alike(id, "")) {
        assertTrue(articles.add(alike.path("id").asString().substring(0, 12)), id);
        JsonNode shared = alike.path("shared");
        assertTrue(shared.path("words").size() + shared.path("topics").size() > 0, id);
        all++;
      }
    }
    assertTrue(all > ids.size(), "more than one for each of " + ids.size() + ": " + all);
  }

  @Test
  void thoseOfOtherDisciplinesAreNeverOfOnesOwn() {
    int seen = 0;
    for (String id : ids) {
      JsonNode article = served.get("/api/v1/articles/" + id.substring(0, 12)).json();
      Set<String> own = new HashSet<>();
      article
          .path("reading")
          .path("disciplines")
          .forEach(each -> own.add(each.path("value").asString()));
      if (!own.isEmpty()) {
        for (JsonNode alike : alike(id, "?discipline=other&size=5")) {
          assertFalse(alike.path("disciplines").isEmpty(), id);
          alike.path("disciplines").forEach(code -> assertFalse(own.contains(code.asString()), id));
          seen++;
        }
      }
    }
    assertTrue(seen > 0);
  }

  @Test
  void aPracticeIsNeverAlikeOneOfItsOwnBranch() {
    for (String id : ids) {
      JsonNode self = served.get("/api/v1/practices/" + id).json().path("article");
      for (JsonNode alike : alike(id, "?size=20")) {
        JsonNode other = alike.path("article");
        boolean branch =
            !self.path("university").isNull()
                && !self.path("branch").isNull()
                && self.path("university").equals(other.path("university"))
                && self.path("branch").equals(other.path("branch"))
                && (self.path("college").isMissingNode()
                    || self.path("college").equals(other.path("college")));
        assertFalse(branch, id + " and " + alike.path("id"));
      }
    }
  }

  @Test
  void aSectionOfStandingPhrasesIsAboutNoThemeAndIsTold() {
    Answer answer =
        served.send(
            "POST",
            "/api/v1/plan",
            """
            {"text":"一、以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神，充分发挥党支部战斗堡垒作用和党员先锋模范作用，以党建引领业务发展。\\n二、每月走进社区，给独居老人量血压、送药、检修电器，做完在值班本上记一笔。"}
            """);
    assertEquals(200, answer.status(), answer.text());
    JsonNode sections = answer.json().path("sections");
    assertEquals(2, sections.size(), answer.text());
    assertTrue(sections.get(0).path("slogan").asBoolean());
    assertEquals(0, sections.get(0).path("themes").size());
    assertFalse(sections.get(1).path("slogan").asBoolean());
    assertTrue(sections.get(1).path("alike").size() > 0, answer.text());
    assertTrue(answer.json().path("missingThemes").size() >= 4, answer.text());
    Set<String> stock = new HashSet<>();
    answer.json().path("stockPhrases").forEach(each -> stock.add(each.path("phrase").asString()));
    assertTrue(stock.contains("充分发挥党支部战斗堡垒作用和党员先锋模范作用"), stock::toString);
  }

  @Test
  void whatIsAlikeHasMoreInCommonThanWordsOfGrammarAndTheGenre() {
    Set<String> told = new HashSet<>();
    for (String id : ids) {
      for (JsonNode alike : alike(id, "")) {
        alike.path("shared").path("words").forEach(word -> told.add(word.asString()));
        boolean chance =
            alike.path("shared").path("words").size() < 2
                && alike.path("shared").path("topics").isEmpty();
        assertFalse(chance, id);
      }
    }
    for (String word : List.of("没有", "每个", "学校", "共同", "提高", "每月", "党员")) {
      assertFalse(told.contains(word), word);
    }
  }

  @Test
  void aPlanWithoutTitleOrNumbersIsReadSectionBySection() {
    String first = "每周三晚上，党员轮流用二十分钟讲一个案例，讲完大家提问。";
    String second = "每月最后一个周五下午，支部到对口社区，会后用半小时解决居民提出的一件小事。";
    for (String plan :
        List.of(
            "一、加强学习\\n" + first + "\\n二、走进社区\\n" + second,
            "理论学习\\n" + first + "\\n走进社区\\n" + second,
            first + "\\n" + second)) {
      Answer answer = served.send("POST", "/api/v1/plan", "{\"text\":\"" + plan + "\"}");
      assertEquals(2, answer.json().path("sections").size(), answer.text());
    }
  }

  @Test
  void aPlanIsReadSectionBySection() {
    Answer answer = served.send("POST", "/api/v1/plan", PLAN);
    assertEquals(200, answer.status());
    JsonNode sections = answer.json().path("sections");
    assertEquals(2, sections.size());
    assertEquals("一、志愿服务进社区", sections.path(0).path("heading").asString());
    assertFalse(sections.path(0).path("alike").isEmpty());
    Set<String> missing = new HashSet<>();
    answer.json().path("missingThemes").forEach(theme -> missing.add(theme.asString()));
    assertFalse(missing.contains("service"));
    assertTrue(missing.contains("supervision"));
  }

  @Test
  void aPlanThatIsEmptyOrTooLongIsToldSo() {
    assertEquals(400, served.send("POST", "/api/v1/plan", "{\"text\":\" \"}").status());
    String tooLong = "{\"text\":\"" + "字".repeat(20_001) + "\"}";
    Answer answer = served.send("POST", "/api/v1/plan", tooLong);
    assertEquals("textTooLong", answer.problem());
    assertNotEquals(500, answer.status());
  }

  @Test
  void whatIsAskedWronglyIsToldSo() {
    String id = ids.getFirst();
    String similar = "/api/v1/practices/" + id + "/similar";
    assertEquals("badNumber", served.get(similar + "?size=21").problem());
    assertEquals("unknownValue", served.get(similar + "?discipline=own").problem());
    assertEquals("unknownParameter", served.get(similar + "?q=x").problem());
    assertEquals(
        "noSuchPractice", served.get("/api/v1/practices/aaaaaaaaaaaa-bbbbb/similar").problem());
  }

  @Test
  void practicesStandSideBySideAndWhatIsMissingIsTold() {
    String page =
        served
            .get("/practices/beside?id=" + ids.get(0) + "&id=" + ids.get(1) + "&id=nirgends")
            .text();
    assertTrue(page.contains("/practices/" + ids.get(0)));
    assertTrue(page.contains("/practices/" + ids.get(1)));
    assertTrue(page.contains("nirgends"));
    assertTrue(served.get("/practices/beside").text().contains("至少要两条"));
    String five = "/practices/beside?id=" + String.join("&id=", ids.subList(0, 5));
    assertTrue(served.get(five).text().contains("只取前 4 条"));
  }

  @Test
  void everyPracticePageTellsItsConditions() {
    String page = served.get("/practices/" + ids.getFirst()).text();
    assertTrue(page.contains("借鉴条件"));
    assertTrue(page.contains("经费"));
  }
}

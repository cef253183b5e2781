package yangban.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import yangban.corpus.Article;
import yangban.corpus.Practice;
import yangban.corpus.Reading;
import yangban.corpus.store.CorpusStore;
import yangban.server.Answer;
import yangban.server.Served;

final class CorrectionApiTest {

  private Served served;
  private Article article;

  @BeforeEach
  void serve(@TempDir Path data) {
    served = Served.over(data);
    article =
        served.library().store().newest(0, 10).stream()
            .filter(each -> !each.reading().practices().isEmpty())
            .findFirst()
            .orElseThrow();
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void aCorrectionIsSeenByArticleListSearchAndExport() throws Exception {
    Answer made = correct("university", "云栖科技大学");
    assertEquals(201, made.status());
    assertEquals(
        "/api/v1/articles/%s/corrections/1".formatted(article.id()), made.header("Location"));
    JsonNode university =
        served
            .get("/api/v1/articles/" + article.id())
            .json()
            .path("reading")
            .path("branch")
            .path("university");
    assertEquals("云栖科技大学", university.path("value").asString());
    assertEquals("PEOPLE", university.path("evidence").path(0).path("place").asString());
    assertTrue(university.path("evidence").path(0).path("quote").asString().endsWith("：网址是这所学校的"));
    served.library().index().catchUp(served.library().store());
    String found = "?university=%E4%BA%91%E6%A0%96%E7%A7%91%E6%8A%80%E5%A4%A7%E5%AD%A6";
    assertTrue(served.get("/api/v1/practices" + found).json().path("total").asInt() > 0);
    assertTrue(served.get("/api/v1/export" + found + "&format=csv").text().contains("云栖科技大学"));
    assertEquals(1, served.get("/api/v1/corrections").json().path("total").asInt());
  }

  @Test
  void takingItBackBringsTheReadingBackAndKeepsTheRecord() {
    correct("title", "更正后的题目");
    Answer withdrawn = served.send("DELETE", path() + "/1?who=%E6%9E%97", "");
    assertEquals(200, withdrawn.status());
    assertEquals("withdrawn", withdrawn.json().path("standing").asString());
    assertEquals("林", withdrawn.json().path("withdrawn").path("who").asString());
    assertEquals(
        article.text().title(),
        served.get("/api/v1/articles/" + article.id()).json().path("title").asString());
    assertEquals(1, served.get(path()).json().path("corrections").size());
    assertEquals(404, served.send("DELETE", path() + "/99", "").status());
    assertEquals("noSuchCorrection", served.send("DELETE", path() + "/x", "").problem());
  }

  @Test
  void aPracticeThatIsNoneLeavesTheArticleAndTheSearch() throws Exception {
    String practice = article.reading().practices().getFirst().id();
    int before = served.get("/api/v1/practices").json().path("total").asInt();
    Answer made =
        served.send(
            "POST",
            path(),
            "{\"practiceId\":\"%s\",\"field\":\"practice\",\"value\":\"no\",\"why\":\"只是导语\"}"
                .formatted(practice));
    assertEquals(201, made.status(), made.text());
    served.library().index().catchUp(served.library().store());
    boolean last = article.reading().practices().size() == 1;
    assertEquals(
        last ? before : before - 1, served.get("/api/v1/practices").json().path("total").asInt());
    JsonNode single = served.get("/api/v1/practices/" + practice).json();
    assertEquals("set_aside", single.path("standing").asString());
    assertFalse(single.path("text").asString().isEmpty());
  }

  @Test
  void aPracticeThatItsPageNoLongerHasStillAnswersAndStaysInItsPack() {
    Practice practice = article.reading().practices().getFirst();
    String pack =
        served.send("POST", "/api/v1/packs", "{\"title\":\"研读\"}").json().path("id").asString();
    served.send(
        "POST",
        "/api/v1/packs/" + pack + "/items",
        "{\"practiceId\":\"%s\"}".formatted(practice.id()));
    withoutPractices();
    JsonNode single = served.get("/api/v1/practices/" + practice.id()).json();
    assertEquals("vanished", single.path("standing").asString());
    assertEquals(practice.text(), single.path("text").asString());
    JsonNode item = served.get("/api/v1/packs/" + pack).json().path("items").path(0);
    assertEquals(practice.heading(), item.path("heading").asString());
    String page = served.get("/practices/" + practice.id()).text();
    assertTrue(page.contains("原页面上已经没有这一条"), page);
    String chosen = "/packs/" + pack + "?item=" + item.path("id").asString();
    assertTrue(served.get(chosen).text().contains("原页已无此条"));
    assertTrue(served.get("/packs/" + pack + "/export.html").text().contains("原页已无此条"));
    assertEquals(
        201,
        served
            .send(
                "POST",
                "/api/v1/packs/" + pack + "/items",
                "{\"practiceId\":\"%s\"}".formatted(practice.id()))
            .status());
  }

  private void withoutPractices() {
    Reading reading = article.reading();
    Reading bare =
        new Reading(
            reading.documentKind(),
            reading.provenance(),
            reading.branch(),
            reading.recognitions(),
            reading.disciplines(),
            reading.topics(),
            reading.formulas(),
            reading.outcomes(),
            List.of());
    CorpusStore store = served.library().store();
    store.save(
        List.of(
            new CorpusStore.Arrival(
                new Article(
                    article.id(), article.address(), article.origin(), article.text(), bare),
                store.snapshot(article.origin().snapshot()).orElseThrow())));
  }

  @ParameterizedTest
  @CsvSource({
    "published, 去年, 日期",
    "docKind, 小说, 经验案例",
    "discipline, 炼金术, 学科目录",
    "topic, 没有的话题, 词表",
    "title, '', 不能留空",
    "heading, 教育, 哪条做法",
    "nothing, x, 没有名为"
  })
  void aValueThatCannotBeIsRefusedInWords(String field, String value, String words) {
    Answer answer = correct(field, value);
    assertEquals(400, answer.status());
    assertEquals("badCorrection", answer.problem());
    assertTrue(answer.json().path("detail").asString().contains(words), answer.text());
    assertEquals(0, served.get("/api/v1/corrections").json().path("total").asInt());
  }

  @Test
  void sayingTheSameTwiceIsRefused() {
    assertEquals(201, correct("title", "更正后的题目").status());
    assertEquals("badCorrection", correct("title", "更正后的题目").problem());
  }

  @Test
  void needsAReason() {
    String blank = "{\"field\":\"title\",\"value\":\"x\",\"why\":\" \"}";
    assertEquals("badCorrection", served.send("POST", path(), blank).problem());
    assertEquals(
        "badField", served.send("POST", path(), "{\"field\":\"title\",\"value\":\"x\"}").problem());
  }

  @Test
  void otherSitesCannotCorrect() {
    String body = "{\"field\":\"title\",\"value\":\"x\",\"why\":\"y\"}";
    for (List<String> header :
        List.of(
            List.of("Origin", "https://evil.example"), List.of("Sec-Fetch-Site", "cross-site"))) {
      Answer answer = served.send("POST", path(), body, header.get(0), header.get(1));
      assertEquals("foreignOrigin", answer.problem());
      assertEquals(
          403, served.send("DELETE", path() + "/1", "", header.get(0), header.get(1)).status());
    }
    assertEquals(
        403,
        served
            .form(
                "/articles/" + article.id() + "/corrections",
                "field=title&value=x&why=y&who=z",
                "Origin",
                "https://evil.example")
            .status());
    assertEquals(0, served.get("/api/v1/corrections").json().path("total").asInt());
  }

  @Test
  void theListIsPagedAndNarrowed() {
    correct("title", "更正后的题目");
    correct("college", "更正后的学院");
    JsonNode second = served.get("/api/v1/corrections?size=1&page=2").json();
    assertEquals(2, second.path("total").asInt());
    assertEquals("title", second.path("corrections").path(0).path("field").asString());
    assertEquals(
        0, served.get("/api/v1/corrections?standing=disagrees").json().path("total").asInt());
    assertEquals("unknownValue", served.get("/api/v1/corrections?standing=x").problem());
    assertEquals("unknownParameter", served.get("/api/v1/corrections?sort=x").problem());
    assertEquals(404, served.get("/api/v1/articles/aaaaaaaaaaaa/corrections").status());
  }

  private Answer correct(String field, String value) {
    return served.send(
        "POST",
        path(),
        "{\"field\":\"%s\",\"value\":\"%s\",\"why\":\"网址是这所学校的\"}".formatted(field, value));
  }

  private String path() {
    return "/api/v1/articles/" + article.id() + "/corrections";
  }
}

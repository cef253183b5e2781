package yangban.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yangban.server.Answer;
import yangban.server.Served;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArticleApiTest {

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
  void listsArticlesNewestFirst() {
    JsonNode page = served.get("/api/v1/articles?size=2").json();
    assertEquals(4, page.path("total").asInt());
    assertEquals("article", page.path("unit").asString());
    assertEquals("2024-03-16", page.path("articles").path(0).path("published").asString());
    assertEquals(2, page.path("articles").size());
  }

  @Test
  void aPageBeyondTheLastIsEmpty() {
    assertEquals(0, served.get("/api/v1/articles?page=9999").json().path("articles").size());
  }

  @Test
  void readsAnArticleWithTheEvidenceOfWhatIsSaid() {
    String id =
        served.get("/api/v1/articles").json().path("articles").path(1).path("id").asString();
    JsonNode article = served.get("/api/v1/articles/" + id).json();
    assertEquals("https://dj.yunting.example/info/1043/2277.htm", article.path("url").asString());
    JsonNode published = article.path("published");
    assertEquals("2023-05-12", published.path("value").asString());
    assertEquals("given", published.path("evidence").path(0).path("rule").asString());
    assertEquals(3, article.path("reading").path("practices").size());
    assertTrue(article.path("citation").asString().contains("[EB/OL]. (2023-05-12)["));
  }

  @Test
  void readsAPracticeWhereItStandsInTheBody() {
    JsonNode hit = served.get("/api/v1/practices?q=%E5%8F%B0%E8%B4%A6").json().path("hits").path(0);
    JsonNode practice = served.get("/api/v1/practices/" + hit.path("id").asString()).json();
    assertEquals("二、谁有难处就帮谁", practice.path("heading").asString());
    String body =
        served
            .get("/api/v1/articles/" + practice.path("articleId").asString())
            .json()
            .path("body")
            .asString();
    JsonNode span = practice.path("span");
    String section = body.substring(span.path("start").asInt(), span.path("end").asInt());
    assertTrue(section.contains(practice.path("text").asString()));
  }

  @Test
  void unknownIdsAreNotFound() {
    notFound("/api/v1/articles/aaaaaaaaaaaa", "noSuchArticle");
    notFound("/api/v1/articles/%2e%2e%2fetc", "noSuchArticle");
    notFound("/api/v1/practices/aaaaaaaaaaaa-bbbbb", "noSuchPractice");
    notFound("/api/v1/practices/" + "x".repeat(5_000), "noSuchPractice");
    notFound("/api/v1/packs/aaaaaaaa", "noSuchPack");
    notFound("/api/v1/nothing", "noSuchPage");
  }

  @Test
  void sendsWhoeverAsksForAnArticleAmongThePracticesToTheArticles() {
    String id =
        served
            .get(
                "/api/v1/practices?university=%E6%9C%9B%E6%9C%94%E5%8C%BB%E7%A7%91%E5%A4%A7%E5%AD%A6")
            .json()
            .path("hits")
            .path(0)
            .path("articleId")
            .asString();
    notFound("/api/v1/practices/" + id, "wholeArticle");
  }

  @Test
  void aWrongMethodIsTold() {
    Answer answer = served.send("PUT", "/api/v1/practices", "{}");
    assertEquals(405, answer.status());
    assertEquals("wrongMethod", answer.problem());
  }

  @Test
  void answersHeadLikeGetWithoutABody() {
    Answer answer = served.send("HEAD", "/api/v1/health", "");
    assertEquals(200, answer.status());
    assertEquals(0, answer.bytes().length);
  }

  private void notFound(String path, String problem) {
    Answer answer = served.get(path);
    assertEquals(404, answer.status(), answer.text());
    assertEquals(problem, answer.problem());
  }
}

package yangban.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.ingest.ImportListener;
import yangban.corpus.ingest.Importer;
import yangban.corpus.ingest.SampleCorpus;
import yangban.corpus.understand.Understander;
import yangban.server.Served;

/// Issue 3, points 5 and 6, as programs see it: what another process imports while the server runs
/// is told with the article.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReuseApiTest {

  private Served served;

  @BeforeAll
  void serve(@TempDir Path data, @TempDir Path other) throws IOException {
    served = Served.over(data);
    String body =
        SampleCorpus.bodies().stream().filter(b -> b.length() > 700).findFirst().orElseThrow();
    String words = body.replace("党员", "同志").replace("支部", "小组");
    JsonMapper json = JsonMapper.builder().build();
    Path list = other.resolve("list.jsonl");
    Files.writeString(
        list,
        String.join(
                "\n",
                json.writeValueAsString(
                    Map.of(
                        "title", "先发表的一篇",
                        "text", body,
                        "url", "https://dj.first.example/info/1001/1.htm",
                        "published", "2021-04-01",
                        "publisher", "先河大学党委组织部")),
                json.writeValueAsString(
                    Map.of(
                        "title", "后来的一篇",
                        "text", words,
                        "url", "https://later.example/a/2.html",
                        "published", "2022-04-01")))
            + "\n");
    new Importer(
            served.library().store(),
            new ArticleExtractor(ExtractLimits.DEFAULT),
            Understander.load(),
            Clock.systemUTC())
        .importPaths(List.of(list), ImportListener.silent());
  }

  @AfterAll
  void close() {
    served.close();
  }

  @Test
  void anArticleNamesTheEarlierSourceOfItsText() {
    JsonNode reuse = article("后来的一篇").path("reuse");
    assertEquals(1, reuse.size());
    JsonNode other = reuse.path(0);
    assertEquals("先发表的一篇", other.path("title").asString());
    assertEquals(id("先发表的一篇"), other.path("articleId").asString());
    assertEquals("copy", other.path("kind").asString());
    assertTrue(other.path("earlier").asBoolean());
    assertTrue(other.path("original").asBoolean());
    assertTrue(other.path("share").asDouble() > 0.8, other::toString);
    assertFalse(article("先发表的一篇").path("reuse").path(0).path("original").asBoolean());
  }

  @Test
  void anArticleLikeNoOtherHasNoReuse() {
    JsonNode page = served.get("/api/v1/articles").json().path("articles");
    Optional<JsonNode> unlike =
        StreamSupport.stream(page.spliterator(), false)
            .filter(a -> !a.path("title").asString().endsWith("一篇"))
            .findFirst();
    String id = unlike.orElseThrow().path("id").asString();
    JsonNode reuse = served.get("/api/v1/articles/" + id).json().path("reuse");
    assertTrue(reuse.isArray());
    assertEquals(0, reuse.size());
  }

  @Test
  void twoArticlesAreComparedSpanBySpan() {
    String one = id("先发表的一篇");
    String other = id("后来的一篇");
    JsonNode both = served.get("/api/v1/articles/%s/compare/%s".formatted(one, other)).json();
    assertTrue(both.path("copy").asBoolean());
    assertEquals(one, both.path("one").path("id").asString());
    JsonNode first = both.path("one").path("same").path(0);
    JsonNode there = both.path("other").path("same").path(0);
    assertEquals(
        quote(article("先发表的一篇"), first).substring(0, 2),
        quote(article("后来的一篇"), there).substring(0, 2));
    assertTrue(both.path("passages").path(0).path("chars").asInt() > 20);
  }

  @Test
  void comparingWithWhatIsNotThereIsToldSo() {
    String path = "/api/v1/articles/%s/compare/aaaaaaaaaaaa".formatted(id("后来的一篇"));
    assertEquals(404, served.get(path).status());
  }

  private static String quote(JsonNode article, JsonNode span) {
    return article
        .path("body")
        .asString()
        .substring(span.path("start").asInt(), span.path("end").asInt());
  }

  private JsonNode article(String title) {
    return served.get("/api/v1/articles/" + id(title)).json();
  }

  private String id(String title) {
    JsonNode page = served.get("/api/v1/articles").json().path("articles");
    return StreamSupport.stream(page.spliterator(), false)
        .filter(a -> a.path("title").asString().equals(title))
        .map(a -> a.path("id").asString())
        .findFirst()
        .orElseThrow();
  }
}

package yangban.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangban.corpus.Article;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.ingest.ImportListener;
import yangban.corpus.ingest.Importer;
import yangban.corpus.ingest.SampleCorpus;
import yangban.corpus.understand.Understander;
import yangban.server.Served;

/// Issue 3, point 5: a genuine earlier copy in the store shows that the school of another was
/// written over, and everything that tells where that comes from says so.
final class MirrorApiTest {

  private static final String SCHOOL = "先河大学";
  private static final String GENUINE = "先发表的一篇";
  private static final String COPY = "后来的一篇";
  private static final String WORDS = "晨光读书角每周三开放并由组长带着大家逐段读完";

  private Served served;
  private String id;

  @BeforeEach
  void serve(@TempDir Path data, @TempDir Path other) throws IOException {
    served = Served.over(data);
    String text =
        "%s材料学院研究生第一党支部的做法如下。\n%s。\n%s\n%s的同学们都来参加。"
            .formatted(
                SCHOOL,
                WORDS,
                SampleCorpus.bodies().getFirst().replaceAll("\\S{2,4}大学", "我校"),
                SCHOOL);
    importing(other, GENUINE, text, "https://dj.first.edu.cn/info/1001/1.htm", "2021-04-01");
    importing(
        other,
        COPY,
        text.replace(SCHOOL, "云来娱乐"),
        "https://www.later.example/info/1001/2.htm",
        "2021-04-02");
    id = store(COPY).id();
    served.library().catchUp();
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void theArticleSaysItWithItsReasons() {
    JsonNode provenance = provenance();
    assertEquals("mirror", provenance.path("value").asString());
    assertEquals(
        "school-written-over", provenance.path("evidence").path(0).path("rule").asString());
    assertTrue(provenance.path("evidence").path(0).path("quote").asString().contains("云来娱乐"));
    assertTrue(provenance.path("evidence").path(1).path("quote").asString().contains(GENUINE));
    String page = served.get("/articles/" + id).text();
    assertTrue(page.contains("库中有更早的原文"), page);
    assertFalse(page.contains("href=\"https://www.later.example"), "its links are never rendered");
  }

  @Test
  void searchLeavesItOutUntilItIsAskedForAndCountsItAsAMirror() {
    String words = "/api/v1/practices?q=" + URLEncoder.encode(WORDS, StandardCharsets.UTF_8);
    assertEquals(GENUINE, titles(words).getFirst());
    assertFalse(titles(words).contains(COPY));
    assertEquals(List.of(GENUINE, COPY), titles(words + "&doubtful=true").subList(0, 2));
    assertEquals(List.of(COPY), titles(words + "&provenance=mirror"));
  }

  @Test
  void packsSayIt() {
    String pack =
        served.send("POST", "/api/v1/packs", "{\"title\":\"借鉴\"}").json().path("id").asString();
    served.send(
        "POST", "/api/v1/packs/%s/items".formatted(pack), "{\"articleId\":\"%s\"}".formatted(id));
    assertTrue(served.get("/packs/%s/export.html".formatted(pack)).text().contains("疑似镜像"));
  }

  @Test
  void peopleAreBelievedAboveIt() throws IOException {
    correct(id, "provenance", "repost");
    served.library().catchUp();
    assertEquals("repost", provenance().path("value").asString());
    assertFalse(served.get("/articles/" + id).text().contains("不见了：疑似镜像"));
  }

  @Test
  void itIsTakenBackAtOnceWherePeopleSayThatTheOtherIsNotGenuine() throws IOException {
    correct(store(GENUINE).id(), "provenance", "mill");
    served.library().catchUp();
    assertEquals("official", provenance().path("value").asString());
    assertEquals(0, titles("/api/v1/practices?provenance=mirror").size());
  }

  private void correct(String article, String field, String value) {
    assertEquals(
        201,
        served
            .send(
                "POST",
                "/api/v1/articles/%s/corrections".formatted(article),
                "{\"field\":\"%s\",\"value\":\"%s\",\"why\":\"看过\"}".formatted(field, value))
            .status());
  }

  private JsonNode provenance() {
    return served.get("/api/v1/articles/" + id).json().path("reading").path("provenance");
  }

  private List<String> titles(String path) {
    return served
        .get(path)
        .json()
        .path("hits")
        .valueStream()
        .map(hit -> hit.path("article").path("title").asString())
        .distinct()
        .toList();
  }

  private Article store(String title) {
    Optional<Article> found =
        served.library().store().newest(0, 1000).stream()
            .filter(article -> article.text().title().equals(title))
            .findFirst();
    return found.orElseThrow();
  }

  private void importing(Path folder, String title, String text, String url, String day)
      throws IOException {
    Path list = folder.resolve(title + ".jsonl");
    Map<String, String> line = Map.of("title", title, "text", text, "url", url, "published", day);
    Files.writeString(list, JsonMapper.builder().build().writeValueAsString(line) + "\n");
    new Importer(
            served.library().store(),
            new ArticleExtractor(ExtractLimits.DEFAULT),
            Understander.load(),
            Clock.systemUTC())
        .importPaths(List.of(list), ImportListener.silent());
  }
}

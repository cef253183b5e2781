package yangban.server.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.ingest.ImportListener;
import yangban.corpus.ingest.Importer;
import yangban.corpus.understand.Understander;
import yangban.server.Served;

/// Issue 3, point 5: a mirror's brand is nowhere shown in the title that it was written into.
final class MirrorTitleTest {

  private static final String BRAND = "永利集团";
  private static final String TITLE = "土木学院岩土研究所教工党支部工作纪实";

  private Served served;
  private String id;

  @BeforeEach
  void serve(@TempDir Path data, @TempDir Path pages) throws IOException {
    served = Served.over(data);
    Path page = pages.resolve("mirror.html");
    Files.writeString(
        page,
        """
        <html><head><meta charset="utf-8"><title>%1$s3044官网%2$s</title></head><body>
        <h1>%1$s3044官网%2$s</h1><p>2023-04-18</p><div class="content">
        <p>岩土研究所教工党支部现有党员18名，其中教授6名，入选第三批全国党建工作样板支部培育创建单位。</p>
        <p>支部坚持每月开展一次集中学习，书记每学期讲授专题党课2次，党员研学围绕党的二十大精神开展研讨12场。</p>
        <p>支部实施“一对一”导学计划，党员教师联系学生宿舍24间，帮扶学业困难学生37名。</p></div></body></html>
        """
            .formatted(BRAND, TITLE));
    new Importer(
            served.library().store(),
            new ArticleExtractor(ExtractLimits.DEFAULT),
            Understander.load(),
            Clock.systemUTC())
        .importPaths(List.of(page), ImportListener.silent());
    served.library().catchUp();
    id =
        served.library().store().newest(0, 1000).stream()
            .filter(article -> article.text().title().contains(TITLE))
            .findFirst()
            .orElseThrow()
            .id();
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void theJsonOfAnArticleTellsBothTitles() {
    JsonNode article = served.get("/api/v1/articles/" + id).json();
    assertEquals(TITLE, article.path("title").asString());
    assertEquals(BRAND + "3044官网" + TITLE, article.path("printedTitle").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/articles/%s/corrections", "/articles/%s/versions"})
  void screensShowTheTitleWithoutIt(String path) {
    String page = served.get(path.formatted(id)).text();
    assertTrue(page.contains(TITLE), page);
    assertFalse(page.contains(BRAND + "3044"), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/articles", "/api/v1/articles/%s/versions"})
  void listsNameItWithoutIt(String path) {
    String json = served.get(path.formatted(id)).text();
    assertTrue(json.contains(TITLE), json);
    assertFalse(json.contains(BRAND), json);
  }
}

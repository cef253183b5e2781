package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.Article;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.ingest.ArticleAgain;
import yangban.corpus.ingest.Rereading;
import yangban.corpus.understand.Understander;

/// Collected articles that a newer reader reads again from the archive.
class ReadAgainTest {

  private static final String PATH = CampusSite.path(2);

  @TempDir private Path folder;

  @Test
  void keepCharsetAndWhatTheirSourceSays() throws Exception {
    try (CampusSite site = CampusSite.with(3);
        Crawl crawl = new Crawl(folder)) {
      site.order(
          PATH,
          exchange -> {
            byte[] page = page().getBytes(StandardCharsets.UTF_16LE);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-16le");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
          });
      crawl.add(Crawl.source("djgz", site.column()));
      crawl.visit("djgz");
      URI address = site.address(PATH);
      Article before = crawl.store.articleAt(address).orElseThrow();
      assertTrue(before.text().body().contains("工作法"), before.text().body());
      assertEquals("示例大学", before.reading().branch().university().orElseThrow().value());
      ArticleAgain again =
          new ArticleAgain(
              new ArticleExtractor(ExtractLimits.DEFAULT), Understander.load(), crawl.clock);
      assertEquals(List.of(), new Rereading(crawl.store, again, true).run((_, _) -> {}).failures());
      Article after = crawl.store.articleAt(address).orElseThrow();
      assertEquals(before.text(), after.text());
      assertEquals(before.reading(), after.reading());
    }
  }

  /// Without a word of its charset, or of its school.
  private static String page() {
    String body =
        Prose.of(2, "").stream()
            .map(paragraph -> "<p>" + paragraph.replace("示例大学机械学院", "我院") + "</p>")
            .reduce("", String::concat);
    return "<html><head><title>%s</title></head><body><form name=\"_newscontent_fromname\"><h1>%s</h1>"
            .formatted(CampusSite.title(2), CampusSite.title(2))
        + "<div class=\"info\">发布时间：2024-03-02</div><div id=\"vsb_content\">"
        + "<div class=\"v_news_content\">%s</div></div></form></body></html>".formatted(body);
  }
}

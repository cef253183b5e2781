package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.Article;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.Tally;

class PagesOfOneArticleTest {

  static final String FIRST = "/info/1034/9000.htm";

  @TempDir private Path folder;

  private static String page(int number, String more) {
    String body =
        Prose.of(70 + number, more).stream()
            .map(paragraph -> "<p>" + paragraph + "</p>")
            .reduce("", String::concat);
    String links =
        List.of(1, 2, 3).stream()
            .map(each ->
                each == number
                    ? "<span>" + each + "</span>"
                    : "<a href=\"%s\">%d</a>".formatted(path(each), each))
            .reduce("", String::concat);
    return "<html><head><title>三页写完的一个工作法-示例大学</title></head><body>"
        + "<form name=\"_newscontent_fromname\"><h1>三页写完的一个工作法</h1>"
        + "<div class=\"info\">发布时间：2024-05-06 作者：李青</div>"
        + "<div id=\"vsb_content\"><div class=\"v_news_content\">"
        + body
        + "</div></div><div class=\"pages\">"
        + links
        + "</div></form></body></html>";
  }

  private static String path(int number) {
    return number == 1 ? FIRST : FIRST.replace(".htm", "_%d.htm".formatted(number));
  }

  static void put(CampusSite site, int number, String more) {
    site.order(path(number), exchange -> site.send(exchange, 200, "text/html", page(number, more)));
  }

  @Test
  void areOneArticleWithoutVersionsOfHalves() throws Exception {
    try (CampusSite site = CampusSite.with(3);
        Crawl crawl = new Crawl(folder)) {
      for (int number = 1; number <= 3; number++) {
        put(site, number, "");
      }
      site.post(9000 - 2000, "");
      crawl.add(Crawl.source("djgz", site.column()));
      CrawlJob job = crawl.visit("djgz");
      assertEquals(4, crawl.store.counts().articles(), () -> site.log().toString());
      assertEquals(4, job.count(Tally.NEW), job::toString);
      Article article = crawl.store.articleAt(site.address(FIRST)).orElseThrow();
      for (int number = 1; number <= 3; number++) {
        assertTrue(
            article.text().body().contains(Prose.of(70 + number, "").get(2)), "page " + number);
      }
      assertEquals(1, crawl.store.crawl().versions().versions(article.id()).size());
      assertTrue(crawl.store.snapshot(article.origin().snapshot()).isPresent());
      put(site, 1, "这一页后来补了一句。");
      crawl.clock.forward(Duration.ofDays(15));
      crawl.visit("djgz");
      Article after = crawl.store.articleAt(site.address(FIRST)).orElseThrow();
      assertTrue(after.text().body().contains("后来补了一句"));
      assertTrue(after.text().body().contains(Prose.of(73, "").get(2)));
      assertEquals(List.of(), crawl.store.crawl().held().waiting(Optional.of("djgz"), 0, 10));
      assertEquals(2, crawl.store.crawl().versions().versions(article.id()).size());
    }
  }
}

package yangban.server.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.Article;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.PageState;
import yangban.corpus.frontier.Rhythm;
import yangban.corpus.frontier.Seen;
import yangban.corpus.frontier.Trouble;
import yangban.server.Answer;
import yangban.server.Served;

/// Whoever finds an article hears, before following its link, that its page is there no longer.
class PagesThatWentTest {

  @TempDir Path folder;

  @Test
  void cardsAndHitsTellWhatBecameOfThePage() {
    try (Served served = Served.over(folder)) {
      List<Article> articles =
          served.library().store().newest(0, 50).stream()
              .filter(article -> article.address().isPresent())
              .toList();
      Article gone = articles.getFirst();
      Article well = articles.get(1);
      stands(served, gone, PageState.GONE);
      stands(served, well, PageState.LIVE);

      String card = card(served, gone);
      assertTrue(card.contains("原网页已消失"), card);
      assertFalse(card(served, well).contains("原网页"));
      assertEquals("gone", state(served, gone));
      assertEquals("live", state(served, well));
      assertEquals("null", state(served, articles.get(2)), "imported, not collected");
    }
  }

  private static void stands(Served served, Article article, PageState state) {
    Instant now = Instant.parse("2026-11-20T00:00:00Z");
    CrawlPage page =
        CrawlPage.waiting(article.address().orElseThrow(), "djgz", "example", 1, "article", now)
            .holding(Optional.of(article.id()))
            .tried(now, state, Rhythm.from(now), Seen.NOTHING, Trouble.NONE);
    served.library().store().crawl().frontier().add(List.of(page));
  }

  private static String card(Served served, Article article) {
    String page = served.get("/?size=100&sort=newest&doubtful=true&q=" + query(article)).text();
    int at = page.indexOf("href=\"/articles/" + article.id());
    int begin = page.lastIndexOf("<article class=\"card\"", at);
    return page.substring(begin, page.indexOf("</article>", at));
  }

  private static String state(Served served, Article article) {
    Answer answer = served.get("/api/v1/practices?size=100&doubtful=true&q=" + query(article));
    return answer
        .json()
        .at("/hits")
        .valueStream()
        .filter(hit -> hit.at("/articleId").asString().equals(article.id()))
        .map(hit -> hit.at("/article/state"))
        .map(state -> state.isNull() ? "null" : state.asString())
        .findFirst()
        .orElseThrow();
  }

  private static String query(Article article) {
    return java.net.URLEncoder.encode(
        article.text().title(), java.nio.charset.StandardCharsets.UTF_8);
  }
}

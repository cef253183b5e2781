package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeedsTest {
  private static final URI ADDRESS = URI.create("https://a.edu.cn/sitemap.xml");
  private final Feeds feeds = new Feeds(new Addresses());

  private Optional<Feed> read(String text) {
    return feeds.read(text.getBytes(StandardCharsets.UTF_8), ADDRESS);
  }

  @Test
  void sitemapsAndTheirIndexAreRead() {
    Feed map =
        read("<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + "<url><loc>https://a.edu.cn/info/1/2.htm</loc><lastmod>2024-05-12</lastmod></url>"
                + "<url><loc>https://a.edu.cn/info/1/2.htm?utm_source=x</loc></url></urlset>")
            .orElseThrow();
    assertEquals(Feed.Kind.SITEMAP, map.kind());
    assertEquals(
        List.of(
            new Feed.Entry(
                URI.create("https://a.edu.cn/info/1/2.htm"),
                Optional.of(LocalDate.of(2024, 5, 12)))),
        map.entries());
    Feed index =
        read("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>https://a.edu.cn/s1.xml</loc></sitemap></sitemapindex>")
            .orElseThrow();
    assertEquals(Feed.Kind.SITEMAP_INDEX, index.kind());
    assertEquals(1, index.entries().size());
  }

  @Test
  void newsFeedsAreRead() {
    Feed rss =
        read("<rss version=\"2.0\"><channel><title>x</title><item><title>甲</title><link>https://a.edu.cn/1.htm</link><pubDate>Sun, 12 May 2024 01:00:00 GMT</pubDate></item></channel></rss>")
            .orElseThrow();
    assertEquals(Feed.Kind.NEWS, rss.kind());
    assertEquals(Optional.of(LocalDate.of(2024, 5, 12)), rss.entries().getFirst().modified());
    Feed atom =
        read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><link href=\"https://a.edu.cn/2.htm\"/><updated>2024-05-12T01:00:00Z</updated></entry></feed>")
            .orElseThrow();
    assertEquals(URI.create("https://a.edu.cn/2.htm"), atom.entries().getFirst().address());
  }

  @Test
  void hostileXmlReadsNoFilesAndDoesNotGrow(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "https://geheim.edu.cn/");
    Optional<Feed> outside =
        read(
            "<!DOCTYPE urlset [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>&x;</loc></url></urlset>");
    assertFalse(outside.toString().contains("geheim"));
    StringBuilder laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"https://a.edu.cn/\">");
    for (int i = 1; i < 12; i++) {
      laughs
          .append("<!ENTITY l")
          .append(i)
          .append(" \"")
          .append(("&l" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    laughs.append(
        "]><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>&l11;</loc></url></urlset>");
    Optional<Feed> grown =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(laughs.toString()));
    assertTrue(grown.map(f -> f.entries().isEmpty()).orElse(true));
  }

  @Test
  void whatIsNoFeedIsNone() {
    assertEquals(Optional.empty(), read("<html><body>404</body></html>"));
    assertEquals(Optional.empty(), read(""));
    assertEquals(Optional.empty(), feeds.read(new byte[11 << 20], ADDRESS));
    assertEquals(Optional.empty(), feeds.read(new byte[] {31, -117, 8, 0, 1, 2, 3}, ADDRESS));
  }

  @Test
  void aPageNamesItsFeeds() {
    assertEquals(
        List.of(URI.create("https://a.edu.cn/feed/")),
        feeds.named(
            Jsoup.parse(
                "<link rel=alternate type=application/rss+xml href=/feed/><link rel=stylesheet href=/x.css>"),
            ADDRESS));
  }
}

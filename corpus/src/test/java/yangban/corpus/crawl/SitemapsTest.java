package yangban.corpus.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.Tally;

/// Articles that no list leads to any more, and a sitemap still names.
class SitemapsTest {

  private static final String SOURCE = "djgz";

  @TempDir private Path folder;

  private static String sitemap(URI... addresses) {
    return Arrays.stream(addresses)
        .map(address -> "<url><loc>%s</loc></url>".formatted(address))
        .collect(
            Collectors.joining(
                "",
                "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
                "</urlset>"));
  }

  private static CampusSite.Order xml(CampusSite site, String text) {
    return exchange -> site.send(exchange, 200, "application/xml", text);
  }

  private static void packed(HttpExchange exchange, String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    exchange.getResponseHeaders().set("Content-Type", "application/x-gzip");
    exchange.sendResponseHeaders(200, packed.size());
    exchange.getResponseBody().write(packed.toByteArray());
  }

  @Test
  void namedInRobotsBringWhatStandsBelowTheColumnAndNothingElse() throws Exception {
    try (CampusSite site = CampusSite.with(3);
        Crawl crawl = new Crawl(folder)) {
      site.alias("/djgz/2019/871.htm", 1);
      site.alias("/xwzx/2019/872.htm", 2);
      site.order(
          "/robots.txt",
          exchange ->
              site.send(
                  exchange, 200, "text/plain", "User-agent: *\nDisallow:\nSitemap: /map.xml\n"));
      site.order(
          "/map.xml",
          xml(
              site,
              sitemap(
                  site.address("/djgz/2019/871.htm"),
                  site.address("/xwzx/2019/872.htm"),
                  URI.create("http://elsewhere.example/djgz/1.htm"))));
      crawl.add(Crawl.source(SOURCE, site.column()));
      CrawlJob job = crawl.visit(SOURCE);
      assertEquals(4, job.count(Tally.NEW), () -> site.log().toString());
      assertTrue(crawl.store.articleAt(site.address("/djgz/2019/871.htm")).isPresent());
      assertEquals(0, site.asked("/xwzx/2019/872.htm"), "another column's");
      assertEquals(0, site.asked("/sitemap.xml"), "robots.txt told where they are");
    }
  }

  @Test
  void ofSitemapsPackedAndAtTheUsualPlaceAreReadForTheWholeSite() throws Exception {
    try (CampusSite site = CampusSite.with(3);
        Crawl crawl = new Crawl(folder)) {
      site.alias("/xwzx/2019/872.htm", 2);
      site.order(
          "/sitemap.xml",
          xml(
              site,
              "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>%s</loc></sitemap></sitemapindex>"
                  .formatted(site.address("/maps/1.xml.gz"))));
      site.order(
          "/maps/1.xml.gz",
          exchange -> packed(exchange, sitemap(site.address("/xwzx/2019/872.htm"))));
      crawl.add(Crawl.source(SOURCE, site.address("/index.htm"), site.column()));
      crawl.visit(SOURCE);
      assertTrue(
          crawl.store.articleAt(site.address("/xwzx/2019/872.htm")).isPresent(),
          () -> site.log().toString());
    }
  }

  @Test
  void aSiteWithoutOneIsAskedOnceAndNothingIsReported() throws Exception {
    try (CampusSite site = CampusSite.with(3);
        Crawl crawl = new Crawl(folder)) {
      crawl.add(Crawl.source(SOURCE, site.column()));
      CrawlJob job = crawl.visit(SOURCE);
      assertEquals(1, site.asked("/sitemap.xml"));
      String report = crawl.get().report(job.number()).orElseThrow().toString();
      assertFalse(report.contains("sitemap"), report);
      crawl.clock.forward(Duration.ofDays(15));
      crawl.visit(SOURCE);
      assertEquals(1, site.asked("/sitemap.xml"));
    }
  }

  @Test
  void aFrontPageServedAsSitemapIsNotFollowed() throws Exception {
    try (CampusSite site = CampusSite.with(3);
        Crawl crawl = new Crawl(folder)) {
      site.order(
          "/sitemap.xml",
          exchange ->
              site.send(
                  exchange,
                  200,
                  "text/html",
                  "<html><body><ul><li><a href=\"/info/1/77.htm\">关于学院开展主题教育的若干安排</a></li>"
                      + "<li><a href=\"/info/1/78.htm\">学院党委举行支部书记述职评议会议</a></li></ul></body></html>"));
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.visit(SOURCE);
      assertEquals(0, site.asked("/info/1/77.htm"));
      assertFalse(
          crawl.store.crawl().frontier().pageAt(site.address("/info/1/77.htm")).isPresent());
    }
  }
}

package yangban.corpus.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 9309, and the cases of crawler-commons' own suite in essence, over HTTP.
class RobotsTest {

  private FaultySite site;
  private Fetcher fetcher;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-21T02:00:00Z"));

  @BeforeEach
  void open() throws IOException {
    site = FaultySite.open();
    InstantSource clock = now::get;
    fetcher = Fetchers.with(Fetchers.NO_NAMES, clock);
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    site.close();
  }

  private void robots(String text) {
    site.on("/robots.txt", 200, "text/plain", text);
  }

  private boolean allows(String path) throws InterruptedException {
    site.page(path, "x");
    String kind = Fetchers.kind(fetcher, site.uri(path));
    assertTrue(List.of("FETCHED", "ROBOTS").contains(kind), kind);
    return kind.equals("FETCHED");
  }

  @ParameterizedTest
  @CsvSource({
    "200,FETCHED",
    "204,FETCHED",
    "400,FETCHED",
    "401,FETCHED",
    "403,FETCHED",
    "404,FETCHED",
    "410,FETCHED",
    "429,ROBOTS_UNREACHABLE",
    "500,ROBOTS_UNREACHABLE",
    "502,ROBOTS_UNREACHABLE",
    "503,ROBOTS_UNREACHABLE"
  })
  void goesByTheClassOfItsStatus(int status, String kind) throws Exception {
    site.on("/robots.txt", status, "text/plain", "").page("/a", "x");
    assertEquals(kind, Fetchers.kind(fetcher, site.uri("/a")));
  }

  @Test
  void isAskedForOnceADay() throws Exception {
    robots("User-agent: *\nDisallow: /private\n");
    assertTrue(allows("/a"));
    assertTrue(allows("/b"));
    assertFalse(allows("/private/c"));
    assertEquals(List.of("/robots.txt", "/a", "/b"), site.paths());
    now.updateAndGet(time -> time.plus(Duration.ofHours(25)));
    robots("User-agent: *\nDisallow: /a\n");
    assertFalse(allows("/a"));
  }

  @Test
  void forbidsUntilTheServerAnswersAgain() throws Exception {
    site.on("/robots.txt", 500, "text/plain", "").page("/a", "x");
    assertEquals("ROBOTS_UNREACHABLE", Fetchers.kind(fetcher, site.uri("/a")));
    robots("");
    assertEquals("ROBOTS_UNREACHABLE", Fetchers.kind(fetcher, site.uri("/a")));
    assertEquals(List.of("/robots.txt"), site.paths());
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(11)));
    assertTrue(allows("/a"));
  }

  @Test
  void forbidsWhereItDoesNotCome() throws Exception {
    site.on("/robots.txt", FaultySite.last((asked, out) -> Thread.sleep(60_000)));
    site.page("/a", "x");
    try (Fetcher impatient = Fetchers.impatient()) {
      assertEquals("ROBOTS_UNREACHABLE", Fetchers.kind(impatient, site.uri("/a")));
    }
  }

  @Test
  void goesByTheOldRulesWhereNewOnesCannotBeHad() throws Exception {
    robots("User-agent: *\nDisallow: /private\n");
    assertTrue(allows("/a"));
    now.updateAndGet(time -> time.plus(Duration.ofHours(25)));
    site.on("/robots.txt", 500, "text/plain", "");
    assertTrue(allows("/b"));
    assertFalse(allows("/private"));
  }

  @Test
  void takesTheLongestMatchAndAllowWhereBothAreAsLong() throws Exception {
    robots("User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c\nAllow: /x\nDisallow: /x\n");
    assertFalse(allows("/a"));
    assertTrue(allows("/a/b"));
    assertFalse(allows("/a/b/c/d"));
    assertTrue(allows("/x"));
  }

  @Test
  void knowsStarsAndTheEnd() throws Exception {
    robots("User-agent: *\nDisallow: /*.php$\nDisallow: /*session=\nDisallow: /end$\n");
    assertFalse(allows("/a/b.php"));
    assertTrue(allows("/a/b.php?x=1"));
    assertFalse(allows("/a?b=c&session=1"));
    assertFalse(allows("/end"));
    assertTrue(allows("/ending"));
  }

  @Test
  void tellsCaseInPathsButNotInNames() throws Exception {
    robots("USER-AGENT: YangBan\nDISALLOW: /Private\n");
    assertFalse(allows("/Private"));
    assertTrue(allows("/private"));
  }

  @Test
  void comparesEscapedPathsAsTheirBytes() throws Exception {
    robots("User-agent: *\nDisallow: /党建\nDisallow: /a%3Cd\n");
    assertFalse(allows("/%E5%85%9A%E5%BB%BA/1"));
    assertFalse(allows("/a%3cd"));
  }

  @Test
  void takesItsOwnGroupAndElseTheOneForAll() throws Exception {
    robots(
        """
        User-agent: *
        Disallow: /

        User-agent: other
        User-agent: yangban
        Disallow: /a

        User-agent: yangban
        Disallow: /b
        """);
    assertFalse(allows("/a"));
    assertFalse(allows("/b"));
    assertTrue(allows("/c"));
  }

  @Test
  void allowsWhereOnlyOthersAreNamed() throws Exception {
    robots("User-agent: other\nDisallow: /\n");
    assertTrue(allows("/a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void readsEveryKindOfLine(String end) throws Exception {
    robots("\uFEFF# 说明" + end + "User-agent : * # all" + end + "Disallow:/a" + end + end);
    assertFalse(allows("/a"));
    assertTrue(allows("/b"));
  }

  @Test
  void readsFiveHundredKibibytes() throws Exception {
    String filler = "# filler of a line that says nothing at all\n";
    String lines = filler.repeat((499 << 10) / filler.length());
    robots("User-agent: *\n" + lines + "Disallow: /within\n" + lines + "Disallow: /beyond\n");
    assertFalse(allows("/within"));
    assertTrue(allows("/beyond"));
  }

  @Test
  void followsFiveRedirectsAndThenCountsItAsMissing() throws Exception {
    site.redirect("/robots.txt", 301, "/1");
    for (int i = 1; i < 5; i++) {
      site.redirect("/" + i, 302, "/" + (i + 1));
    }
    site.on("/5", 200, "text/plain", "User-agent: *\nDisallow: /a\n");
    assertFalse(allows("/a"));
    now.updateAndGet(time -> time.plus(Duration.ofHours(25)));
    site.redirect("/5", 302, "/6").on("/6", 200, "text/plain", "User-agent: *\nDisallow: /a\n");
    assertTrue(allows("/a"));
  }

  @Test
  void isItselfAlwaysAllowedAndComesBeforeAnythingElse() throws Exception {
    robots("User-agent: *\nDisallow: /\n");
    assertFalse(allows("/a"));
    assertEquals(List.of("/robots.txt"), site.paths());
  }

  @Test
  void isAskedOfEachHostOnTheWay() throws Exception {
    try (FaultySite other = FaultySite.at("127.0.0.9")) {
      other.on("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /secret\n");
      site.redirect("/a", 302, other.uri("/secret").toString());
      assertEquals("ROBOTS", Fetchers.kind(fetcher, site.uri("/a")));
      assertEquals(List.of("/robots.txt"), other.paths());
    }
  }

  @Test
  void tellsItsSitemaps() throws Exception {
    robots("Sitemap: http://127.0.0.1/sitemap.xml\nUser-agent: *\nDisallow: /a\n");
    assertEquals(
        List.of("http://127.0.0.1/sitemap.xml"), fetcher.sitemaps(site.uri("/a"), Fetchers.FAST));
    assertEquals(List.of(), fetcher.sitemaps(URI.create("ftp://a.test/"), Fetchers.FAST));
  }

  @Test
  void isUnpacked() throws Exception {
    byte[] text = "User-agent: *\nDisallow: /a\n".getBytes(UTF_8);
    site.on(
        "/robots.txt",
        FaultySite.whole(200, "text/plain", FaultySite.gzip(text), "Content-Encoding: gzip"));
    assertFalse(allows("/a"));
  }
}

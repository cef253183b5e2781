package yangban.corpus.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

  private static final String PAGE = "<html><body>样板支部 " + "做法".repeat(500) + "</body></html>";

  private FaultySite site;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    site = FaultySite.open();
    fetcher = Fetchers.fetcher();
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    site.close();
  }

  private String kind(String path) throws InterruptedException {
    return Fetchers.kind(fetcher, site.uri(path));
  }

  @Test
  void bringsAPageAsItWasSent() throws Exception {
    site.page("/a.htm", PAGE);
    FetchOutcome.Fetched page = Fetchers.fetched(fetcher, site.uri("/a.htm#part"));
    assertEquals(PAGE, new String(page.content(), UTF_8));
    assertEquals(site.uri("/a.htm"), page.address());
    assertEquals("127.0.0.1", page.exchange().peer().orElseThrow().getHostAddress());
    assertEquals(Optional.of("text/html"), page.exchange().mediaType());
    assertEquals(Optional.of(UTF_8), page.exchange().charset());
  }

  @Test
  void saysHonestlyWhoAsksAndCarriesNoCookies() throws Exception {
    site.on("/a.htm", 200, "text/html", PAGE, "Set-Cookie: session=1; Path=/");
    kind("/a.htm");
    kind("/a.htm");
    FaultySite.Asked second = site.asked().getLast();
    assertEquals("Yangban/0.1 (+test)", second.headers().get("user-agent"));
    assertFalse(second.headers().containsKey("cookie"));
    assertFalse(second.headers().containsKey("content-length"));
    assertFalse(second.headers().containsKey("upgrade"));
  }

  @Test
  void unpacksGzipAndBothKindsOfDeflate() throws Exception {
    byte[] plain = PAGE.getBytes(UTF_8);
    packed("/gzip", "gzip", FaultySite.gzip(plain));
    packed("/zlib", "deflate", deflate(plain, false));
    packed("/raw", "deflate", deflate(plain, true));
    packed("/misnamed", "gzip", plain);
    for (String path : List.of("/gzip", "/zlib", "/raw", "/misnamed")) {
      assertArrayEquals(plain, Fetchers.fetched(fetcher, site.uri(path)).content(), path);
    }
  }

  @Test
  void keepsTheBodyAsSent() throws Exception {
    byte[] packed = FaultySite.gzip(PAGE.getBytes(UTF_8));
    packed("/gzip", "gzip", packed);
    assertArrayEquals(packed, Fetchers.fetched(fetcher, site.uri("/gzip")).exchange().body());
  }

  private void packed(String path, String coding, byte[] body) {
    site.on(path, FaultySite.whole(200, "text/html", body, "Content-Encoding: " + coding));
  }

  private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(9, raw);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(plain);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  @Test
  void tellsAPackedBodyThatIsCutFromOneThatIsWhole() throws Exception {
    byte[] packed = FaultySite.gzip(PAGE.getBytes(UTF_8));
    packed("/cut", "gzip", Arrays.copyOf(packed, packed.length / 2));
    packed("/cutinthechecksum", "gzip", Arrays.copyOf(packed, packed.length - 3));
    packed("/unknown", "br", packed);
    assertEquals("BAD_ENCODING", kind("/cut"));
    assertEquals("BAD_ENCODING", kind("/cutinthechecksum"));
    assertEquals("BAD_ENCODING", kind("/unknown"));
  }

  @Test
  void doesNotUnpackABomb() throws Exception {
    packed("/bomb", "gzip", FaultySite.gzip(new byte[64 << 20]));
    packed("/inside", "gzip, gzip", FaultySite.gzip(FaultySite.gzip(new byte[64 << 20])));
    assertEquals("TOO_LARGE", kind("/bomb"));
    assertEquals("TOO_LARGE", kind("/inside"));
  }

  @Test
  void stopsReadingABodyWithoutAnEnd() throws Exception {
    site.on(
        "/endless",
        FaultySite.last((asked, out) -> {
          FaultySite.write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
          byte[] more = new byte[64 << 10];
          while (true) {
            out.write(more);
          }
        }));
    FetchOutcome outcome =
        fetcher.fetch(
            new FetchRequest(
                site.uri("/endless"), Fetchers.FAST, Validators.NONE, 1 << 20, _ -> true));
    FetchOutcome.Refused refused = assertInstanceOf(FetchOutcome.Refused.class, outcome);
    assertEquals(RefusalKind.TOO_LARGE, refused.kind());
    assertEquals(1 << 20, refused.exchange().orElseThrow().body().length);
    assertEquals(Truncation.LENGTH, refused.exchange().orElseThrow().truncation());
  }

  @Test
  void tellsWrongLengthsAsCutOff() throws Exception {
    site.on(
        "/short",
        FaultySite.last((asked, out) ->
            FaultySite.write(
                out,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\nhalf")));
    site.on(
        "/chunks",
        FaultySite.last((asked, out) ->
            FaultySite.write(
                out,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "4\r\nhalf\r\n50\r\nno")));
    for (String path : List.of("/short", "/chunks")) {
      FetchOutcome.Failed failed =
          assertInstanceOf(FetchOutcome.Failed.class, Fetchers.get(fetcher, site.uri(path)));
      assertEquals(FailureKind.CUT_OFF, failed.kind());
      Exchange exchange = failed.exchange().orElseThrow();
      assertTrue(new String(exchange.body(), UTF_8).startsWith("half"));
      assertEquals(Truncation.DISCONNECT, exchange.truncation());
    }
  }

  @Test
  void givesUpOnHeadersAndBodiesThatTrickle() throws Exception {
    site.on(
        "/headers",
        FaultySite.last((asked, out) -> {
          FaultySite.write(out, "HTTP/1.1 200 OK\r\n");
          for (int i = 0; i < 100; i++) {
            FaultySite.write(out, "X-" + i + ": slow\r\n");
            Thread.sleep(200);
          }
        }));
    site.on(
        "/body",
        FaultySite.last((asked, out) -> {
          FaultySite.write(
              out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n");
          for (int i = 0; i < 1000; i++) {
            FaultySite.write(out, "x");
            Thread.sleep(100);
          }
        }));
    try (Fetcher impatient = Fetchers.impatient()) {
      assertEquals("HEADER_TIMEOUT", Fetchers.kind(impatient, site.uri("/headers")));
      assertEquals("BODY_TIMEOUT", Fetchers.kind(impatient, site.uri("/body")));
    }
  }

  @Test
  void tellsAnAnswerThatIsNone() throws Exception {
    site.on("/silent", FaultySite.last((asked, out) -> {}));
    site.on("/talk", FaultySite.last((asked, out) -> FaultySite.write(out, "SSH-2.0-x\r\n\r\n")));
    assertEquals("CUT_OFF", kind("/silent"));
    assertEquals("BAD_ANSWER", kind("/talk"));
  }

  @Test
  void tellsAHostWhereNobodyListens() throws Exception {
    // An address of its own, so that nobody else takes the port meanwhile.
    int port;
    try (ServerSocket deaf = new ServerSocket()) {
      deaf.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.77"), 0));
      port = deaf.getLocalPort();
    }
    assertEquals("CONNECT", Fetchers.kind(fetcher, URI.create("http://127.0.0.77:" + port + "/")));
    assertEquals("UNKNOWN_HOST", Fetchers.kind(fetcher, URI.create("http://no.such.host.test/")));
  }

  @Test
  void readsPagesFeedsAndDocumentsAndNothingElse() throws Exception {
    site.on("/a.htm", 200, "application/xhtml+xml", "x");
    site.on("/feed", 200, "application/rss+xml; charset=utf-8", "x");
    site.on("/a.pdf", 200, "application/octet-stream", "x");
    site.on("/untold", 200, "", "x");
    site.on("/a.jpg", 200, "image/jpeg", "x".repeat(100_000));
    site.on("/a.exe", 200, "application/octet-stream", "x");
    site.on("/a.mp4", 200, "video/mp4", "x");
    for (String path : List.of("/a.htm", "/feed", "/a.pdf", "/untold")) {
      assertEquals("FETCHED", kind(path), path);
    }
    for (String path : List.of("/a.jpg", "/a.exe", "/a.mp4")) {
      assertEquals("CONTENT_TYPE", kind(path), path);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401,LOGIN",
    "403,LOGIN",
    "404,GONE",
    "410,GONE",
    "400,CLIENT_ERROR",
    "451,CLIENT_ERROR",
    "408,SERVER_ERROR",
    "500,SERVER_ERROR",
    "502,SERVER_ERROR",
    "503,SERVER_ERROR",
    "429,TOO_MANY_REQUESTS",
    "204,FETCHED",
    "304,BAD_ANSWER",
    "206,BAD_ANSWER",
    "302,BAD_ANSWER"
  })
  void tellsTheStatus(int status, String kind) throws Exception {
    site.on("/a.htm", status, "text/html", status == 204 ? "" : "x");
    assertEquals(kind, kind("/a.htm"));
  }

  @Test
  void asksWhetherAPageChangedAndHearsThatItDidNot() throws Exception {
    site.on(
        "/a.htm",
        (asked, out) -> {
          boolean known = "\"v1\"".equals(asked.headers().get("if-none-match"));
          FaultySite.whole(known ? 304 : 200, "text/html", PAGE.getBytes(UTF_8), "ETag: \"v1\"")
              .answer(asked, out);
        });
    FetchOutcome.Fetched first = Fetchers.fetched(fetcher, site.uri("/a.htm"));
    FetchRequest again =
        new FetchRequest(
            site.uri("/a.htm"),
            Fetchers.FAST,
            new Validators(first.exchange().header("ETag"), Optional.empty()),
            FetchRequest.PAGE_BYTES,
            _ -> true);
    FetchOutcome.Unchanged unchanged =
        assertInstanceOf(FetchOutcome.Unchanged.class, fetcher.fetch(again));
    assertEquals(304, unchanged.exchange().status());
  }

  @Test
  void followsTenRedirectsAndNotEleven() throws Exception {
    for (int i = 0; i < 11; i++) {
      site.redirect("/" + i, 302, "/" + (i + 1));
    }
    site.page("/11", PAGE);
    assertEquals("TOO_MANY_REDIRECTS", kind("/0"));
    FetchOutcome.Fetched page = Fetchers.fetched(fetcher, site.uri("/1"));
    assertEquals(10, page.redirects().size());
    assertEquals(10, page.hops().size());
    assertEquals(site.uri("/11"), page.address());
  }

  @Test
  void endsARedirectThatComesBackToItself() throws Exception {
    site.redirect("/a", 302, "/b").redirect("/b", 302, "/c").redirect("/c", 302, "/a");
    site.redirect("/self", 301, "self");
    assertEquals("REDIRECT_LOOP", kind("/a"));
    assertEquals("REDIRECT_LOOP", kind("/self"));
  }

  @Test
  void tellsAMoveForGoodFromAVisitElsewhere() throws Exception {
    site.redirect("/old", 301, "/older").redirect("/older", 308, "/new").page("/new", PAGE);
    site.redirect("/mixed", 301, "/busy").redirect("/busy", 302, "/new");
    assertTrue(Fetchers.fetched(fetcher, site.uri("/old")).movedForGood());
    assertFalse(Fetchers.fetched(fetcher, site.uri("/mixed")).movedForGood());
    assertFalse(Fetchers.fetched(fetcher, site.uri("/new")).movedForGood());
  }

  @Test
  void followsLocationsThatAreNoAddressesByTheBook() throws Exception {
    site.redirect("/gbk", 302, "/\u00ba\u00ba a.htm").page("/%BA%BA%20a.htm", PAGE);
    site.redirect("/query", 302, "?id=1%").page("/query?id=1%25", PAGE);
    assertEquals("FETCHED", kind("/gbk"));
    assertEquals("FETCHED", kind("/query"));
  }

  @Test
  void refusesRedirectsOutOfTheWeb() throws Exception {
    site.redirect("/file", 302, "file:///etc/passwd").redirect("/empty", 302, "http://");
    assertEquals("NOT_HTTP", kind("/file"));
    assertEquals("BAD_ADDRESS", kind("/empty"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://a.test/", "mailto:a@a.test", "file:///etc/passwd"})
  void refusesWhatIsNotOfTheWeb(String address) throws Exception {
    assertEquals("NOT_HTTP", Fetchers.kind(fetcher, URI.create(address)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a.htm", "a.htm", "http:///a.htm", "http:a.htm"})
  void refusesWhatIsNoAddress(String address) throws Exception {
    assertEquals("BAD_ADDRESS", Fetchers.kind(fetcher, URI.create(address)));
  }

  @Test
  void tellsWhatAPageSaysToCrawlers() throws Exception {
    site.on("/header", 200, "text/html", PAGE, "X-Robots-Tag: noindex");
    site.on("/others", 200, "text/html", PAGE, "X-Robots-Tag: googlebot: noindex");
    site.on("/ours", 200, "text/html", PAGE, "X-Robots-Tag: yangban: none");
    site.on("/date", 200, "text/html", PAGE, "X-Robots-Tag: unavailable_after: 25 Jun 2030 15:00");
    site.page("/meta", "<head><META content='NoFollow, max-snippet:5' name=Robots></head>");
    site.page("/comment", "<head><!-- <meta name=robots content=none> --></head>");
    assertEquals(new RobotsTags(true, false), tags("/header"));
    assertEquals(RobotsTags.FREE, tags("/others"));
    assertEquals(new RobotsTags(true, true), tags("/ours"));
    assertEquals(RobotsTags.FREE, tags("/date"));
    assertEquals(new RobotsTags(false, true), tags("/meta"));
    assertEquals(RobotsTags.FREE, tags("/comment"));
  }

  private RobotsTags tags(String path) throws InterruptedException {
    return Fetchers.fetched(fetcher, site.uri(path)).robots();
  }

  @Test
  void doesNotAskTwiceByItselfWhereAKeptConnectionEnds() throws Exception {
    site.page("/a.htm", PAGE).on("/gone", FaultySite.last((asked, out) -> {}));
    kind("/a.htm");
    assertEquals("CUT_OFF", kind("/gone"));
    assertEquals(1, site.paths().stream().filter("/gone"::equals).count());
  }

  @Test
  void canBeInterrupted() throws Exception {
    site.on("/slow", FaultySite.last((asked, out) -> Thread.sleep(60_000)));
    Thread caller = Thread.currentThread();
    Thread.ofVirtual()
        .start(() -> {
          while (!site.asked().stream().anyMatch(asked -> asked.path().equals("/slow"))) {
            Thread.onSpinWait();
          }
          caller.interrupt();
        });
    assertThrows(InterruptedException.class, () -> Fetchers.get(fetcher, site.uri("/slow")));
  }

  @Test
  void asksByNameWhatItIsTold() throws Exception {
    site.page("/a.htm", PAGE);
    try (Fetcher named = Fetchers.with(Fetchers.allAt("127.0.0.1"), InstantSource.system())) {
      assertEquals("FETCHED", Fetchers.kind(named, site.uri("news.school.edu.cn", "/a.htm")));
    }
    String host = site.asked().getLast().headers().getOrDefault("host", "");
    assertTrue(host.startsWith("news.school.edu.cn:"), host);
  }
}

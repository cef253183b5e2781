package yangban.server.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.Article;
import yangban.corpus.pack.Pack;
import yangban.corpus.store.PackStore;
import yangban.indexer.query.SearchRequest;
import yangban.server.RunningServer;
import yangban.server.http.ServerConfig;
import yangban.server.problem.Refusal;

/// The screens over HTTP: statuses, headers, redirects, and whatever people put into addresses and
/// forms.
@TestInstance(Lifecycle.PER_CLASS)
class PageHttpTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private RunningServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Refusal {
    server =
        RunningServer.start(
            new ServerConfig(folder, ServerConfig.DEFAULT_HOST, 0), (outcome, done, known) -> {});
  }

  @AfterAll
  void stop() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/nowhere, 404",
    "/articles/aaaaaaaaaaaa, 404",
    "/articles/aaaaaaaaaaaa/compare/bbbbbbbbbbbb, 404",
    "/practices/aaaaaaaaaaaa-bbbbb, 404",
    "/packs/aaaaaaaa, 404",
    "/assets/yangban.css, 404",
  })
  void whatIsNotThereIsToldInThePagesOfTheHouse(String path, int status) throws Exception {
    HttpResponse<String> answer = get(path);
    assertEquals(status, answer.statusCode());
    assertTrue(answer.body().contains("错误 " + status), answer.body());
    assertTrue(answer.body().contains("回到首页"));
  }

  @Test
  void eachResultSaysOnDemandWhyItIsThere() throws Exception {
    String q = URLEncoder.encode("积分制", StandardCharsets.UTF_8);
    String asked = get("/?q=" + q).body();
    assertTrue(asked.contains("为什么是这一条"), asked);
    assertFalse(asked.contains("class=\"why\""), asked);
    String told = get("/?q=" + q + "&explain=true").body();
    assertTrue(told.contains("class=\"why\""), told);
    assertTrue(told.contains("含有“积分制”"), told);
    assertFalse(told.contains("为什么是这一条"), told);
    String byNovelty = get("/?q=" + q + "&sort=novelty").body();
    assertTrue(byNovelty.contains("aria-current=\"true\">新意"), byNovelty);
    assertFalse(byNovelty.contains("为什么是这一条"), byNovelty);
  }

  /// Facets are joined by 与; whoever wanted 或 gets each of the searches by itself.
  @Test
  void facetsThatWereJoinedByOrAreToldAndLeadToEachOfThem() throws Exception {
    String fields = get("/?q=" + encode("主题:教育党员 或 学科:工学")).body();
    assertTrue(fields.contains("这里已改为每一项都要符合：主题：教育党员、学科：工学。"), fields);
    assertTrue(fields.contains("<a href=\"/?q=&amp;theme=education\">只看 主题：教育党员</a>"), fields);
    assertTrue(fields.contains("<a href=\"/?q=&amp;discipline=08\">只看 学科：工学</a>"), fields);
    String words = get("/?q=" + encode("积分 或 主题:服务师生") + "&level=national").body();
    assertTrue(
        words.contains(
            "<a href=\"/?q="
                + encode("积分")
                + "&amp;level=national\">只查“积分”</a>"
                + " <a href=\"/?q=&amp;theme=service&amp;level=national\">只看 主题：服务师生</a>"),
        words);
    String left = get("/?q=" + encode("-（主题:教育党员 积分）")).body();
    assertTrue(left.contains("也不能合起来排除"), left);
    assertFalse(left.contains("分开看"), left);
  }

  @Test
  void theMatrixSaysWhatItCounts() throws Exception {
    assertTrue(get("/matrix").body().contains("交叉处的做法数"));
    assertTrue(get("/matrix?unit=branch").body().contains("交叉处的支部数"));
    assertEquals(2, get("/matrix").body().split("按总数推算", -1).length);
    // Where no branch is told, none is not what is known.
    String years = get("/matrix?unit=branch&by=year").body();
    assertTrue(years.matches("(?s).*<b>0</b><small>做法 \\d，支部不明</small>.*"), years);
  }

  @Test
  void wordsOfLevelAreShownAsReadAndLeadToNothingElse() throws Exception {
    String q = URLEncoder.encode("省级样板支部", StandardCharsets.UTF_8);
    String body = get("/?q=" + q).body();
    assertTrue(body.contains("省级样板支部 → 级别：省级"), body);
    assertTrue(body.contains("href=\"/?q=&amp;level=provincial\""), body);
    String off = URLEncoder.encode("said:省级样板支部", StandardCharsets.UTF_8);
    assertTrue(get("/?q=" + q + "&off=" + off).body().contains("class=\"chip off\""));
  }

  @Test
  void whatIsSwitchedOffInTheResultsIsSoInWhatTheyLeadTo() throws Exception {
    String q = "/?q=" + encode("不要参观的党日");
    assertFalse(behindTheFirst(get(q).body()).contains("参观</mark>"));
    String literally = get(q + "&off=" + encode("not:参观")).body();
    assertTrue(behindTheFirst(literally).contains("参观</mark>"));
  }

  /// The page that the first result leads to.
  private String behindTheFirst(String results) throws Exception {
    Matcher card = Pattern.compile("<h2[^>]*><a [^>]*href=\"([^\"]+)\"").matcher(results);
    assertTrue(card.find(), results);
    String page = get(card.group(1).replace("&amp;", "&")).body();
    assertFalse(page.contains("id=\"unread\"><p"), page);
    return page;
  }

  @Test
  void whatIsCitedCanBeFetchedAsItWasThen() throws Exception {
    Article article =
        server.library().store().newest(0, 100).stream()
            .filter(each -> !each.reading().practices().isEmpty())
            .findFirst()
            .orElseThrow();
    String practice = article.reading().practices().getFirst().id();
    for (String path : List.of("/articles/" + article.id(), "/practices/" + practice)) {
      String body = get(path).body();
      String cited = body.substring(body.indexOf("id=\"cite\""));
      assertTrue(cited.contains("SHA-256 " + article.origin().snapshot()), path);
      assertTrue(cited.contains("href=\"/articles/" + article.id() + "/snapshot\""), path);
      assertTrue(body.substring(0, body.indexOf("<nav class=\"outline")).contains("/snapshot"));
    }
    assertEquals(200, get("/articles/" + article.id() + "/snapshot").statusCode());
  }

  @Test
  void theTitleOfAPageShortensALongQuestion() throws Exception {
    String body = get("/?q=" + "a".repeat(300)).body();
    String title = body.substring(body.indexOf("<title>") + 7, body.indexOf("</title>"));
    assertEquals("a".repeat(30) + "… · 样板", title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=x&colour=red",
        "/?q=x&theme=nonsense",
        "/?q=x&level=%E5%A4%AA%E9%98%B3%E7%B3%BB",
        "/?q=x&page=-1",
        "/?q=x&page=1000000000",
        "/?q=x&page=abc",
        "/?q=x&size=100000",
        "/?q=x&sort=colour",
        "/?q=x&year=20211",
      })
  void whatOfAnAddressIsNotUnderstoodIsToldAndTheRestAnswered(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("<p class=\"note\">"), answer.body());
  }

  @Test
  void aPersonIsToldOfAFacetByItsNameAndOfALongQuestionWhatWasDone() throws Exception {
    String body = get("/?q=x&discipline=9999").body();
    assertTrue(body.contains("<p class=\"note\">学科没有“9999”这一项，这个条件没有用上。</p>"), body);
    String longer = get("/?q=" + encode("党".repeat(700))).body();
    assertTrue(longer.contains("检索词有 700 个字符，只用了前面 512 个。"), longer);
  }

  @Test
  void whereNoWordWasLookedForNoTableOfWordsIsShown() throws Exception {
    String year = encode("年份:2021");
    assertTrue(get("/?how=true&q=" + encode("党员")).body().contains("<table class=\"words\">"));
    String body = get("/?how=true&q=" + year).body();
    assertTrue(body.contains("<article class=\"card\""), body);
    assertFalse(body.contains("<table class=\"words\">"), body);
  }

  @Test
  void nothingIsPutInOrderWhereNothingWasFound() throws Exception {
    assertFalse(get("/?q=" + encode("火星移民火箭")).body().contains("class=\"sorts\""));
    assertTrue(get("/?q=" + encode("党员")).body().contains("class=\"sorts\""));
  }

  @Test
  void aMatrixTellsAsManyResultsAsTheSearch() throws Exception {
    for (String q : List.of("", encode("党员"), encode("年份:2021"))) {
      String figures = figures(get("/?q=" + q).body());
      assertTrue(figures.matches("共 \\d+ 条.*支部 \\d+ 个"), figures);
      assertTrue(figures(get("/matrix?q=" + q).body()).endsWith(figures), figures);
    }
  }

  private static String figures(String body) {
    int from = body.indexOf("<span class=\"figures\">") + "<span class=\"figures\">".length();
    return body.substring(from, body.indexOf("</h1>", from)).replaceAll("</?span[^>]*>", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AND OR", "与 或 非", "党员 AND OR -"})
  void operatorsThatJoinNothingAreLetGo(String question) throws Exception {
    String body = get("/?q=" + encode(question)).body();
    assertTrue(body.contains("<article class=\"card\""), body);
    assertEquals(!question.contains("党员"), body.contains("“与、或、非（AND、OR、NOT）”"));
  }

  @Test
  void theLongestQuestionsWithThirtyFiltersAreLightOverTheWire() throws Exception {
    String han =
        new Random(5)
            .ints(SearchRequest.MAX_QUERY_CHARS, 0x4e00, 0x9fa5)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    String filters =
        IntStream.range(0, 30)
            .mapToObj(i -> "&university=-" + encode("砚川第" + i + "大学"))
            .collect(Collectors.joining());
    HttpResponse<byte[]> answer =
        client.send(
            request("/?q=" + encode(han) + filters).header("Accept-Encoding", "gzip").build(),
            BodyHandlers.ofByteArray());
    assertEquals(200, answer.statusCode());
    assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElseThrow());
    assertTrue(answer.body().length < 120_000, answer.body().length + " bytes");
  }

  @Test
  void nobodyTurnsTheWordsOfOthersAround() throws Exception {
    String turned = "党员\u202e\u2066اختبار";
    assertFalse(
        get("/?q=" + encode(turned)).body().matches("(?s).*[\u202a-\u202e\u2066-\u2069].*"));
    assertEquals(400, post("/packs", Map.of("title", turned)).statusCode());
    assertEquals(
        400,
        post(
                "/articles/" + anything() + "/corrections",
                Map.of("field", "title", "value", turned, "why", "因为", "who", "我"))
            .statusCode());
  }

  @Test
  void aNameIsAsGoodAsACode() throws Exception {
    String body = get("/?q=&level=" + encode("全国")).body();
    assertTrue(body.contains("创建级别"));
    assertTrue(body.contains("/?q=&amp;level=-national") || body.contains("level=-national"));
    assertFalse(body.contains("<p class=\"note\">"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"，。、；", "\"", "（（（（", "-", "党员 -", "\u0000\u0007", "\"\"\"\"\"[[[["})
  void strangeQuestionsAreAnswered(String question) throws Exception {
    assertEquals(200, get("/?q=" + encode(question)).statusCode());
  }

  @Test
  void aQuestionOfFiveHundredQuotesAndOneThatIsFarTooLong() throws Exception {
    assertEquals(200, get("/?q=" + encode("“(".repeat(250))).statusCode());
    HttpResponse<String> longer = get("/?q=" + encode("党".repeat(700)));
    assertEquals(200, longer.statusCode());
    assertTrue(longer.body().contains("<p class=\"note\">"));
  }

  @Test
  void everyRuleThatReadTheSampleHasItsWords() throws Exception {
    for (Article article : server.library().store().newest(0, 100)) {
      String body = get("/articles/" + article.id()).body();
      assertFalse(
          body.contains(">其他规则<"),
          () -> body.replaceAll("(?s).*title=\"([a-z-]+)\">其他规则<.*", "$1"));
    }
  }

  @Test
  void whereOthersCanReachItNothingCanBeChanged(@TempDir Path folder) throws Exception {
    ServerConfig open = new ServerConfig(folder, "0.0.0.0", 0);
    try (RunningServer readOnly = RunningServer.start(open, (outcome, done, known) -> {})) {
      String base = "http://127.0.0.1:" + readOnly.port();
      HttpRequest.Builder results =
          HttpRequest.newBuilder(URI.create(base + "/?q=" + encode("党员")));
      String body = client.send(results.build(), BodyHandlers.ofString()).body();
      assertTrue(body.contains("这里是只读的"));
      assertFalse(body.contains("method=\"post\""));
      HttpRequest.Builder create =
          HttpRequest.newBuilder(URI.create(base + "/packs"))
              .header("Accept", "text/html")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Sec-Fetch-Site", "same-origin")
              .POST(HttpRequest.BodyPublishers.ofString("title=x"));
      HttpResponse<String> refused = client.send(create.build(), BodyHandlers.ofString());
      assertEquals(403, refused.statusCode());
      assertTrue(refused.body().contains("错误 403"));
    }
  }

  @Test
  void aPageBeyondTheEndSaysHowManyThereAre() throws Exception {
    assertTrue(get("/?q=&page=400").body().contains("这一页没有内容"));
  }

  @Test
  void theIdOfAWholeArticleAmongPracticesLeadsToIt() throws Exception {
    Article article = server.library().store().newest(0, 1).getFirst();
    HttpResponse<String> answer = get("/practices/" + article.id());
    assertEquals(303, answer.statusCode());
    assertEquals("/articles/" + article.id(), path(answer));
  }

  @Test
  void aReadersQuestionThatIsTooLongMarksNothing() throws Exception {
    Article article = server.library().store().newest(0, 1).getFirst();
    assertEquals(
        200, get("/articles/" + article.id() + "?q=" + encode("党".repeat(700))).statusCode());
  }

  @Test
  void stylesMayBeKeptForGoodAndPagesMustBeAskedForAgain() throws Exception {
    HttpResponse<String> home = get("/");
    assertEquals("private, no-cache", home.headers().firstValue("Cache-Control").orElse(""));
    assertEquals(
        "text/html;charset=utf-8",
        home.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT));
    String css = home.body().replaceAll("(?s).*href=\"(/assets/[^\"]+\\.css)\".*", "$1");
    HttpResponse<String> style = get(css);
    assertEquals(200, style.statusCode());
    assertTrue(style.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "javascript:alert(1)",
        "",
        "/x\r\nSet-Cookie: a=b"
      })
  void theWayBackNeverLeadsElsewhere(String back) throws Exception {
    Pack pack = packs().create("回来");
    HttpResponse<String> answer =
        post("/packs/add", Map.of("pack", pack.id(), "item", anything(), "back", back));
    assertEquals(303, answer.statusCode());
    assertEquals("/packs/" + pack.id(), path(answer));
  }

  @Test
  void theWayBackIsThePageOneCameFrom() throws Exception {
    Pack pack = packs().create("回来");
    HttpResponse<String> answer =
        post("/packs/add", Map.of("pack", pack.id(), "item", anything(), "back", "/?q=x&page=2"));
    assertEquals("/?q=x&page=2", path(answer));
    String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
  }

  @Test
  void aNoticeIsToldOnceAndAForgedOneNotAtAll() throws Exception {
    Pack pack = packs().create("提示");
    String told = get("/packs", "yangban-notice=saved." + pack.id() + ".").body();
    assertTrue(told.contains("已保存"));
    for (String forged :
        new String[] {"saved.aaaaaaaa.", "removed.<b>.x", "added", "rm." + pack.id() + ".", "x"}) {
      assertFalse(get("/packs", "yangban-notice=" + forged).body().contains("class=\"notice\""));
    }
  }

  @Test
  void titlesAndTextsHaveLimitsThatAreTold() throws Exception {
    assertEquals(400, post("/packs", Map.of("title", "  ")).statusCode());
    assertEquals(
        400, post("/packs", Map.of("title", "长".repeat(Pack.MAX_TITLE_CHARS + 1))).statusCode());
    Pack pack = packs().create("限度");
    HttpResponse<String> answer =
        post(
            "/packs/" + pack.id(),
            Map.of("title", "限度", "foreword", "长".repeat(Pack.MAX_TEXT_CHARS + 1)));
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("20000") || answer.body().contains("20,000"), answer.body());
    assertEquals("", packs().pack(pack.id()).orElseThrow().foreword());
  }

  @Test
  void whatIsNoLongerThereCannotBeChanged() throws Exception {
    Pack pack = packs().create("没有");
    assertEquals(
        404, post("/packs/add", Map.of("pack", pack.id(), "item", "aaaaaaaaaaaa")).statusCode());
    assertEquals(
        404, post("/packs/add", Map.of("pack", "aaaaaaaa", "item", anything())).statusCode());
    assertEquals(404, post("/packs/aaaaaaaa/delete", Map.of()).statusCode());
    assertEquals(
        404, post("/packs/" + pack.id() + "/items/aaaaaaaa/remove", Map.of()).statusCode());
    assertEquals(
        404, post("/packs/" + pack.id() + "/items/aaaaaaaa/restore", Map.of()).statusCode());
  }

  @Test
  void aPlaceThatIsNoneMeansAnEnd() throws Exception {
    Pack pack = packs().create("次序");
    for (Article article : server.library().store().newest(0, 3)) {
      packs().add(pack.id(), article.id(), Optional.empty());
    }
    Pack before = packs().pack(pack.id()).orElseThrow();
    String last = before.items().getLast().id();
    for (String place : new String[] {"0", "-5", "x", ""}) {
      post("/packs/" + pack.id() + "/items/" + last + "/move", Map.of("place", place));
      assertEquals(last, packs().pack(pack.id()).orElseThrow().items().getFirst().id());
    }
    post("/packs/" + pack.id() + "/items/" + last + "/move", Map.of("place", "9999"));
    assertEquals(last, packs().pack(pack.id()).orElseThrow().items().getLast().id());
  }

  @Test
  void whatWasTypedComesBackAsItWasTyped() throws Exception {
    Pack pack = packs().create("转义");
    String typed = "</textarea><script>alert(1)</script> & \"引号\" '";
    post("/packs/" + pack.id(), Map.of("title", "<b>标题</b>", "foreword", typed));
    assertEquals(typed, packs().pack(pack.id()).orElseThrow().foreword());
    String body = get("/packs/" + pack.id()).body();
    assertFalse(body.contains("<script>alert"));
    assertFalse(body.contains("<b>标题</b>"));
  }

  private PackStore packs() {
    return server.library().packs();
  }

  private String anything() {
    return server.library().store().newest(0, 1).getFirst().id();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(path, "a=b");
  }

  private HttpResponse<String> get(String path, String cookie)
      throws IOException, InterruptedException {
    return client.send(
        request(path).header("Cookie", cookie).GET().build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return client.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address()).resolve(path))
        .header("Accept", "text/html");
  }

  /// Where a redirect leads, without the server's own name.
  private String path(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElse("");
    String own = server.address().substring(0, server.address().length() - 1);
    return location.startsWith(own) ? location.substring(own.length()) : location;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

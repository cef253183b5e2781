package yangban.server.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.archive.Archive;
import yangban.corpus.source.SourceFile;
import yangban.server.Answer;
import yangban.server.Served;
import yangban.server.testsite.SiteShape;
import yangban.server.testsite.TestSite;

/// A newcomer's way: a column's address, a look, a source, its articles.
class CollectingTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void anAddressIsLookedAtBeforeItBecomesASource() throws Exception {
    try (TestSite site = site(SiteShape.VSB);
        Served served = Served.over(folder)) {
      Answer look = look(served, site);
      assertEquals(200, look.status());
      assertTrue(look.text().contains("看起来是列表页"), look.text());
      assertTrue(look.text().contains("name=\"start\""), "the form is offered");
      long seen =
          site.articles().stream().filter(each -> look.text().contains(each.getPath())).count();
      assertTrue(seen >= 3, "the first three articles are shown as they would be read");
      assertEquals(
          SourceFile.example(),
          Files.readString(folder.resolve("sources.yaml")),
          "nothing is saved by looking");
    }
  }

  @Test
  void anAddressOfThisMachineIsRefusedUnlessItIsMarkedAsOfTheCampus() throws Exception {
    try (TestSite site = site(SiteShape.VSB);
        Served served = Served.over(folder)) {
      served.awaitSources();
      Answer look = post(served, "/sources/new", form(Map.of("address", site.column().toString())));
      assertTrue(look.text().contains("内网或本机地址"), look.text());
      assertEquals(List.of(), site.visits());
    }
  }

  @Test
  void aSavedSourceComesInAndEveryArticleIsThereOnce() throws Exception {
    try (TestSite site = site(SiteShape.WEBPLUS);
        Served served = Served.over(folder)) {
      served.awaitSources();
      Answer saved = save(served, site, "webplus", "crawl");
      assertEquals(303, saved.status(), saved.text());
      await(() -> served.get("/sources/webplus").text().contains("最近一次采集"));

      Set<String> held =
          site.articles().stream()
              .filter(each -> served.library().store().articleAt(each).isPresent())
              .map(URI::toString)
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> all =
          site.articles().stream()
              .map(URI::toString)
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(all, held);
      for (URI article : site.articles()) {
        assertEquals(1, asked(site, article), article.toString());
      }
      String page = served.get("/sources/webplus").text();
      assertTrue(page.contains("新文章"), page);
      assertTrue(page.contains("全部再看一遍"), page);
      URI one = site.articles().getFirst();
      post(served, "/sources/webplus/crawl", "act=start");
      await(() -> served.library().store().crawl().jobs().open().isEmpty());
      assertEquals(1, asked(site, one), "it is not due yet");
      assertEquals(303, post(served, "/sources/webplus/crawl", "act=everything").status());
      await(() -> asked(site, one) == 2);
      await(() -> served.library().store().crawl().jobs().open().isEmpty());
      assertEquals(
          200, served.get("/api/v1/sources/webplus").status(), "programs see the same source");
    }
  }

  @Test
  void aFormWithFaultsNamesThemAndKeepsWhatWasTyped() {
    try (Served served = Served.over(folder)) {
      served.awaitSources();
      Answer answer =
          post(
              served,
              "/sources",
              form(
                  Map.of(
                      "id", "bad id",
                      "name", "地学院支部风采",
                      "start", "ftp://example",
                      "delay", "5ms",
                      "off-peak", "25:00-3:00")));
      assertEquals(422, answer.status());
      assertTrue(answer.text().contains("不是完整的网址"), answer.text());
      assertTrue(answer.text().contains("不能作编号"), answer.text());
      assertTrue(answer.text().contains("看不出是哪段时间"), answer.text());
      assertTrue(answer.text().contains("地学院支部风采"), "what was typed is still there");
    }
  }

  @Test
  void whoeverSavesOverAnotherPersonsChangeIsToldAndChangesNothing() throws Exception {
    try (TestSite site = site(SiteShape.TRS);
        Served served = Served.over(folder)) {
      served.awaitSources();
      save(served, site, "trs", "save");
      String before = hidden(served.get("/sources/trs/edit").text());
      Answer first = post(served, "/sources/trs", form(fields(site, "甲改的名称", "before", before)));
      assertEquals(303, first.status(), first.text());
      Answer second = post(served, "/sources/trs", form(fields(site, "乙改的名称", "before", before)));
      assertEquals(409, second.status());
      String file = Files.readString(folder.resolve("sources.yaml"));
      assertTrue(file.contains("甲改的名称"), file);
      assertTrue(file.contains("征得同意"), "comments stay where they were");
    }
  }

  @Test
  void aFileWrittenByHandIsUsedAtOnceAndItsFaultsAreNamedWithTheirLines() throws Exception {
    try (Served served = Served.over(folder)) {
      served.awaitSources();
      Files.writeString(
          folder.resolve("sources.yaml"),
          """
          - id: good
            name: 好的来源
            start: https://good.example/zbfc.htm
          - id: bad
            name: 坏的来源
            start: not an address
          """);
      String page = served.get("/sources").text();
      assertTrue(page.contains("好的来源"), page);
      assertTrue(page.contains("第 6 行"), page);
      assertTrue(page.contains("<a href=\"/sources/bad\">坏的来源</a>"), page);
      Answer bad = served.get("/sources/bad", "Accept", "text/html");
      assertEquals(200, bad.status());
      assertTrue(bad.text().contains("第 6 行"), bad.text());
      assertTrue(bad.text().contains("不是完整的网址"), bad.text());
      Answer program = served.get("/api/v1/sources/bad");
      assertEquals(409, program.status());
      assertTrue(program.text().contains("第 6 行有错"), program.text());
      assertEquals(404, served.get("/sources/neither").status());
    }
  }

  @Test
  void anArchiveThatAnotherProgramHasIsNamedAndWaitedFor() throws Exception {
    Archive other = Archive.open(folder.resolve("archive"));
    try (Served served = Served.over(folder)) {
      await(() -> served.get("/sources").text().contains("另一个程序"));
      Answer refused = served.get("/sources", "Accept", "text/html");
      assertEquals(503, refused.status());
      assertTrue(refused.text().contains("进程 " + ProcessHandle.current().pid()), refused.text());
      assertTrue(refused.text().contains(folder.resolve("archive").toString()), refused.text());
      assertEquals(200, served.get("/api/v1/practices").status(), "questions are answered");
      other.close();
      served.awaitSources();
    }
  }

  @Test
  void aVisitIsToldThatItsEntryHasAFaultNowAndCanBeEndedAllTheSame() throws Exception {
    try (TestSite site = site(SiteShape.VSB);
        Served served = Served.over(folder)) {
      served.awaitSources();
      Map<String, String> fields = new HashMap<>(fields(site, "一秒一页", "id", "slow"));
      fields.put("then", "crawl");
      assertEquals(303, post(served, "/sources", form(fields)).status());
      Path file = folder.resolve("sources.yaml");
      Files.writeString(
          file, Files.readString(file).replace("id: slow", "id: slow\n    depth: 99"));
      String page = served.get("/sources/slow").text();
      assertTrue(page.contains("“99”不在范围内"), page);
      assertTrue(page.contains("按改动前的设置继续"), page);
      assertTrue(served.get("/sources").text().contains("按改动前的设置继续"));
      assertEquals(303, post(served, "/sources/slow/crawl", "act=cancel").status());
      await(() -> served.library().store().crawl().jobs().open().isEmpty());
      assertEquals(409, post(served, "/sources/slow/crawl", "act=start").status());
    }
  }

  @Test
  void nothingIsWrittenIntoAFileThatMustBeMendedFirst() throws Exception {
    try (TestSite site = site(SiteShape.TRS);
        Served served = Served.over(folder)) {
      served.awaitSources();
      String broken = "sources:\n  - id: \"open\n";
      Files.writeString(folder.resolve("sources.yaml"), broken);
      Answer answer = save(served, site, "trs", "save");
      assertEquals(409, answer.status(), answer.text());
      assertTrue(answer.text().contains("什么都没有改"), answer.text());
      assertEquals(broken, Files.readString(folder.resolve("sources.yaml")));
    }
  }

  @Test
  void anIdOrAColumnThatIsTakenIsToldBesideWhatWasTyped() throws Exception {
    try (TestSite site = site(SiteShape.TRS);
        Served served = Served.over(folder)) {
      served.awaitSources();
      assertEquals(303, save(served, site, "trs", "save").status());
      Answer column = save(served, site, "again", "save");
      assertEquals(409, column.status());
      assertTrue(column.text().contains("已经由来源“trs”在采"), column.text());
      Answer id =
          post(
              served,
              "/sources",
              form(Map.of("id", "trs", "name", "另一个栏目", "start", "https://b.example/dj/")));
      assertEquals(409, id.status());
      assertTrue(id.text().contains("编号“trs”已经有来源用着"), id.text());
      assertTrue(id.text().contains("另一个栏目"), "what was typed is still there");
    }
  }

  @Test
  void progressIsToldWhileACrawlGoesOn() throws Exception {
    try (TestSite site = site(SiteShape.VSB);
        Served served = Served.over(folder)) {
      served.awaitSources();
      Map<String, String> fields = new HashMap<>(fields(site, "一秒一页", "id", "slow"));
      fields.put("then", "crawl");
      assertEquals(303, post(served, "/sources", form(fields)).status());
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + served.port() + "/sources/events?source=slow"))
              .build();
      try (HttpClient client = HttpClient.newHttpClient();
          Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body()) {
        assertEquals("event: crawls", lines.findFirst().orElseThrow());
        String page = served.get("/sources/slow").text();
        assertTrue(page.contains("取消"), "it goes on");
      }
      post(served, "/sources/slow/remove", "");
    }
  }

  @Test
  void anotherSitesPageCannotMakeUsAskForAnAddress() throws Exception {
    try (TestSite site = site(SiteShape.VSB);
        Served served = Served.over(folder)) {
      served.awaitSources();
      Answer answer =
          served.form(
              "/sources/new",
              form(Map.of("address", site.column().toString(), "on-campus", "true")),
              "Origin",
              "https://evil.example");
      assertEquals(403, answer.status());
      assertEquals(List.of(), site.visits());
    }
  }

  private static long asked(TestSite site, URI article) {
    return site.visits().stream()
        .filter(visit -> visit.path().equals(article.getRawPath()))
        .count();
  }

  private static TestSite site(SiteShape shape) throws Exception {
    return TestSite.start(
        shape, new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), Set.of());
  }

  private static Answer look(Served served, TestSite site) {
    served.awaitSources();
    return post(
        served,
        "/sources/new",
        form(Map.of("address", site.column().toString(), "on-campus", "true")));
  }

  private static Answer save(Served served, TestSite site, String id, String then) {
    return post(
        served,
        "/sources",
        form(
            Map.of(
                "id", id,
                "name", "演练站点",
                "start", site.column().toString(),
                "on-campus", "true",
                "delay", "0ms",
                "permission", "本机演练，不必间隔",
                "then", then)));
  }

  private static Map<String, String> fields(TestSite site, String name, String key, String value) {
    return Map.of("name", name, "start", site.column().toString(), "on-campus", "true", key, value);
  }

  /// As a browser posts a form of ours.
  private static Answer post(Served served, String path, String form) {
    return served.form(path, form, "Sec-Fetch-Site", "same-origin");
  }

  private static String hidden(String page) {
    return page.replaceFirst("(?s).*name=\"before\" value=\"([^\"]*)\".*", "$1");
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.holds()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("it did not come within " + PATIENCE);
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}

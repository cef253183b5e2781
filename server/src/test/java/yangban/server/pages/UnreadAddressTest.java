package yangban.server.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.server.Answer;
import yangban.server.Served;

/// What of an address cannot be read: told to people beside the rest of the answer, refused to
/// programs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnreadAddressTest {

  private Served served;
  private String article;
  private String pack;

  @BeforeAll
  void serve(@TempDir Path data) {
    served = Served.over(data);
    served.awaitSources();
    article = served.library().store().newest(0, 1).getFirst().id();
    pack = served.library().packs().create("沙龙").id();
  }

  @AfterAll
  void close() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/?yearFrom=abc, 年份没有“abc”这一项",
    "/?yearFrom=abc&yearTo=2020, 年份没有“abc-2020”这一项",
    "/?yearFrom=2019&yearFrom=2020&yearTo=2021, 年份没有“2019 2020-2021”这一项",
    "/?yearFrom=2023&yearTo=2020, 年份的先后写反了",
    "/?yearFrom=2020&theme=zz, 主题没有“zz”这一项",
    "/?q=%ff, “q=%ff”不是 UTF-8 编码",
    "/?q=%ff&yearFrom=2020, “q=%ff”不是 UTF-8 编码",
    "/?q=%B5%B3, “q=%B5%B3”不是 UTF-8 编码",
    "/matrix?by=zz, 参数 by 没有“zz”这个取值",
    "/matrix?year=2023-2020, 年份的先后写反了",
    "/matrix?q=%ff, “q=%ff”不是 UTF-8 编码",
    "/facets/topic?year=2023-2020, 年份的先后写反了",
    "/facets/topic?in=%ff, “in=%ff”不是 UTF-8 编码",
    "/facets/theme/choose?value=zz, 主题没有“zz”这一项",
    "/facets/theme/choose?value=service&how=zz, 参数 how 没有“zz”这个取值",
    "/facets/theme/choose?value=service&level=zz, 创建级别没有“zz”这一项",
    "/feed?year=2023-2020, 年份的先后写反了",
    "/feed?q=%ff, “q=%ff”不是 UTF-8 编码",
    "/articles/{article}?q=a&q=b, 参数 q 写了不止一次",
    "/articles/{article}?q=%ff, “q=%ff”不是 UTF-8 编码",
    "/articles/{article}/versions?from=zz, 参数 from 的值“zz”不能用",
    "/packs?x=%ff, “x=%ff”不是 UTF-8 编码",
    "/packs/{pack}?item=zz, 没有编号为 zz 的条目",
    "/corrections?standing=zz, 参数 standing 没有“zz”这个取值",
    "/corrections?after=zz, 参数 after 的值“zz”不能用",
    "/corrections?before=zz, 参数 before 的值“zz”不能用",
    "/sources/coverage?list=zz, 参数 list 没有“zz”这个取值",
    "/facets/topic?in=a&in=b, 参数 in 写了不止一次",
    "/matrix?them=x, 没有名为“them”的参数",
    "/facets/topic?them=x, 没有名为“them”的参数",
    "/packs?them=x, 没有名为“them”的参数",
    "/packs/{pack}?them=x, 没有名为“them”的参数",
    "/saved?them=x, 没有名为“them”的参数",
    "/plan?them=x, 没有名为“them”的参数",
    "/corrections?them=x, 没有名为“them”的参数",
    "/sources?them=x, 没有名为“them”的参数",
    "/practices/beside?id=a&them=x, 没有名为“them”的参数",
    "/articles/{article}?them=x, 没有名为“them”的参数",
    "/articles/{article}/versions?them=x, 没有名为“them”的参数",
    "/articles/{article}/corrections?them=x, 没有名为“them”的参数",
  })
  void isToldOnThePage(String path, String told) {
    Answer answer = page(path);
    assertEquals(200, answer.status());
    assertTrue(answer.text().contains(told), answer.text());
  }

  @Test
  void aQuestionThatIsTooLongIsCutWhereverOneReads() {
    Answer answer = page("/articles/" + article + "?q=" + "a".repeat(513));
    assertTrue(answer.text().contains("检索词有 513 个字符，只用了前面 512 个。"), answer.text());
  }

  @Test
  void aNameToBeFoundThatIsTooLongIsCutAndTold() {
    String path = "/facets/topic?in=" + "a".repeat(101);
    assertTrue(page(path).text().contains("要找的名称有 101 个字符，只用了前面 100 个。"));
    assertEquals("nameTooLong", served.get("/api/v1" + path).problem());
    assertEquals(200, served.get("/api/v1" + path.substring(0, path.length() - 1)).status());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/practices?q=%ff, badEscape",
    "/api/v1/practices?q=%B5%B3, badEscape",
    "/api/v1/export?q=%ff, badEscape",
    "/api/v1/matrix?q=%ff, badEscape",
    "/api/v1/suggest?q=%ff, badEscape",
    "/api/v1/packs?x=%ff, badEscape",
    "/api/v1/practices?how=zz, unknownValue",
    "/api/v1/practices?yearFrom=2020, unknownParameter",
    "/api/v1/export?year=abc, unknownValue",
    "/api/v1/matrix?by=zz, unknownValue",
    "/api/v1/packs?foo=1, unknownParameter",
    "/api/v1/health?foo=1, unknownParameter",
    "/api/v1/articles?foo=1, unknownParameter",
    "/api/v1/suggest?q=a&foo=1, unknownParameter",
    "/api/v1/sources?foo=1, unknownParameter",
  })
  void isRefusedToPrograms(String path, String problem) {
    Answer answer = served.get(path);
    assertEquals(400, answer.status());
    assertEquals(problem, answer.problem());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/matrix?year=2023-2020",
        "/api/v1/facets/topic?year=2023-2020",
      })
  void whatIsReadAllTheSameIsTold(String path) {
    assertEquals("turned", served.get(path).json().at("/notes/0/code").asString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=%EF%BF%BD",
        "/?q=100%25",
        "/?q=a+b%20c",
        "/?q=x&year=2019-2021",
        "/?q=",
        "/?q=1%2B1=",
        "/packs",
        "/packs?",
        "/corrections",
        "/corrections?standing=stands",
        "/articles/{article}?q=a",
        "/articles/{article}/corrections?field=title",
        "/practices/beside?id=a&id=b",
      })
  void whatCanBeReadIsNotComplainedOf(String path) {
    assertTrue(page(path).text().contains("<div id=\"unread\"></div>"));
  }

  @ParameterizedTest
  @CsvSource({
    "/?q=x&members=&discipline=, /?q=x",
    "/?q=&theme=service&members=, /?q=&theme=service",
    "/?members=, /",
    "/facets/topic?q=x&in=, /facets/topic?q=x",
    "/packs?x=, /packs",
    "/?q=x&yearFrom=2019&yearTo=2021, /?q=x&year=2019-2021",
  })
  void whatSaysNothingIsLeftOutOfTheAddress(String path, String shorter) {
    Answer answer = page(path);
    assertEquals(303, answer.status());
    assertEquals(shorter, answer.header("Location").replaceFirst("^http://[^/]+", ""));
    assertEquals(200, page(shorter).status());
  }

  @Test
  void whatTakesNoParametersSaysSo() {
    String detail = served.get("/api/v1/packs?foo=1").json().path("detail").asString();
    assertTrue(detail.endsWith("这个地址不带参数。"), detail);
  }

  @Test
  void programsMayLeaveParametersEmpty() {
    assertEquals(200, served.get("/api/v1/practices?q=x&theme=&page=").status());
  }

  /// No client of Java's sends such an address.
  @ParameterizedTest
  @CsvSource({"/, 200", "/matrix, 200", "/feed, 200", "/api/v1/practices, 400"})
  void anEscapeOfNoHexDigitsIsToldAsWell(String path, int status) throws IOException {
    try (Socket wire = new Socket(InetAddress.ofLiteral("127.0.0.1"), served.port())) {
      String asked = "GET " + path + "?q=%zz HTTP/1.0\r\nAccept: text/html\r\nHost: 127.0.0.1:";
      wire.getOutputStream().write((asked + served.port() + "\r\n\r\n").getBytes(UTF_8));
      String answer = new String(wire.getInputStream().readAllBytes(), UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
      assertTrue(answer.contains("“q=%zz”不是 UTF-8 编码"), answer);
    }
  }

  private Answer page(String path) {
    String address = path.replace("{article}", article).replace("{pack}", pack);
    return served.get(address, "Accept", "text/html");
  }
}

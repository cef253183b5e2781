package yangban.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import yangban.server.Answer;
import yangban.server.Served;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SearchApiTest {

  private Served served;

  @BeforeAll
  void serve(@TempDir Path data) {
    served = Served.over(data);
  }

  @AfterAll
  void close() {
    served.close();
  }

  @Test
  void findsPracticesWithTheirSource() {
    JsonNode answer = search("q=积分");
    assertTrue(answer.path("total").asInt() >= 1);
    assertEquals("practice", answer.path("unit").asString());
    JsonNode hit = answer.path("hits").path(0);
    assertEquals("一、积分记在明处", hit.path("heading").asString());
    assertEquals("澜沙理工大学", hit.path("article").path("university").asString());
    assertEquals("rj.lansha.example", hit.path("article").path("site").asString());
    assertFalse(hit.path("article").path("sample").asBoolean());
  }

  @Test
  void highlightsAreRangesOfTheExcerpt() {
    JsonNode hit = search("q=志愿服务").path("hits").path(0);
    String excerpt = hit.path("excerpt").asString();
    assertTrue(hit.path("highlights").size() > 0);
    for (JsonNode range : hit.path("highlights")) {
      int start = range.path(0).asInt();
      int end = range.path(1).asInt();
      assertTrue(0 <= start && start < end && end <= excerpt.length());
    }
  }

  @Test
  void saysOnDemandWhyAHitStandsWhereItStands() {
    assertTrue(search("q=积分").path("hits").path(0).path("explanation").isNull());
    String asked = "/api/v1/practices?explain=true&q=" + encoded("积分");
    JsonNode hit = served.get(asked).json().path("hits").path(0);
    JsonNode why = hit.path("explanation");
    assertTrue(why.path("sentence").asString().contains("“积分”"), why::toString);
    double sum = 0;
    for (JsonNode part : why.path("parts")) {
      sum += part.path("score").asDouble();
    }
    assertEquals(hit.path("score").asDouble(), sum, 0.001);
    assertTrue(why.path("parts").path(0).path("score").asDouble() > 0);
  }

  @Test
  void whatIsUnknownIsNull() {
    JsonNode source = search("q=银发讲堂").path("hits").path(0).path("article");
    assertTrue(source.path("url").isNull());
    assertTrue(source.path("level").isNull());
    assertTrue(source.has("batch"));
  }

  @Test
  void yearsThatAreNoneSayHowTheyAreWrittenAndRangesThatWereTurnedAreTold() {
    Answer answer = served.get("/api/v1/practices?year=abc");
    assertEquals(400, answer.status());
    assertTrue(answer.text().contains("2019-2022"), answer.text());
    assertEquals(List.of("2023-2020"), turned("year=2023-2020"));
    assertEquals(List.of(), turned("year=2020-2023"));
  }

  private List<String> turned(String parameters) {
    return search(parameters)
        .path("query")
        .path("notes")
        .valueStream()
        .filter(note -> note.path("code").asString().equals("turned"))
        .flatMap(note -> note.path("words").valueStream())
        .map(JsonNode::asString)
        .toList();
  }

  /// The promise of the counts: what stands beside a value is what one gets after choosing it.
  @Test
  void everyCountIsWhatOneGetsAfterChoosing() {
    JsonNode facets = search("").path("facets");
    for (String name : facets.propertyNames()) {
      for (JsonNode value : facets.path(name)) {
        JsonNode chosen = search(name + "=" + encoded(value.path("value").asString()));
        assertEquals(value.path("count").asInt(), chosen.path("total").asInt(), name + value);
      }
    }
  }

  @Test
  void takesNamesForCodes() {
    assertEquals(
        search("branchKind=graduate").path("total"), search("branchKind=研究生").path("total"));
  }

  @Test
  void leavesOutWhatIsExcluded() {
    int all = search("").path("total").asInt();
    int one = search("university=云汀大学").path("total").asInt();
    assertTrue(one > 0);
    assertEquals(all - one, search("university=-云汀大学").path("total").asInt());
  }

  @Test
  void tellsWhatTheWordsExclude() {
    String q = URLEncoder.encode("不要讲座的党课", StandardCharsets.UTF_8);
    JsonNode limits = served.get("/api/v1/practices?q=" + q).json().path("query").path("limits");
    assertEquals("not", limits.path(0).path("kind").asString());
    assertEquals("讲座", limits.path(0).path("what").asString());
    String code = URLEncoder.encode(limits.path(0).path("code").asString(), StandardCharsets.UTF_8);
    JsonNode off = served.get("/api/v1/practices?q=" + q + "&off=" + code).json().path("query");
    assertTrue(off.path("tokens").toString().contains("讲座"));
  }

  @Test
  void aPageBeyondTheEndIsEmpty() {
    JsonNode answer = search("page=90");
    assertEquals(0, answer.path("hits").size());
    assertTrue(answer.path("total").asInt() > 0);
  }

  @ParameterizedTest
  @CsvSource({
    "colour=red, unknownParameter",
    "theme=nonsense, unknownValue",
    "theme=-nonsense, unknownValue",
    "level=xyz, unknownValue",
    "docKind=x, unknownValue",
    "discipline=9999, unknownValue",
    "year=23, unknownValue",
    "sort=best, unknownValue",
    "page=-1, badPage",
    "page=0, badPage",
    "page=abc, badPage",
    "page=1000000000, tooDeep",
    "page=99999999999999999999, badPage",
    "page=501, tooDeep",
    "size=1000, badNumber",
    "size=0, badNumber",
    "size=1e3, badNumber",
    "q=a&q=b, repeatedParameter",
    "page=1&page=2, repeatedParameter"
  })
  void refusesWhatItDoesNotKnow(String query, String problem) {
    Answer answer = served.get("/api/v1/practices?" + query);
    assertEquals(400, answer.status());
    assertEquals("application/problem+json; charset=utf-8", answer.header("Content-Type"));
    assertEquals(problem, answer.problem());
    assertEquals(400, answer.json().path("status").asInt());
    assertFalse(answer.json().path("title").asString().isBlank());
    assertFalse(answer.json().path("detail").asString().isBlank());
  }

  @Test
  void aRefusalNamesWhatIsKnown() {
    String detail = served.get("/api/v1/practices?theme=x").json().path("detail").asString();
    assertTrue(detail.contains("education 教育党员"), detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "党"})
  void refusesAQuestionOfTenThousandCharacters(String character) {
    Answer answer = served.get("/api/v1/practices?q=" + encoded(character.repeat(10_000)));
    assertEquals(400, answer.status());
    assertEquals("queryTooLong", answer.problem());
  }

  @Test
  void refusesAnAddressBeyondAllMeasure() {
    Answer answer = served.get("/api/v1/practices?q=" + "a".repeat(300_000));
    assertEquals(414, answer.status());
    assertEquals("application/problem+json; charset=utf-8", answer.header("Content-Type"));
  }

  /// A busy machine lets a client write an address in pieces; the answer must not be lost with a
  /// connection that is closed meanwhile.
  @Test
  void anAddressBeyondAllMeasureIsReadToItsEnd() throws Exception {
    byte[] piece = "a".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
      OutputStream out = socket.getOutputStream();
      out.write("GET /api/v1/practices?q=".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 20; i++) {
        out.write(piece);
        Thread.sleep(10);
      }
      out.write(" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 414 "), answer);
      assertTrue(answer.contains("urn:yangban:problem:addressTooLong"), answer);
    }
  }

  /// Jetty's own limit of 8 kB would answer before we could say what is wrong.
  @ParameterizedTest
  @ValueSource(ints = {9_000, 100_000})
  void tellsPeopleOnAPageThatTheirQuestionIsTooLong(int length) {
    Answer answer = served.get("/?q=" + "a".repeat(length), "Accept", "text/html");
    assertTrue(answer.header("Content-Type").startsWith("text/html"), answer.text());
    assertTrue(answer.text().contains("只用了前面 512 个"), answer.text());
  }

  @Test
  void refusesHundredsOfConditions() {
    Answer answer = served.get("/api/v1/practices?" + "topic=x%d&".repeat(70).formatted(range(70)));
    assertEquals("tooManyValues", answer.problem());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"，。！？", "\"((((", "\u0000", "AND OR NOT", "* ? ~ ^ [ ] { } : \\", "-", "党建\uD83D"})
  void answersWhateverIsTyped(String q) {
    assertEquals(200, served.get("/api/v1/practices?q=" + encoded(q)).status());
  }

  @Test
  void answersFiveHundredQuotesAndBrackets() {
    String q = "\"(【《".repeat(125);
    assertEquals(200, served.get("/api/v1/practices?q=" + encoded(q)).status());
  }

  @Test
  void compressesForWhoeverTakesIt() throws IOException {
    Answer answer = served.get("/api/v1/practices", "Accept-Encoding", "gzip");
    assertEquals("gzip", answer.header("Content-Encoding"));
    try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
      assertTrue(new String(in.readAllBytes(), StandardCharsets.UTF_8).startsWith("{\"total\""));
    }
  }

  @Test
  void tellsItsHealth() {
    Answer answer = served.get("/api/v1/health");
    assertEquals(200, answer.status());
    assertEquals("ready", answer.json().path("status").asString());
    assertEquals(4, answer.json().path("store").path("articles").asInt());
    assertTrue(answer.json().path("index").path("practices").asInt() >= 7);
    assertTrue(answer.json().path("index").path("generation").asInt() >= 1);
  }

  private JsonNode search(String query) {
    String encoded =
        query.isEmpty()
            ? ""
            : query.substring(0, query.indexOf('=') + 1)
                + encoded(decoded(query.substring(query.indexOf('=') + 1)));
    Answer answer = served.get("/api/v1/practices?" + encoded);
    assertEquals(200, answer.status(), answer.text());
    return answer.json();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Object[] range(int count) {
    Object[] numbers = new Object[count];
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }
}

package yangban.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import yangban.corpus.ingest.ImportListener;
import yangban.indexer.query.CountUnit;
import yangban.indexer.query.Facet;
import yangban.server.Answer;
import yangban.server.RunningServer;
import yangban.server.Served;
import yangban.server.http.ServerConfig;
import yangban.server.problem.Refusal;

/// Facets over the sample corpus: what is counted, long lists, years, what is not stated, what is
/// gone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FacetApiTest {

  private Served served;

  @BeforeAll
  void serve(@TempDir Path data) throws Refusal {
    served =
        new Served(
            RunningServer.start(new ServerConfig(data, "127.0.0.1", 0), ImportListener.silent()));
  }

  @AfterAll
  void close() {
    served.close();
  }

  private JsonNode search(String parameters) {
    return served.get("/api/v1/practices?size=1&" + parameters).json();
  }

  @ParameterizedTest
  @EnumSource(CountUnit.class)
  void theNumberBesideAValueIsWhatOneGetsInTheUnitAskedFor(CountUnit unit) {
    String asked = "q=" + encode("党员") + "&branchKind=graduate&unit=" + unit.code();
    JsonNode page = search(asked);
    assertEquals(unit.code(), page.path("facetUnit").asString());
    for (String facet : List.of("theme", "branchKind", "level")) {
      for (JsonNode value : page.path("facets").path(facet)) {
        if (!value.path("selected").asBoolean()) {
          JsonNode after = search(asked + "&" + facet + "=" + value.path("value").asString());
          assertEquals(in(unit, after), value.path("count").asLong(), facet + value);
        }
      }
    }
  }

  private static long in(CountUnit unit, JsonNode page) {
    return switch (unit) {
      case PRACTICE -> page.path("total").asLong();
      case ARTICLE -> page.path("counts").path("articles").asLong();
      case BRANCH -> page.path("counts").path("branches").asLong();
    };
  }

  @ParameterizedTest
  @EnumSource(Facet.class)
  void whatIsNotStatedIsFoundByItsNameAndByItsCode(Facet facet) {
    JsonNode byName = search(facet.code() + "=" + encode("未注明"));
    assertEquals(
        byName.path("total").asLong(), search(facet.code() + "=_none").path("total").asLong());
    long with = search(facet.code() + "=-_none").path("total").asLong();
    long all = search("").path("total").asLong();
    // A provenance that is chosen or excluded by name is never hidden; it is always stated.
    assertEquals(all, byName.path("total").asLong() + with);
  }

  @Test
  void yearsAreAskedForAsARangeWhicheverWayRound() {
    JsonNode range = search("year=2019-2023");
    assertTrue(range.path("total").asLong() > 0);
    assertEquals(range.path("total"), search("year=2023-2019").path("total"));
    assertEquals(
        range.path("total"),
        search("year=2019&year=2020&year=2021&year=2022&year=2023").path("total"));
    assertEquals(400, served.get("/api/v1/practices?year=1000-2999").status());
    assertEquals(400, served.get("/api/v1/practices?year=2019-").status());
  }

  @Test
  void aFormOfTwoYearsLeadsToTheAddressOfTheirRange() {
    Answer answer =
        served.get("/?q=x&theme=service&year=2015&year=-2020&yearFrom=2019&yearTo=2021");
    assertEquals(303, answer.status());
    assertEquals(
        "/?q=x&theme=service&year=2019-2021&year=-2020",
        answer.header("Location").replaceFirst("^http://[^/]+", ""));
    assertEquals("/?q=&yearFrom=2021", location("/?q=&yearFrom=2021&yearTo="));
    assertEquals("/?q=&year=2021", location("/?q=&yearFrom=2021"));
  }

  @Test
  void aLongListIsLookedThroughByName() {
    JsonNode all = served.get("/api/v1/facets/university?size=100").json();
    assertEquals(values(search("").path("facets").path("university")), values(all.path("values")));
    JsonNode some = served.get("/api/v1/facets/university?in=" + encode("科技")).json();
    assertTrue(some.path("total").asInt() > 0);
    assertTrue(some.path("total").asInt() < all.path("total").asInt());
    assertTrue(values(some.path("values")).stream().allMatch(name -> name.contains("科技")));
    assertEquals(
        values(some.path("values")),
        values(served.get("/api/v1/facets/university?in=" + encode("科 技")).json().path("values")));
    assertEquals(
        List.of("0816"),
        values(served.get("/api/v1/facets/discipline?in=" + encode("測繪科學")).json().path("values")));
    JsonNode second = served.get("/api/v1/facets/university?size=3&page=2").json();
    assertEquals(values(all.path("values")).subList(3, 6), values(second.path("values")));
    assertEquals("unknownValue", served.get("/api/v1/facets/colour").problem());
  }

  private static List<String> values(JsonNode list) {
    return list.valueStream().map(each -> each.path("value").asString()).toList();
  }

  @Test
  void severalValuesAreChosenOrExcludedAtOnce() {
    String search = "/facets/level/choose?q=x&theme=service&level=college&value=national&value=校级";
    assertEquals(
        "/?q=x&theme=service&level=college&level=national&level=university",
        location(search.replace("校级", encode("校级")) + "&how=any"));
    assertEquals(
        "/?q=x&theme=service&level=college&level=-national&level=-university",
        location(search.replace("校级", encode("校级")) + "&how=none"));
    assertEquals(200, served.get("/facets/level/choose?q=x&value=cosmic&how=any").status());
  }

  private String location(String address) {
    return served.get(address).header("Location").replaceFirst("^http://[^/]+", "");
  }

  @Test
  void aValueThatIsGoneIsToldAndBreaksNothing() {
    String gone = "university=" + encode("早就改名的大学");
    JsonNode page = search(gone);
    assertEquals(0, page.path("total").asLong());
    assertEquals("gone", page.path("query").path("notes").get(0).path("code").asString());
    String html = served.get("/?" + gone, "Accept", "text/html").text();
    assertTrue(html.contains("学校 早就改名的大学"));
    Answer feed = served.get("/feed?level=cosmic&" + gone);
    assertEquals(200, feed.status());
    assertTrue(feed.text().contains("早就改名的大学"));
    assertTrue(feed.text().contains("cosmic"));
    assertFalse(feed.text().contains("<entry>"));
  }

  @Test
  void theFirstPageIsSmallOverTheWire() {
    for (String address : List.of("/?q=", "/?q=&unit=branch&overall=true", "/matrix")) {
      Answer page = served.get(address, "Accept", "text/html", "Accept-Encoding", "gzip");
      assertEquals("gzip", page.header("Content-Encoding"));
      long assets =
          Stream.of(served.get(address, "Accept", "text/html").text().split("\""))
              .filter(part -> part.startsWith("/assets/") && !part.endsWith(".svg"))
              .distinct()
              .mapToLong(part -> served.get(part, "Accept-Encoding", "gzip").bytes().length)
              .sum();
      assertTrue(page.bytes().length + assets <= 120 * 1024, address);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

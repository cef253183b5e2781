package yangban.server.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import yangban.server.Answer;
import yangban.server.Served;
import yangban.web.Messages;

/// What a feed reader gets of a search.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest {

  private static final String SEARCH = "docKind=experience";

  private Served served;

  @BeforeAll
  void serve(@TempDir Path data) {
    served = Served.over(data);
  }

  @AfterAll
  void close() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"近十年 积分", "年份:近十年 积分", "年份:2016- 积分"})
  void aTimeThatGoesOnWithTheYearsDoesSoWhereItIsFollowedAndStandsStillInAFile(String typed) {
    String q = URLEncoder.encode(typed, UTF_8);
    String page = served.get("/?q=" + q, "Accept", "text/html").text();
    assertTrue(page.contains("href=\"/feed?q=" + q + "\""));
    assertTrue(page.contains("data-address=\"/?q=" + q + "\""));
    assertTrue(page.matches("(?s).*href=\"/api/v1/export\\?q=[^\"]*year=2[^\"]*\".*"));
  }

  @Test
  void itsEntriesAreTheResultsOfTheSearch() throws Exception {
    Element feed = feed("/feed?" + SEARCH);
    assertEquals("http://www.w3.org/2005/Atom", feed.getNamespaceURI());
    JsonNode page = served.get("/api/v1/practices?sort=added&" + SEARCH).json();
    List<String> ids = new ArrayList<>();
    for (Element entry : children(feed, "entry")) {
      String id = text(entry, "id");
      ids.add(id.substring(id.lastIndexOf(':') + 1));
      String href = children(entry, "link").getFirst().getAttribute("href");
      assertTrue(href.startsWith("http://127.0.0.1:" + served.port() + "/"), href);
      Element link = (Element) entry.getElementsByTagName("a").item(0);
      assertEquals("http://www.w3.org/1999/xhtml", link.getNamespaceURI());
      assertEquals(href, link.getAttribute("href"));
      assertEquals(
          200, served.get(href.replaceFirst("http://[^/]+", ""), "Accept", "text/html").status());
      assertTrue(!text(entry, "title").isBlank() && !text(entry, "updated").isBlank());
      assertTrue(children(children(entry, "author").getFirst(), "name").size() == 1);
    }
    assertEquals(
        page.path("hits").valueStream().map(hit -> hit.path("id").asString()).toList(), ids);
    assertTrue(!ids.isEmpty());
  }

  @Test
  void saysItsOwnAddressAndThatOfThePage() throws Exception {
    List<Element> links = children(feed("/feed?q=x&size=5"), "link");
    assertEquals("self", links.getFirst().getAttribute("rel"));
    assertTrue(links.getFirst().getAttribute("href").contains("/feed?q=x"));
    assertTrue(links.get(1).getAttribute("href").endsWith("/?q=x&size=5"));
  }

  @Test
  void isAsNewAsTheNewestOfItsEntries() throws Exception {
    Element feed = feed("/feed?q=");
    List<Instant> times =
        children(feed, "entry").stream()
            .map(entry -> Instant.parse(text(entry, "updated")))
            .toList();
    assertTrue(times.stream().distinct().count() > 1, "else any of them would do");
    assertEquals(Collections.max(times), Instant.parse(text(feed, "updated")));
  }

  @Test
  void aFeedWithoutEntriesHasADateAsWell() throws Exception {
    Element feed = feed("/feed?university=%E6%B2%A1%E6%9C%89");
    assertEquals(List.of(), children(feed, "entry"));
    assertEquals(Instant.EPOCH, Instant.parse(text(feed, "updated")));
  }

  @Test
  void isNotSentAgainWhileNothingChanged() {
    Answer first = served.get("/feed?q=");
    assertEquals("application/atom+xml; charset=utf-8", first.header("Content-Type"));
    Answer again = served.get("/feed?q=", "If-None-Match", first.header("ETag"));
    assertEquals(304, again.status());
    assertEquals(0, again.bytes().length);
  }

  @Test
  void whatIsGoneOfAKeptSearchIsToldInASentenceOfItsOwn() throws Exception {
    Element feed = feed("/feed?q=x&university=" + "%E6%B2%A1%E6%9C%89");
    assertEquals(
        Messages.chinese().text("feed.subtitle") + "所选的条件在库中已经没有，或者还没有：学校 没有。去掉它，再看其余的。",
        text((Element) children(feed, "subtitle").getFirst().getFirstChild(), "p"));
  }

  @Test
  void whatIsTypedAndIsNowhereIsToldAsWell() throws Exception {
    String told = text(feed("/feed?q=" + URLEncoder.encode("学校:霍格沃茨", UTF_8)), "subtitle");
    assertTrue(told.contains("库里没有：学校：霍格沃茨。"), told);
  }

  @Test
  void hostileWordsStayWords() throws Exception {
    Element feed = feed("/feed?q=%3C%2Ftitle%3E%3Cscript%3E%00%0B%26");
    assertTrue(text(feed, "title").contains("</title><script>"));
  }

  private Element feed(String address) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(served.get(address).bytes()));
    return document.getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static String text(Element parent, String name) {
    return children(parent, name).getFirst().getTextContent();
  }
}

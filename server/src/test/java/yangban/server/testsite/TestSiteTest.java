package yangban.server.testsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestSiteTest {

  @ParameterizedTest
  @EnumSource(SiteShape.class)
  void everyArticleIsLinkedOnceFromThePagesOfItsColumn(SiteShape shape) throws Exception {
    try (TestSite site = start(shape);
        HttpClient client = HttpClient.newHttpClient()) {
      List<URI> linked = new ArrayList<>();
      URI page = site.column();
      for (int turned = 0; turned < 20; turned++) {
        List<Link> links = links(client, page);
        List<URI> targets = links.stream().map(Link::target).toList();
        site.articles().stream().filter(targets::contains).forEach(linked::add);
        Optional<URI> next = named(links, "下一?页");
        if (next.isEmpty() || next.get().equals(page)) {
          break;
        }
        page = next.get();
      }
      assertEquals(site.articles(), linked);
    }
  }

  @ParameterizedTest
  @EnumSource(SiteShape.class)
  void everyArticleIsServedAsItsSamplePageIs(SiteShape shape) throws Exception {
    try (TestSite site = start(shape);
        HttpClient client = HttpClient.newHttpClient()) {
      assertTrue(site.articles().size() > 4, "two pages at the least");
      for (URI article : site.articles()) {
        HttpResponse<byte[]> answer = get(client, article);
        assertEquals(200, answer.statusCode(), article.toString());
        assertTrue(answer.body().length > 2000, article.toString());
      }
      // The log is written once an answer has gone out, which its reader may be quicker than.
      while (site.visits().size() < site.articles().size()) {
        Thread.sleep(5);
      }
      assertEquals(site.articles().size(), site.visits().size());
    }
  }

  @Test
  void faultsComeWhenOrderedAndGoWhenMended() throws Exception {
    try (TestSite site = start(SiteShape.VSB);
        HttpClient client = HttpClient.newHttpClient()) {
      URI newest = site.articles().getFirst();
      byte[] right = get(client, newest).body();

      site.order(Fault.TEMPLATE);
      assertTrue(get(client, newest).body().length < right.length / 2);
      site.mend(Fault.TEMPLATE);

      site.order(Fault.COUNTER);
      String one = new String(get(client, newest).body(), SiteShape.VSB.charset());
      String two = new String(get(client, newest).body(), SiteShape.VSB.charset());
      assertEquals(one.replaceAll("\\d+", ""), two.replaceAll("\\d+", ""));
      assertTrue(!one.equals(two));
      site.mend(Fault.COUNTER);

      site.order(Fault.WRONG_LENGTH);
      assertThrows(IOException.class, () -> get(client, newest));
      site.mend(Fault.WRONG_LENGTH);

      site.order(Fault.TOO_MANY);
      List<Integer> status =
          List.of(get(client, newest).statusCode(), get(client, newest).statusCode());
      assertTrue(status.contains(429) && status.contains(200));
      site.mend(Fault.TOO_MANY);

      site.withdraw(newest);
      assertEquals(404, get(client, newest).statusCode());
      site.restore(newest);
      assertEquals(right.length, get(client, newest).body().length);
    }
  }

  @Test
  void aCertificateThatNobodySignedIsRefusedByABrowser() throws Exception {
    InetSocketAddress here = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
    try (TestSite site = TestSite.start(SiteShape.TRS, here, Set.of(Fault.BAD_CERTIFICATE));
        HttpClient client = HttpClient.newHttpClient()) {
      assertEquals("https", site.column().getScheme());
      assertThrows(SSLException.class, () -> get(client, site.column()));
    }
  }

  @Test
  void theCalendarAndTheEndlessListGoOnForEver() throws Exception {
    try (TestSite site = start(SiteShape.WEBPLUS);
        HttpClient client = HttpClient.newHttpClient()) {
      site.order(Fault.CALENDAR);
      site.order(Fault.ENDLESS);
      site.order(Fault.REDIRECT_LOOP);
      for (String text : List.of("活动日历", "更多", "支部风采专题")) {
        URI target = named(links(client, site.column()), text).orElseThrow();
        assertEquals(text.equals("支部风采专题") ? 302 : 200, get(client, target).statusCode(), text);
      }
    }
  }

  private static TestSite start(SiteShape shape) throws IOException {
    return TestSite.start(
        shape, new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), Set.of());
  }

  private record Link(URI target, String text) {}

  private static Optional<URI> named(List<Link> links, String pattern) {
    return links.stream()
        .filter(link -> Pattern.compile(pattern).matcher(link.text()).find())
        .map(Link::target)
        .findFirst();
  }

  private static List<Link> links(HttpClient client, URI page) throws Exception {
    HttpResponse<byte[]> answer = get(client, page);
    assertEquals(200, answer.statusCode(), page.toString());
    String gbk = new String(answer.body(), Charset.forName("GBK"));
    String html = gbk.contains("gb2312") ? gbk : new String(answer.body(), StandardCharsets.UTF_8);
    List<Link> links = new ArrayList<>();
    Matcher matcher =
        Pattern.compile("(?is)<a\\b[^>]*href=[\"']([^\"']+)[\"'][^>]*>(.*?)</a>").matcher(html);
    while (matcher.find()) {
      String target = matcher.group(1).replace("&amp;", "&");
      links.add(new Link(page.resolve(target), matcher.group(2).replaceAll("<[^>]+>", "")));
    }
    return links;
  }

  private static HttpResponse<byte[]> get(HttpClient client, URI address)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}

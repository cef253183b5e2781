package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.archive.ArchiveReader;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.PageState;

/// Redirects that lead out of a source, and texts that come under ever new addresses.
class LeavingTest {

  private static final String SOURCE = "djgz";

  @TempDir private Path folder;

  private static void redirect(CampusSite site, String path, String to) {
    site.order(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
        });
  }

  @Test
  void aRedirectOutOfTheSourceIsArchivedAndToldAndNotFollowed() throws Exception {
    try (CampusSite site = CampusSite.with(3);
        CampusSite other = CampusSite.with(1);
        Crawl crawl = new Crawl(folder)) {
      String foreign =
          other.address(CampusSite.path(1)).toString().replace("127.0.0.1", "localhost");
      redirect(site, CampusSite.path(2), foreign);
      crawl.add(Crawl.source(SOURCE, site.column()));
      CrawlJob job = crawl.visit(SOURCE);
      assertEquals(List.of(), other.log(), "nobody asked there, not even for robots.txt");
      assertEquals(Map.of("outofscope", 1L), job.refused());
      URI left = site.address(CampusSite.path(2));
      assertEquals(PageState.IGNORED, crawl.page(left).state());
      List<URI> archived = new ArrayList<>();
      new ArchiveReader(folder.resolve("archive"))
          .after(Optional.empty(), page -> archived.add(page.exchange().address()));
      assertTrue(archived.contains(left), archived::toString);
    }
  }

  @Test
  void aRedirectToALoginElsewhereIsAClosedDoor() throws Exception {
    try (CampusSite site = CampusSite.with(2);
        Crawl crawl = new Crawl(folder)) {
      redirect(site, CampusSite.path(1), "https://cas.example.edu.cn/cas/login?service=x");
      crawl.add(Crawl.source(SOURCE, site.column()));
      crawl.visit(SOURCE);
      assertEquals(PageState.BLOCKED, crawl.page(site.address(CampusSite.path(1))).state());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://authserver.example.edu.cn/authserver/login?service=a",
        "https://www.example.edu.cn/sso/index.jsp",
        "https://webvpn.example.edu.cn/",
        "https://id.example.edu.cn/idp/profile/SAML2"
      })
  void knowsLogins(String address) {
    assertTrue(LoginAddress.is(URI.create(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.cas.cn/yw/",
        "https://cas.cn/yw/",
        "https://news.example.edu.cn/authors/1.htm",
        "https://news.example.edu.cn/info/1/2.htm?ids=3"
      })
  void knowsWhatIsNoLogin(String address) {
    assertEquals(false, LoginAddress.is(URI.create(address)));
  }

  @Test
  void oneTextUnderEverNewAddressesIsKeptAFewTimes() throws Exception {
    try (CampusSite site = CampusSite.with(1);
        Crawl crawl = new Crawl(folder)) {
      StringBuilder list = new StringBuilder("<html><title>党建工作</title><body><ul>");
      for (int number = 1; number <= 30; number++) {
        String path = "/info/77/%d.htm".formatted(100 + number);
        site.alias(path, 1);
        list.append(
            "<li><a href=\"%s\">%s之%d</a><span>2024-05-%02d</span></li>"
                .formatted(path, CampusSite.title(1), number, 1 + number % 28));
      }
      site.order(
          "/djgz.htm",
          exchange -> site.send(exchange, 200, "text/html", list + "</ul></body></html>"));
      crawl.add(Crawl.source(SOURCE, site.column()));
      CrawlJob job = crawl.visit(SOURCE);
      assertEquals(TrapGuard.MOST_SAME, crawl.store.counts().articles(), job::toString);
      assertEquals(Map.of("trap.sametext", 30L - TrapGuard.MOST_SAME), job.refused());
    }
  }
}

package yangban.corpus.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/// The pause is proved from the servers' own logs. Each answer takes the server a while, so that
/// requests that begin this much more than the pause apart were never under way together, and the
/// pause was counted from the end.
class PolitenessFloorTest {

  private static final Duration TAKES = Duration.ofMillis(20);
  private static final FetchPolicy CAMPUS = new FetchPolicy(Duration.ZERO, true, false);

  private static FaultySite slowSite(String address) throws IOException {
    FaultySite site = FaultySite.at(address);
    slow(site, "/robots.txt", FaultySite.whole(404, "text/plain", new byte[0]));
    for (int i = 0; i < 20; i++) {
      slow(site, "/" + i, FaultySite.whole(200, "text/html", new byte[] {'x'}));
    }
    return site;
  }

  private static void slow(FaultySite site, String path, FaultySite.Order order) {
    site.on(
        path,
        (asked, out) -> {
          Thread.sleep(TAKES);
          order.answer(asked, out);
        });
  }

  private static void assertApart(List<FaultySite> sites, Duration pause) {
    List<FaultySite.Logged> log = new ArrayList<>();
    sites.forEach(site -> log.addAll(site.log()));
    log.sort(Comparator.comparingLong(FaultySite.Logged::begun));
    long least = pause.plus(TAKES).toNanos();
    for (int i = 1; i < log.size(); i++) {
      long apart = log.get(i).begun() - log.get(i - 1).begun();
      assertTrue(apart >= least, log.get(i - 1) + " and " + log.get(i));
    }
  }

  /// Fetches each address on a thread of its own.
  private static List<String> all(Fetcher fetcher, List<URI> addresses, FetchPolicy policy)
      throws InterruptedException {
    ConcurrentLinkedQueue<String> kinds = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (URI address : addresses) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  kinds.add(Fetchers.kind(fetcher.fetch(FetchRequest.of(address, policy))));
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return List.copyOf(kinds);
  }

  @Test
  void isNeverBrokenByTwentyThreadsOnFiveHosts() throws Exception {
    List<FaultySite> sites = new ArrayList<>();
    try (Fetcher fetcher = Fetchers.fetcher()) {
      for (int i = 0; i < 5; i++) {
        sites.add(slowSite("127.0.0.1" + i));
      }
      List<URI> addresses = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        FaultySite site = sites.get(i % 5);
        // Every second one comes by way of its neighbour.
        String there = sites.get((i + 1) % 5).uri("/" + i).toString();
        slow(
            site, "/to" + i, FaultySite.whole(302, "text/html", new byte[0], "Location: " + there));
        addresses.add(site.uri((i % 2 == 0 ? "/" : "/to") + i));
      }
      List<String> kinds = all(fetcher, addresses, CAMPUS);
      assertEquals(20, kinds.stream().filter("FETCHED"::equals).count());
      for (FaultySite site : sites) {
        assertTrue(site.log().size() >= 5);
        assertApart(List.of(site), FetchPolicy.FLOOR);
      }
    } finally {
      for (FaultySite site : sites) {
        site.close();
      }
    }
  }

  @Test
  void holdsForTwoNamesAtOneAddress() throws Exception {
    try (FaultySite site = slowSite("127.0.0.21");
        Fetcher fetcher = Fetchers.with(Fetchers.allAt("127.0.0.21"), InstantSource.system())) {
      List<URI> addresses = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        addresses.add(site.uri(i % 2 == 0 ? "www.one.edu.cn" : "www.two.edu.cn", "/" + i));
      }
      all(fetcher, addresses, CAMPUS);
      assertEquals(8, site.log().size());
      assertApart(List.of(site), FetchPolicy.FLOOR);
    }
  }

  @Test
  void holdsForTwoHostsOfOneRegisteredDomain() throws Exception {
    HostLookup names =
        host ->
            List.of(InetAddress.ofLiteral(host.startsWith("news") ? "127.0.0.31" : "127.0.0.32"));
    try (FaultySite news = slowSite("127.0.0.31");
        FaultySite office = slowSite("127.0.0.32");
        Fetcher fetcher = Fetchers.with(names, InstantSource.system())) {
      List<URI> addresses = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        addresses.add(
            i % 2 == 0
                ? news.uri("news.school.edu.cn", "/" + i)
                : office.uri("dept.school.edu.cn", "/" + i));
      }
      all(fetcher, addresses, CAMPUS);
      assertEquals(4, news.log().size());
      assertEquals(4, office.log().size());
      assertApart(List.of(news, office), FetchPolicy.FLOOR);
    }
  }

  @Test
  void keepsTheLongerPauseOfPolicyAndCrawlDelay() throws Exception {
    try (FaultySite site = slowSite("127.0.0.41");
        Fetcher fetcher = Fetchers.fetcher()) {
      slow(
          site,
          "/robots.txt",
          FaultySite.whole(200, "text/plain", "User-agent: *\nCrawl-delay: 0.6\n".getBytes(UTF_8)));
      all(fetcher, List.of(site.uri("/1"), site.uri("/2"), site.uri("/3")), Fetchers.FAST);
      assertEquals(4, site.log().size());
      assertApart(List.of(site), Duration.ofMillis(600));
    }
  }

  @Test
  void isLiftedByAPermissionOnItsOwnDomainOnly() throws Exception {
    try (FaultySite one = slowSite("127.0.0.51");
        FaultySite other = slowSite("127.0.0.52");
        Fetcher fetcher = Fetchers.fetcher()) {
      for (int i = 0; i < 2; i++) {
        one.redirect("/to" + i, 302, other.uri("/" + i).toString());
      }
      all(fetcher, List.of(one.uri("/to0"), one.uri("/to1")), Fetchers.FAST);
      assertEquals(3, other.log().size());
      assertApart(List.of(other), FetchPolicy.STANDARD.delay());
      long first = one.log().getFirst().begun();
      assertTrue(one.log().getLast().begun() - first < FetchPolicy.STANDARD.delay().toNanos());
    }
  }

  @Test
  void knowsRegisteredDomains() {
    assertEquals("school.edu.cn", domain("http://jwc.school.edu.cn/"));
    assertEquals("school.edu.cn", domain("http://School.EDU.cn./"));
    assertEquals("school.ac.cn", domain("http://a.b.school.ac.cn/"));
    assertEquals("school.com", domain("http://www.school.com/"));
    assertEquals("10.1.2.3", domain("http://10.1.2.3:8080/"));
    assertEquals("[::1]", domain("http://[::1]/"));
    assertEquals("intranet", domain("http://intranet/"));
  }

  private static String domain(String address) {
    return PolitenessFloor.domain(URI.create(address));
  }

  @Test
  void tellsHowLongOneWouldWait() throws Exception {
    FetchPolicy slow = new FetchPolicy(Duration.ofMinutes(1), true, false);
    try (FaultySite site = slowSite("127.0.0.61");
        Fetcher fetcher = Fetchers.fetcher()) {
      assertEquals(Duration.ZERO, fetcher.wait(site.uri("/1"), slow));
      all(fetcher, List.of(site.uri("/1")), Fetchers.FAST);
      Duration wait = fetcher.wait(site.uri("/2"), slow);
      assertTrue(wait.toSeconds() >= 30 && wait.toSeconds() <= 60, wait.toString());
      assertEquals(Duration.ZERO, fetcher.wait(URI.create("http://127.0.0.62/"), slow));
    }
  }
}

package yangban.corpus.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  private static final FetchPolicy OPEN = new FetchPolicy(FetchPolicy.FLOOR, false, true);
  private static final InetAddress PUBLIC = InetAddress.ofLiteral("127.0.0.1");

  /// In these tests 127.0.0.1 counts as an address of the open web.
  private static Fetcher fetcher(HostLookup names) {
    return Fetchers.with(new AddressGuard(names, Set.of(PUBLIC)), InstantSource.system(), null);
  }

  private static String kind(Fetcher fetcher, URI address) throws InterruptedException {
    return Fetchers.kind(fetcher.fetch(FetchRequest.of(address, OPEN)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.2", "127.255.255.254",
        "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1",
        "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::ffff:10.0.0.1", "::ffff:127.0.0.2", "::10.0.0.1", "64:ff9b::10.0.0.1",
        "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:0a00:0001::1", "fc00::1",
        "fdff::1", "fe80::1", "fec0::1", "ff02::1"
      })
  void refusesAddressesThatAreNotOfTheOpenWeb(String address) throws Exception {
    assertFalse(SpecialAddresses.isPublic(InetAddress.ofLiteral(address)));
    String host = address.contains(":") ? "[" + address + "]" : address;
    try (Fetcher fetcher = fetcher(Fetchers.NO_NAMES)) {
      assertEquals("PRIVATE_ADDRESS", kind(fetcher, URI.create("http://" + host + "/")));
    }
    try (Fetcher fetcher = fetcher(name -> List.of(InetAddress.ofLiteral(address)))) {
      assertEquals("PRIVATE_ADDRESS", kind(fetcher, URI.create("http://a.edu.cn/")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "223.255.255.255",
        "2400:da00::1",
        "2001:da8::1",
        "64:ff9b::1.1.1.1",
        "2002:0101:0101::1"
      })
  void knowsAddressesOfTheOpenWeb(String address) {
    assertTrue(SpecialAddresses.isPublic(InetAddress.ofLiteral(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2130706433",
        "0177.0.0.1",
        "0x7f.0.0.1",
        "0x7f000001",
        "127.1",
        "127.0.1",
        "127.0.0.01",
        "127.0.0.1.",
        "1.2.3.4.5",
        "256.1.1.1",
        "017700000001"
      })
  void refusesNumbersThatOtherProgramsTakeForAddresses(String host) throws Exception {
    try (Fetcher fetcher = fetcher(name -> List.of(PUBLIC))) {
      assertEquals("BAD_ADDRESS", kind(fetcher, URI.create("http://" + host + "/")));
      FetchPolicy campus = new FetchPolicy(FetchPolicy.FLOOR, true, true);
      FetchOutcome outcome =
          fetcher.fetch(FetchRequest.of(URI.create("http://" + host + "/"), campus));
      assertEquals("BAD_ADDRESS", Fetchers.kind(outcome));
    }
  }

  @Test
  void letsASourceOfTheCampusAskTheCampusAndNotTheCloud() throws Exception {
    try (FaultySite site = FaultySite.at("127.0.0.5");
        Fetcher fetcher = fetcher(Fetchers.NO_NAMES)) {
      site.page("/a", "x");
      assertEquals("PRIVATE_ADDRESS", kind(fetcher, site.uri("/a")));
      assertEquals("FETCHED", Fetchers.kind(fetcher, site.uri("/a")));
      for (String address : List.of("169.254.169.254", "0.0.0.0", "[fe80::1]", "224.0.0.1")) {
        assertEquals(
            "PRIVATE_ADDRESS", Fetchers.kind(fetcher, URI.create("http://" + address + "/")));
      }
    }
  }

  @Test
  void refusesRedirectsFromTheOpenWebIntoTheCampus() throws Exception {
    HostLookup names =
        host -> List.of(InetAddress.ofLiteral(host.startsWith("intra") ? "10.0.0.1" : "127.0.0.1"));
    try (FaultySite site = FaultySite.open();
        FaultySite inside = FaultySite.at("127.0.0.6");
        Fetcher fetcher = fetcher(names)) {
      site.redirect("/literal", 302, inside.uri("/secret").toString());
      site.redirect("/name", 302, "http://intra.school.edu.cn/secret");
      site.redirect("/number", 302, "http://2130706438/secret");
      assertEquals("PRIVATE_ADDRESS", kind(fetcher, site.uri("www.edu.cn", "/literal")));
      assertEquals("PRIVATE_ADDRESS", kind(fetcher, site.uri("www.edu.cn", "/name")));
      assertEquals("BAD_ADDRESS", kind(fetcher, site.uri("www.edu.cn", "/number")));
      assertEquals(List.of(), inside.paths());
    }
  }

  @Test
  void refusesANameThatIsBothOutsideAndInside() throws Exception {
    HostLookup both = host -> List.of(PUBLIC, InetAddress.ofLiteral("10.0.0.1"));
    try (Fetcher fetcher = fetcher(both)) {
      assertEquals("PRIVATE_ADDRESS", kind(fetcher, URI.create("http://www.edu.cn/")));
    }
  }

  @Test
  void connectsToWhatWasCheckedAlsoWhereTheNameIsGivenAnotherAddress() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HostLookup rebinding =
        host -> List.of(asked.getAndIncrement() == 0 ? PUBLIC : InetAddress.ofLiteral("127.0.0.7"));
    try (FaultySite site = FaultySite.open();
        Fetcher fetcher = fetcher(rebinding)) {
      site.page("/a", "x");
      for (int i = 0; i < 3; i++) {
        assertEquals("FETCHED", kind(fetcher, site.uri("www.edu.cn", "/a")));
      }
      // robots.txt and three pages went to the address that was checked, by one look-up.
      assertEquals(4, site.log().size());
      assertEquals(1, asked.get());
    }
  }

  @Test
  void isToldWhatWasCheckedForItAndNotForAnother() throws Exception {
    HostLookup here = host -> List.of(PUBLIC);
    HostLookup there = host -> List.of(InetAddress.ofLiteral("127.0.0.4"));
    try (FaultySite site = FaultySite.open();
        Fetcher one = fetcher(here);
        Fetcher other = fetcher(there)) {
      site.page("/a", "x");
      assertEquals("FETCHED", kind(one, site.uri("same.edu.cn", "/a")));
      // Nobody listens there.
      assertEquals("CONNECT", Fetchers.kind(other, site.uri("same.edu.cn", "/a")));
    }
  }

  @Test
  void keepsTheOpenWebFromConnectionsThatTheCampusMade() throws Exception {
    try (FaultySite site = FaultySite.at("127.0.0.8");
        Fetcher fetcher = fetcher(host -> List.of(InetAddress.ofLiteral("127.0.0.8")))) {
      site.page("/a", "x");
      assertEquals("FETCHED", Fetchers.kind(fetcher, site.uri("in.edu.cn", "/a")));
      assertEquals("PRIVATE_ADDRESS", kind(fetcher, site.uri("in.edu.cn", "/a")));
    }
  }
}

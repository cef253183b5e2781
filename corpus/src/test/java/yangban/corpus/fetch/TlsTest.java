package yangban.corpus.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

  private static final String NAME = "news.school.edu.cn";

  @TempDir Path folder;

  private static Fetcher trusting(SSLContext context) {
    return Fetchers.with(
        new AddressGuard(Fetchers.allAt("127.0.0.1"), Set.of()), InstantSource.system(), context);
  }

  @Test
  void readsOverTlsWhereTheCertificateIsTrustedAndOfThisName() throws Exception {
    SSLContext context = new Certificates(folder, NAME).context();
    try (FaultySite site = FaultySite.secure(context.getServerSocketFactory());
        Fetcher fetcher = trusting(context)) {
      site.page("/a", "x");
      assertEquals("FETCHED", Fetchers.kind(fetcher, site.uri(NAME, "/a")));
      assertEquals(
          Optional.of(InetAddress.ofLiteral("127.0.0.1")),
          Fetchers.fetched(fetcher, site.uri(NAME, "/a")).exchange().peer());
    }
  }

  @Test
  void refusesACertificateThatNobodyTrusts() throws Exception {
    SSLContext context = new Certificates(folder, NAME).context();
    try (FaultySite site = FaultySite.secure(context.getServerSocketFactory());
        Fetcher fetcher = Fetchers.with(Fetchers.allAt("127.0.0.1"), InstantSource.system())) {
      site.page("/a", "x");
      assertEquals("TLS", Fetchers.kind(fetcher, site.uri(NAME, "/a")));
      assertEquals(List.of(), site.paths());
    }
  }

  @Test
  void refusesACertificateOfAnotherName() throws Exception {
    SSLContext context = new Certificates(folder, "other.school.edu.cn").context();
    try (FaultySite site = FaultySite.secure(context.getServerSocketFactory());
        Fetcher fetcher = trusting(context)) {
      site.page("/a", "x");
      assertEquals("TLS", Fetchers.kind(fetcher, site.uri(NAME, "/a")));
      assertEquals(List.of(), site.paths());
    }
  }

  @Test
  void speaksHttp2WhereTheServerDoes() throws Exception {
    SSLContext context = new Certificates(folder, NAME).context();
    try (Http2Site site = new Http2Site(context);
        Fetcher fetcher = trusting(context)) {
      FetchOutcome.Fetched page = Fetchers.fetched(fetcher, site.uri(NAME, "/a"));
      assertEquals("HTTP/2", page.exchange().httpVersion());
      assertEquals("over h2", new String(page.content(), UTF_8));
    }
  }
}

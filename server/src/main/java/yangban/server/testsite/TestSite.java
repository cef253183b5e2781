package yangban.server.testsite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A campus site on this machine: the sample articles of one [SiteShape] behind a column with
/// pages, as a real server sends them. Keeps a log of its visits. Safe for many threads.
public final class TestSite implements AutoCloseable {

  private static final int BACKLOG = 64;

  private final SiteShape shape;
  private final SiteMap map;
  private final Faults faults;
  private final HttpServer server;
  private final boolean secure;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Visit> visits = new ConcurrentLinkedQueue<>();

  private TestSite(SiteShape shape, SiteMap map, Faults faults, HttpServer server) {
    this.shape = shape;
    this.map = map;
    this.faults = faults;
    this.server = server;
    this.secure = server instanceof HttpsServer;
  }

  /// Starts a site.
  ///
  /// @param listen an address of this machine; port 0 takes a free one
  /// @throws IOException where it cannot listen there, or has no certificate to serve with
  public static TestSite start(SiteShape shape, InetSocketAddress listen, Set<Fault> ordered)
      throws IOException {
    Faults faults = new Faults();
    ordered.forEach(faults::order);
    HttpServer server =
        ordered.contains(Fault.BAD_CERTIFICATE)
            ? secure(listen)
            : HttpServer.create(listen, BACKLOG);
    TestSite site = new TestSite(shape, new SiteMap(shape, faults), faults, server);
    server.createContext("/", site::serve);
    server.setExecutor(site.threads);
    server.start();
    return site;
  }

  private static HttpsServer secure(InetSocketAddress listen) throws IOException {
    HttpsServer server = HttpsServer.create(listen, BACKLOG);
    server.setHttpsConfigurator(new HttpsConfigurator(OwnCertificate.make()));
    return server;
  }

  /// Which content system it looks like.
  public SiteShape shape() {
    return shape;
  }

  /// Its front page.
  public URI address() {
    return at("/");
  }

  /// The first page of its column: where a source begins.
  public URI column() {
    return at(shape.column());
  }

  /// Every article of its column.
  public List<URI> articles() {
    return map.paths().stream().map(this::at).toList();
  }

  /// From now on this goes wrong. [Fault#BAD_CERTIFICATE] can only be ordered at the start.
  public void order(Fault fault) {
    faults.order(fault);
  }

  /// From now on this is well again.
  public void mend(Fault fault) {
    faults.mend(fault);
  }

  /// Takes an article off the site: its address answers 404, its column does not name it.
  public void withdraw(URI article) {
    map.withdraw(path(article));
  }

  /// Puts it back.
  public void restore(URI article) {
    map.restore(path(article));
  }

  /// What was asked for so far, in the order of the answers.
  public List<Visit> visits() {
    return new ArrayList<>(visits);
  }

  private URI at(String path) {
    InetSocketAddress address = server.getAddress();
    String scheme = secure ? "https" : "http";
    return URI.create(
        scheme + "://" + address.getAddress().getHostAddress() + ":" + address.getPort() + path);
  }

  private static String path(URI address) {
    return address.getRawPath()
        + Optional.ofNullable(address.getRawQuery()).map(query -> "?" + query).orElse("");
  }

  private void serve(HttpExchange exchange) throws IOException {
    Instant begun = Instant.now();
    String path = path(exchange.getRequestURI());
    Answer answer = map.answer(path);
    try (exchange) {
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(
          answer.status(), answer.announced() == 0 ? -1 : answer.announced());
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer.body());
      }
    } finally {
      visits.add(new Visit(path, answer.status(), begun, Instant.now()));
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}

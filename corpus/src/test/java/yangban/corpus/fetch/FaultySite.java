package yangban.corpus.fetch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import javax.net.ServerSocketFactory;

/// A server that does to each path what it is told, byte by byte, and logs when each request came
/// and when its answer had gone.
///
/// Paths without an order answer 404; so a site without an order for `/robots.txt` allows all.
final class FaultySite implements AutoCloseable {

  /// Writes an answer.
  @FunctionalInterface
  interface Order {
    void answer(Asked asked, OutputStream out) throws IOException, InterruptedException;
  }

  /// A request as it came.
  ///
  /// @param headers names in lower case
  record Asked(String path, Map<String, String> headers) {}

  /// A line of the log; times as of `System.nanoTime`.
  record Logged(String host, String path, long begun, long ended) {}

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ServerSocket server;
  private final String scheme;
  private final Map<String, Order> orders = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Logged> log = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Asked> asked = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private FaultySite(ServerSocketFactory factory, String scheme, String address)
      throws IOException {
    this.scheme = scheme;
    this.server = factory.createServerSocket();
    server.bind(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 200);
    threads.execute(this::accept);
  }

  static FaultySite open() throws IOException {
    return at("127.0.0.1");
  }

  static FaultySite at(String address) throws IOException {
    return new FaultySite(ServerSocketFactory.getDefault(), "http", address);
  }

  static FaultySite secure(ServerSocketFactory factory) throws IOException {
    return new FaultySite(factory, "https", "127.0.0.1");
  }

  /// The address of a path under the site's own address.
  URI uri(String path) {
    return uri(server.getInetAddress().getHostAddress(), path);
  }

  /// The address of a path under a name.
  URI uri(String host, String path) {
    return URI.create("%s://%s:%d%s".formatted(scheme, host, server.getLocalPort(), path));
  }

  FaultySite on(String path, Order order) {
    orders.put(path, order);
    return this;
  }

  /// A whole answer with the right length.
  FaultySite on(String path, int status, String type, String body, String... headers) {
    return on(path, whole(status, type, body.getBytes(StandardCharsets.UTF_8), headers));
  }

  FaultySite page(String path, String body) {
    return on(path, 200, "text/html; charset=utf-8", body);
  }

  FaultySite redirect(String path, int status, String location) {
    return on(path, status, "text/html", "moved", "Location: " + location);
  }

  static Order whole(int status, String type, byte[] body, String... headers) {
    return (asked, out) -> {
      StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said\r\n");
      if (!type.isEmpty()) {
        head.append("Content-Type: ").append(type).append("\r\n");
      }
      for (String header : headers) {
        head.append(header).append("\r\n");
      }
      if (status != 304) {
        head.append("Content-Length: ").append(body.length).append("\r\n");
      }
      write(out, head + "\r\n");
      if (status != 304) {
        out.write(body);
      }
    };
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return packed.toByteArray();
  }

  /// What was answered, by the time that it came. Whoever asked may have the answer before it is
  /// written down here, so that this waits a little for what was asked to be written down.
  List<Logged> log() {
    long latest = System.nanoTime() + PATIENCE.toNanos();
    while (log.size() < asked.size() && System.nanoTime() < latest) {
      LockSupport.parkNanos(1_000_000);
    }
    List<Logged> lines = new ArrayList<>(log);
    lines.sort((one, other) -> Long.compare(one.begun(), other.begun()));
    return lines;
  }

  List<String> paths() {
    return log().stream().map(Logged::path).toList();
  }

  /// The requests, in the order in which they came.
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        // Closed, or a hand-shake that failed: the next one may not.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      BufferedReader in = reader(socket.getInputStream());
      while (one(in, socket.getOutputStream())) {
        // The connection is kept.
      }
    } catch (IOException e) {
      // The client went away, which some tests want.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
  }

  private boolean one(BufferedReader in, OutputStream out)
      throws IOException, InterruptedException {
    String line = in.readLine();
    if (line == null) {
      return false;
    }
    long begun = System.nanoTime();
    Map<String, String> headers = new LinkedHashMap<>();
    for (String header = in.readLine();
        header != null && !header.isEmpty();
        header = in.readLine()) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).trim());
    }
    String path = line.split(" ", 3)[1];
    Asked request = new Asked(path, headers);
    asked.add(request);
    String host = headers.getOrDefault("host", "");
    Order order = orders.getOrDefault(path, whole(404, "text/html", new byte[0]));
    try {
      order.answer(request, out);
      out.flush();
    } finally {
      log.add(new Logged(host, path, begun, System.nanoTime()));
    }
    return !(order instanceof Last);
  }

  private record Last(Order order) implements Order {
    @Override
    public void answer(Asked asked, OutputStream out) throws IOException, InterruptedException {
      order.answer(asked, out);
    }
  }

  /// The order, and the end of the connection.
  static Order last(Order order) {
    return new Last(order);
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}

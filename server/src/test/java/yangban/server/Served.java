package yangban.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import yangban.corpus.ingest.ImportListener;
import yangban.server.folder.Library;
import yangban.server.http.ServerConfig;
import yangban.server.problem.Refusal;

/// A running server over a data folder with the small corpus, asked over HTTP.
public final class Served implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final RunningServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  /// Asks a server that runs already; closed with this.
  public Served(RunningServer server) {
    this.server = server;
  }

  /// Fills `data` and serves it on a free port of this machine.
  public static Served over(Path data) {
    return over(data, "127.0.0.1");
  }

  /// Asks a server that runs already.
  public static Served by(RunningServer server) {
    return new Served(server);
  }

  /// Fills `data` and serves it on a free port of `host`.
  public static Served over(Path data, String host) {
    return over(new ServerConfig(data, host, 0));
  }

  /// Fills `data` and serves it without collecting.
  public static Served reading(Path data) {
    return over(new ServerConfig(data, "127.0.0.1", 0, "", false));
  }

  private static Served over(ServerConfig config) {
    try {
      Corpus.fill(config.dataDir());
      return new Served(RunningServer.start(config, ImportListener.silent()));
    } catch (Refusal e) {
      throw new AssertionError(e.key(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until sources can be asked for: collecting is opened beside the server, half a second
  /// after it answers.
  public void awaitSources() {
    Instant end = Instant.now().plus(PATIENCE);
    while (get("/sources").status() != 200) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("collecting was not open within " + PATIENCE);
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  public int port() {
    return server.port();
  }

  /// Every route as `GET /path`.
  public List<String> routes() {
    return server.routes();
  }

  public Library library() {
    return server.library();
  }

  /// A GET of `path`, its query encoded by the caller.
  public Answer get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  /// A request whose body is JSON, if there is one.
  public Answer send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!method.equals("GET")) {
      request.header("Content-Type", "application/json");
    }
    return send(request, headers);
  }

  /// A form post, as a browser sends it.
  public Answer form(String path, String body, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)),
        headers);
  }

  private Answer send(HttpRequest.Builder request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}

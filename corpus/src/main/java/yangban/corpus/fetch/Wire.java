package yangban.corpus.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// The JDK's HTTP client, told to do nothing by itself: no redirects, no cookies, no log-in, no
/// second try. HTTP/2 where TLS agrees on it; plain connections stay with HTTP/1.1, since the
/// upgrade header that HTTP/2 would need there confuses old servers.
///
/// Only [Gate] may call it. Shared by all threads.
final class Wire implements AutoCloseable {

  /// Waits this much longer than the client's own bound for headers, which should not be needed.
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final PinnedNames names;
  private final FetchSettings settings;
  private final ExecutorService threads;
  private final HttpClient client;

  Wire(FetchSettings settings, PinnedNames names, @Nullable SSLContext trust) {
    NetworkRules.apply();
    this.settings = settings;
    this.names = names;
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(settings.connectTimeout())
            .executor(this::run);
    if (trust != null) {
      builder.sslContext(trust);
    }
    this.client = builder.build();
  }

  private void run(Runnable task) {
    threads.execute(() -> ScopedValue.where(PinnedNames.OF_THIS_CLIENT, names).run(task));
  }

  PinnedNames names() {
    return names;
  }

  /// What came back.
  sealed interface Reply {

    /// An answer with headers, and what of its body came.
    record Answered(Exchange exchange, BodyEnd end) implements Reply {}

    /// No answer.
    record Broken(FailureKind kind, String detail) implements Reply {}
  }

  /// Sends one request and waits for the end of its answer.
  ///
  /// @param peer the address that the name is pinned to
  /// @param wanted whether the body is to be read, by its headers
  Reply send(
      URI address,
      InetAddress peer,
      List<Header> headers,
      long maxBytes,
      Predicate<HttpResponse.ResponseInfo> wanted)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).GET().timeout(settings.headerTimeout());
    boolean secure = "https".equals(address.getScheme().toLowerCase(Locale.ROOT));
    request.version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
    headers.forEach(header -> request.header(header.name(), header.value()));
    BodyCollector body = new BodyCollector(maxBytes, wanted);
    Instant begun = Instant.now();
    CompletableFuture<HttpResponse<BodyEnd>> answer = client.sendAsync(request.build(), body);
    try {
      HttpResponse.ResponseInfo head = head(body, answer);
      BodyEnd end = end(body, answer);
      return new Reply.Answered(exchange(address, begun, headers, head, body, end, peer), end);
    } catch (ExecutionException e) {
      return broken(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      return new Reply.Broken(FailureKind.HEADER_TIMEOUT, "no headers in time");
    } finally {
      // Ends the connection where the answer did not end; without effect where it did.
      answer.cancel(true);
    }
  }

  private HttpResponse.ResponseInfo head(
      BodyCollector body, CompletableFuture<HttpResponse<BodyEnd>> answer)
      throws InterruptedException, ExecutionException, TimeoutException {
    long bound = settings.headerTimeout().plus(settings.connectTimeout()).plus(GRACE).toMillis();
    CompletableFuture.anyOf(body.head(), answer).get(bound, TimeUnit.MILLISECONDS);
    return body.head().get(bound, TimeUnit.MILLISECONDS);
  }

  private BodyEnd end(BodyCollector body, CompletableFuture<HttpResponse<BodyEnd>> answer)
      throws InterruptedException {
    long begun = System.nanoTime();
    while (true) {
      long granted =
          settings.bodyTimeout().toNanos() + second(body.received()) / settings.leastRate();
      long left = begun + granted - System.nanoTime();
      if (left <= 0) {
        return body.stop(BodyEnd.TOO_SLOW);
      }
      try {
        return answer.get(left, TimeUnit.NANOSECONDS).body();
      } catch (TimeoutException e) {
        // What came meanwhile may have earned more time: look again.
      } catch (ExecutionException e) {
        return body.stop(BodyEnd.CUT_OFF);
      }
    }
  }

  private static long second(long bytes) {
    return bytes * TimeUnit.SECONDS.toNanos(1);
  }

  private static Exchange exchange(
      URI address,
      Instant begun,
      List<Header> sent,
      HttpResponse.ResponseInfo head,
      BodyCollector body,
      BodyEnd end,
      InetAddress peer) {
    List<Header> received = new ArrayList<>();
    head.headers()
        .map()
        .forEach((name, values) -> {
          if (!name.startsWith(":")) {
            values.forEach(value -> received.add(new Header(name, value)));
          }
        });
    List<Header> request = new ArrayList<>();
    request.add(new Header("Host", address.getRawAuthority()));
    request.addAll(sent);
    String version = head.version() == HttpClient.Version.HTTP_2 ? "HTTP/2" : "HTTP/1.1";
    return new Exchange(
        address,
        begun,
        "GET",
        request,
        head.statusCode(),
        version,
        received,
        body.bytes(),
        end.truncation(),
        Optional.of(peer));
  }

  private static Reply broken(Throwable cause) {
    FailureKind kind = kind(cause);
    String message =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new Reply.Broken(kind, message);
  }

  private static FailureKind kind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case HttpConnectTimeoutException e -> {
          return FailureKind.CONNECT_TIMEOUT;
        }
        case HttpTimeoutException e -> {
          return FailureKind.HEADER_TIMEOUT;
        }
        case SSLException e -> {
          return FailureKind.TLS;
        }
        case UnknownHostException e -> {
          return FailureKind.UNKNOWN_HOST;
        }
        case UnresolvedAddressException e -> {
          return FailureKind.UNKNOWN_HOST;
        }
        case ProtocolException e -> {
          return FailureKind.BAD_ANSWER;
        }
        case ConnectException e -> {
          return FailureKind.CONNECT;
        }
        default -> {}
      }
    }
    return failure instanceof IOException ? FailureKind.CUT_OFF : FailureKind.BAD_ANSWER;
  }

  @Override
  public void close() {
    client.shutdownNow();
    threads.shutdownNow();
  }
}

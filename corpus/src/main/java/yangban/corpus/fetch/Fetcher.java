package yangban.corpus.fetch;

import java.net.URI;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Gets pages, politely: robots.txt, the pause between requests, back-off and the guard against
/// private addresses are kept here, whatever a caller asks for.
///
/// One object for the whole program, shared by all threads: politeness is only kept among requests
/// of the same object. Every call blocks, so it belongs on a virtual thread. What it knows of hosts
/// (robots.txt, back-offs, failures) is forgotten when it is closed.
public final class Fetcher implements AutoCloseable {

  private final FetchSettings settings;
  private final InstantSource clock;
  private final Gate gate;
  private final HostRest rest;
  private final RobotsFiles robots;
  private final List<Header> headers;

  public Fetcher(FetchSettings settings) {
    this(
        settings,
        new AddressGuard(),
        InstantSource.system(),
        RandomGenerator.of("L64X128MixRandom"),
        null);
  }

  /// @param clock tells when robots.txt is old and rests end; pauses go by the machine's own
  /// @param trust whose certificates are trusted; the JDK's where null
  Fetcher(
      FetchSettings settings,
      AddressGuard guard,
      InstantSource clock,
      RandomGenerator random,
      @Nullable SSLContext trust) {
    this.settings = settings;
    this.clock = clock;
    this.headers =
        List.of(
            new Header("User-Agent", settings.userAgent()),
            new Header(
                "Accept",
                "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.8,*/*;q=0.5"),
            new Header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.3"),
            new Header("Accept-Encoding", "gzip, deflate"));
    this.gate = new Gate(settings, guard, clock, trust);
    this.rest = new HostRest(settings, clock, random);
    this.robots = new RobotsFiles(gate, rest, settings, clock, headers);
  }

  /// Gets one page, waiting as long as politeness asks; a host that wants to be left alone is not
  /// waited for but told ([FailureKind#HOST_AT_REST]).
  ///
  /// @throws InterruptedException where the thread is interrupted; a request under way is given up
  public FetchOutcome fetch(FetchRequest request) throws InterruptedException {
    Optional<URI> start = Locations.askable(request.address());
    if (request.address().getScheme() != null && !FetchPolicies.isHttp(request.address())) {
      return new Way().refused(RefusalKind.NOT_HTTP, request.address().toString());
    }
    if (start.isEmpty()) {
      return new Way().refused(RefusalKind.BAD_ADDRESS, request.address().toString());
    }
    Way way = new Way();
    URI at = start.get();
    while (true) {
      Step step = step(request, start.get(), at, way);
      switch (step) {
        case Step.Done(FetchOutcome outcome) -> {
          return outcome;
        }
        case Step.Onward(URI next) -> at = next;
      }
    }
  }

  /// How long [#fetch] would wait before its request goes out, as far as is known now: for the
  /// pause of the domain and for those who wait already, or until a rest ends.
  public Duration wait(URI address, FetchPolicy policy) {
    return Locations.askable(address)
        .map(at -> rest.left(at).orElseGet(() -> gate.wait(at, policy)))
        .orElse(Duration.ZERO);
  }

  /// The sitemaps that the robots.txt of this address's host names; asks for it where it is not
  /// known.
  ///
  /// @return addresses as written there, unchecked
  public List<String> sitemaps(URI address, FetchPolicy policy) throws InterruptedException {
    Optional<URI> at = Locations.askable(address).filter(FetchPolicies::isHttp);
    return at.isEmpty() || rest.left(at.get()).isPresent()
        ? List.of()
        : robots.sitemaps(at.get(), policy);
  }

  @Override
  public void close() {
    gate.close();
  }

  private sealed interface Step {
    record Done(FetchOutcome outcome) implements Step {}

    record Onward(URI next) implements Step {}
  }

  private Step step(FetchRequest request, URI start, URI at, Way way) throws InterruptedException {
    FetchPolicy policy = FetchPolicies.on(at, start, request.policy());
    Optional<Duration> resting = rest.left(at);
    if (resting.isPresent()) {
      return new Step.Done(
          way.failed(FailureKind.HOST_AT_REST, at.getHost(), resting, Optional.empty()));
    }
    return switch (robots.ruling(at, policy)) {
      case RobotsFiles.Ruling.Forbidden() ->
          new Step.Done(way.refused(RefusalKind.ROBOTS, at.toString()));
      case RobotsFiles.Ruling.Barred(RefusalKind kind, String detail) ->
          new Step.Done(way.refused(kind, detail));
      case RobotsFiles.Ruling.Unknown(FailureKind kind, String detail, Duration again) ->
          new Step.Done(
              way.failed(
                  kind, detail, rest.left(at).or(() -> Optional.of(again)), Optional.empty()));
      case RobotsFiles.Ruling.Allowed(Duration pause) -> ask(request, policy, pause, at, way);
    };
  }

  private Step ask(FetchRequest request, FetchPolicy policy, Duration pause, URI at, Way way)
      throws InterruptedException {
    Predicate<ResponseInfo> wanted =
        answer ->
            answer.statusCode() >= 300
                || ContentTypes.read(
                    answer
                        .headers()
                        .firstValue("Content-Type")
                        .map(type -> type.split("[;,]", 2)[0].trim())
                        .filter(type -> !type.isEmpty()),
                    at);
    List<Header> sent = way.redirects().isEmpty() ? conditional(request.validators()) : headers;
    return switch (gate.send(at, policy, pause, sent, request.maxBytes(), wanted)) {
      case Gate.Passage.Barred(RefusalKind kind, String detail) ->
          new Step.Done(way.refused(kind, detail));
      case Gate.Passage.Passed(Wire.Reply.Broken(FailureKind kind, String detail)) ->
          new Step.Done(way.failed(kind, detail, rest.failed(at), Optional.empty()));
      case Gate.Passage.Passed(Wire.Reply.Answered(Exchange exchange, BodyEnd end)) ->
          judge(request, exchange, end, way);
    };
  }

  private List<Header> conditional(Validators validators) {
    if (!validators.any()) {
      return headers;
    }
    List<Header> sent = new ArrayList<>(headers);
    validators.etag().ifPresent(etag -> sent.add(new Header("If-None-Match", etag)));
    validators.lastModified().ifPresent(date -> sent.add(new Header("If-Modified-Since", date)));
    return sent;
  }

  private Step judge(FetchRequest request, Exchange exchange, BodyEnd end, Way way) {
    int status = exchange.status();
    if (status == 408 || status == 429 || status >= 500) {
      return new Step.Done(troubled(exchange, way));
    }
    // That a host sends one on says nothing of whether it answers there.
    boolean sentOn = status >= 300 && status < 400 && status != 304;
    if (!sentOn && (end == BodyEnd.WHOLE || end == BodyEnd.UNWANTED)) {
      rest.answered(exchange.address());
    }
    return switch (status) {
      case 301, 302, 303, 307, 308 -> redirected(request, exchange, way);
      case 304 -> new Step.Done(unchanged(request, exchange, way));
      case 401, 403, 407 -> new Step.Done(way.refused(RefusalKind.LOGIN, exchange));
      case 404, 410 -> new Step.Done(way.refused(RefusalKind.GONE, exchange));
      default ->
          new Step.Done(
              status >= 400
                  ? way.refused(RefusalKind.CLIENT_ERROR, exchange)
                  : status >= 200 && status < 300 && status != 206
                      ? page(request, exchange, end, way)
                      : way.failed(FailureKind.BAD_ANSWER, exchange));
    };
  }

  private FetchOutcome troubled(Exchange exchange, Way way) {
    int status = exchange.status();
    URI at = exchange.address();
    Optional<Duration> asked = RetryAfter.read(exchange, clock.instant());
    if (status == 429 || status == 503 || asked.isPresent()) {
      rest.backOff(at, asked);
    }
    if (status >= 500) {
      rest.failed(at);
    }
    FailureKind kind = status == 429 ? FailureKind.TOO_MANY_REQUESTS : FailureKind.SERVER_ERROR;
    return way.failed(kind, Integer.toString(status), rest.left(at), Optional.of(exchange));
  }

  private static FetchOutcome unchanged(FetchRequest request, Exchange exchange, Way way) {
    return request.validators().any() && way.redirects().isEmpty()
        ? way.unchanged(exchange)
        : way.failed(FailureKind.BAD_ANSWER, exchange);
  }

  private Step redirected(FetchRequest request, Exchange exchange, Way way) {
    String location = exchange.header("Location").orElse("");
    Optional<URI> next =
        location.isBlank() ? Optional.empty() : Locations.resolve(exchange.address(), location);
    if (location.isBlank()) {
      return new Step.Done(way.failed(FailureKind.BAD_ANSWER, exchange));
    }
    if (next.isEmpty()) {
      return new Step.Done(way.refused(RefusalKind.BAD_ADDRESS, location, exchange));
    }
    if (!FetchPolicies.isHttp(next.get())) {
      return new Step.Done(way.refused(RefusalKind.NOT_HTTP, location, exchange));
    }
    if (way.cameBy(next.get(), exchange)) {
      return new Step.Done(way.refused(RefusalKind.REDIRECT_LOOP, location, exchange));
    }
    if (way.redirects().size() == settings.maxRedirects()) {
      return new Step.Done(way.refused(RefusalKind.TOO_MANY_REDIRECTS, location, exchange));
    }
    if (!request.within().test(next.get())) {
      return new Step.Done(way.refused(RefusalKind.OUT_OF_SCOPE, next.get().toString(), exchange));
    }
    way.on(next.get(), exchange);
    return new Step.Onward(next.get());
  }

  private FetchOutcome page(FetchRequest request, Exchange exchange, BodyEnd end, Way way) {
    return switch (end) {
      case UNWANTED ->
          way.refused(
              RefusalKind.CONTENT_TYPE, exchange.header("Content-Type").orElse(""), exchange);
      case TOO_LARGE ->
          way.refused(RefusalKind.TOO_LARGE, Long.toString(request.maxBytes()), exchange);
      case TOO_SLOW -> lost(FailureKind.BODY_TIMEOUT, exchange, way);
      case CUT_OFF -> lost(FailureKind.CUT_OFF, exchange, way);
      case WHOLE -> way.page(request.maxBytes(), exchange);
    };
  }

  private FetchOutcome lost(FailureKind kind, Exchange exchange, Way way) {
    return way.failed(
        kind,
        "after %,d bytes".formatted(exchange.body().length),
        rest.failed(exchange.address()),
        Optional.of(exchange));
  }
}

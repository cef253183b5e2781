package yangban.corpus.fetch;

import java.net.URI;
import java.util.Optional;

/// Puts archived answers together again as they were got: redirects, then the answer at their end.
/// For one thread, which hands the answers over in the order in which they were archived.
public final class ArchivedWay {

  private Way way = new Way();
  private Optional<URI> next = Optional.empty();

  /// One more answer.
  ///
  /// @return what the request came to that it ended; empty where the way goes on, and where the
  ///   request is better made again: a server's fault, an answer that was cut off
  public Optional<FetchOutcome> add(Exchange exchange) {
    if (!next.equals(Optional.of(exchange.address()))) {
      way = new Way();
    }
    Way now = way;
    way = new Way();
    next = Optional.empty();
    return switch (exchange.status()) {
      case 301, 302, 303, 307, 308 -> {
        next =
            exchange
                .header("Location")
                .flatMap(location -> Locations.resolve(exchange.address(), location))
                .filter(FetchPolicies::isHttp)
                .filter(target -> !now.cameBy(target, exchange));
        next.ifPresent(target -> now.on(target, exchange));
        way = now;
        yield Optional.empty();
      }
      case 304 ->
          now.redirects().isEmpty() ? Optional.of(now.unchanged(exchange)) : Optional.empty();
      case 401, 403, 407 -> Optional.of(now.refused(RefusalKind.LOGIN, exchange));
      case 404, 410 -> Optional.of(now.refused(RefusalKind.GONE, exchange));
      default -> page(now, exchange);
    };
  }

  private static Optional<FetchOutcome> page(Way way, Exchange exchange) {
    boolean whole = exchange.truncation() == Truncation.NONE;
    boolean page = exchange.status() >= 200 && exchange.status() < 300 && exchange.status() != 206;
    boolean read = ContentTypes.read(exchange.mediaType(), exchange.address());
    return whole && page && read
        ? Optional.of(way.page(FetchRequest.PAGE_BYTES, exchange))
        : Optional.empty();
  }
}

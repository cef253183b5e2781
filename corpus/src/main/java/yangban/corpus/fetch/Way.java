package yangban.corpus.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The redirects of one request so far, and what an answer at their end comes to. For one thread.
final class Way {

  private final List<Redirect> redirects = new ArrayList<>();
  private final List<Exchange> hops = new ArrayList<>();

  List<Redirect> redirects() {
    return redirects;
  }

  /// Goes on to where `exchange` redirects.
  void on(URI next, Exchange exchange) {
    redirects.add(new Redirect(exchange.address(), next, exchange.status()));
    hops.add(exchange);
  }

  /// Whether the way led over `address` already.
  ///
  /// @param last the answer that redirects there
  boolean cameBy(URI address, Exchange last) {
    return last.address().equals(address)
        || redirects.stream().anyMatch(each -> each.from().equals(address));
  }

  FetchOutcome unchanged(Exchange exchange) {
    return new FetchOutcome.Unchanged(exchange, redirects, hops);
  }

  /// The page of an answer that came whole.
  FetchOutcome page(long maxBytes, Exchange exchange) {
    try {
      byte[] content = exchange.content(maxBytes);
      RobotsTags tags = RobotsTagReader.read(exchange, content);
      return new FetchOutcome.Fetched(exchange, content, tags, redirects, hops);
    } catch (ContentException e) {
      String detail = String.valueOf(e.getMessage());
      return e.tooLarge()
          ? refused(RefusalKind.TOO_LARGE, detail, exchange)
          : failed(FailureKind.BAD_ENCODING, detail, Optional.empty(), Optional.of(exchange));
    }
  }

  FetchOutcome refused(RefusalKind kind, String detail) {
    return new FetchOutcome.Refused(kind, detail, Optional.empty(), redirects, hops);
  }

  FetchOutcome refused(RefusalKind kind, Exchange exchange) {
    return refused(kind, Integer.toString(exchange.status()), exchange);
  }

  FetchOutcome refused(RefusalKind kind, String detail, Exchange exchange) {
    return new FetchOutcome.Refused(kind, detail, Optional.of(exchange), redirects, hops);
  }

  FetchOutcome failed(FailureKind kind, Exchange exchange) {
    return failed(
        kind, Integer.toString(exchange.status()), Optional.empty(), Optional.of(exchange));
  }

  FetchOutcome failed(
      FailureKind kind, String detail, Optional<Duration> retryAfter, Optional<Exchange> exchange) {
    return new FetchOutcome.Failed(kind, detail, retryAfter, exchange, redirects, hops);
  }
}

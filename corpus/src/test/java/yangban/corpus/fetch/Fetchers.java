package yangban.corpus.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Fetchers with short bounds, for tests.
final class Fetchers {

  /// For loopback addresses, as fast as it goes.
  static final FetchPolicy FAST = new FetchPolicy(Duration.ZERO, true, true);

  /// Answers no name.
  static final HostLookup NO_NAMES =
      host -> {
        throw new UnknownHostException(host);
      };

  private Fetchers() {}

  /// Patient enough for a machine that has much else to do.
  static FetchSettings settings() {
    return settings(Duration.ofSeconds(30));
  }

  private static FetchSettings settings(Duration patience) {
    return new FetchSettings(
        "Yangban/0.1 (+test)",
        Duration.ofSeconds(10),
        patience,
        patience,
        1 << 20,
        10,
        Duration.ofSeconds(60),
        Duration.ofSeconds(30),
        Duration.ofHours(24),
        8,
        Duration.ofMinutes(10));
  }

  /// Waits three seconds for headers and as long for a body.
  static Fetcher impatient() {
    return new Fetcher(
        settings(Duration.ofSeconds(3)),
        new AddressGuard(NO_NAMES, Set.of()),
        InstantSource.system(),
        RandomGenerator.getDefault(),
        null);
  }

  static Fetcher fetcher() {
    return with(NO_NAMES, InstantSource.system());
  }

  static Fetcher with(HostLookup names, InstantSource clock) {
    return with(new AddressGuard(names, Set.of()), clock, null);
  }

  static Fetcher with(AddressGuard guard, InstantSource clock, @Nullable SSLContext trust) {
    return new Fetcher(settings(), guard, clock, RandomGenerator.getDefault(), trust);
  }

  /// All names are at this address.
  static HostLookup allAt(String address) {
    return host -> List.of(InetAddress.ofLiteral(address));
  }

  static FetchOutcome get(Fetcher fetcher, URI address) throws InterruptedException {
    return fetcher.fetch(FetchRequest.of(address, FAST));
  }

  static FetchOutcome.Fetched fetched(Fetcher fetcher, URI address) throws InterruptedException {
    return switch (get(fetcher, address)) {
      case FetchOutcome.Fetched fetched -> fetched;
      case FetchOutcome other -> throw new AssertionError(other.toString());
    };
  }

  /// The kind of refusal or failure, or the name of the outcome.
  static String kind(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Refused refused -> refused.kind().name();
      case FetchOutcome.Failed failed -> failed.kind().name();
      case FetchOutcome.Fetched fetched -> "FETCHED";
      case FetchOutcome.Unchanged unchanged -> "UNCHANGED";
    };
  }

  static String kind(Fetcher fetcher, URI address) throws InterruptedException {
    return kind(get(fetcher, address));
  }
}

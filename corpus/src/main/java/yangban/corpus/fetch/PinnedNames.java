package yangban.corpus.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The names that one HTTP client may connect to, each with the one address that was checked.
///
/// This closes DNS rebinding: the client's own look-ups, which the JDK makes deep inside, are
/// answered from here ([PinnedResolverProvider]) and from nowhere else, so what was checked is what
/// is connected to, and a name that was not checked is unknown. Shared by all threads.
final class PinnedNames {

  /// Bound in the threads of a client.
  static final ScopedValue<PinnedNames> OF_THIS_CLIENT = ScopedValue.newInstance();

  /// How long a checked address is held: long enough to spare a look-up for each page, short enough
  /// to follow a site that moves.
  private static final Duration HELD = Duration.ofMinutes(10);

  private record Pin(InetAddress address, Instant until) {}

  private final ConcurrentHashMap<String, Pin> pins = new ConcurrentHashMap<>();
  private final InstantSource clock;

  PinnedNames(InstantSource clock) {
    this.clock = clock;
  }

  /// The address that was checked a short while ago.
  Optional<InetAddress> fresh(String host) {
    return Optional.ofNullable(pins.get(key(host)))
        .filter(pin -> pin.until().isAfter(clock.instant()))
        .map(Pin::address);
  }

  /// Holds the first of `addresses`, or the one that is held already where it is among them.
  InetAddress pin(String host, List<InetAddress> addresses) {
    Pin old = pins.get(key(host));
    InetAddress chosen =
        old != null && addresses.contains(old.address()) ? old.address() : addresses.getFirst();
    pins.put(key(host), new Pin(chosen, clock.instant().plus(HELD)));
    return chosen;
  }

  /// Forgets an address that nobody could connect to, so that the next look-up may bring another.
  void forget(String host) {
    pins.remove(key(host));
  }

  /// What the client is told.
  Stream<InetAddress> answer(String host) throws UnknownHostException {
    Pin pin = pins.get(key(host));
    if (pin == null) {
      throw new UnknownHostException(host + " was not checked");
    }
    // With the name, which the certificate is compared with.
    return Stream.of(InetAddress.getByAddress(host, pin.address().getAddress()));
  }

  private static String key(String host) {
    return host.toLowerCase(Locale.ROOT);
  }
}

package yangban.corpus.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// Which hosts are left alone, and until when.
///
/// A host that answers 429 or 503 is left alone for as long as it says, else (and where it says so
/// again and again) for a time that doubles with each such answer in a row. A host that fails often
/// in a row is left alone until the next midnight in China, where the sites are. Times are
/// stretched by up to half at random, so that many pages or many installations do not come back at
/// one moment (M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015); never
/// shortened. Shared by all threads; forgotten when the program ends.
final class HostRest {

  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final int AT_ITS_WORD = 3;

  /// @param failures in a row
  /// @param backOffs in a row
  private record State(int failures, int backOffs, Instant until) {}

  private static final State FRESH = new State(0, 0, Instant.MIN);

  private final ConcurrentHashMap<String, State> states = new ConcurrentHashMap<>();
  private final FetchSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;

  HostRest(FetchSettings settings, InstantSource clock, RandomGenerator random) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /// How long the host of `address` is still left alone; empty where it may be asked.
  Optional<Duration> left(URI address) {
    State state = states.get(host(address));
    Instant now = clock.instant();
    return state == null || !state.until().isAfter(now)
        ? Optional.empty()
        : Optional.of(Duration.between(now, state.until()));
  }

  /// The host answered as it should.
  void answered(URI address) {
    states.remove(host(address));
  }

  /// The host failed; returns how long it is left alone now, where it is.
  Optional<Duration> failed(URI address) {
    states.compute(
        host(address),
        (host, known) -> {
          State old = known == null ? FRESH : known;
          int failures = old.failures() + 1;
          return failures < settings.failuresUntilRest()
              ? new State(failures, old.backOffs(), old.until())
              : new State(0, old.backOffs(), later(old.until(), midnight()));
        });
    return left(address);
  }

  /// The host asked to be left alone; returns for how long it is.
  ///
  /// @param asked what its `Retry-After` says
  Optional<Duration> backOff(URI address, Optional<Duration> asked) {
    double stretch = 1 + random.nextDouble() / 2;
    states.compute(
        host(address),
        (host, known) -> {
          State old = known == null ? FRESH : known;
          Duration doubled =
              settings.firstBackOff().multipliedBy(1L << Math.min(old.backOffs(), 20));
          Duration plain = asked.map(said -> patient(said, old.backOffs())).orElse(doubled);
          Duration bound =
              plain.compareTo(settings.longestBackOff()) > 0 ? settings.longestBackOff() : plain;
          Duration stretched = Duration.ofMillis(Math.round(bound.toMillis() * stretch));
          Instant until = clock.instant().plus(stretched);
          return new State(old.failures(), old.backOffs() + 1, later(old.until(), until));
        });
    return left(address);
  }

  /// What a host says is taken at its word the first times; who says “2 seconds” again and again is
  /// asked less often each time.
  private Duration patient(Duration said, int before) {
    if (before < AT_ITS_WORD) {
      return said;
    }
    Duration grown = settings.firstBackOff().multipliedBy(1L << Math.min(before - AT_ITS_WORD, 20));
    return grown.compareTo(said) > 0 ? grown : said;
  }

  private Instant midnight() {
    return clock.instant().atZone(CHINA).toLocalDate().plusDays(1).atStartOfDay(CHINA).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static String host(URI address) {
    return (address.getHost() + ":" + address.getPort()).toLowerCase(Locale.ROOT);
  }
}

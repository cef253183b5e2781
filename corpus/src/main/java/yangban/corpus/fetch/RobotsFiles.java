package yangban.corpus.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What the robots.txt of each origin says (RFC 9309), asked for once and kept for a day.
///
/// An answer of 4xx means that there are no rules; 429, 5xx and no answer mean that nothing may be
/// asked until there is one, except by rules that were known before (2.3.1.4). Shared by all
/// threads; those that need the same file wait for the first of them.
final class RobotsFiles {

  /// RFC 9309, 2.4.
  private static final Duration KEPT = Duration.ofHours(24);

  /// RFC 9309, 2.5: at least 500 kibibytes are read; what follows is not.
  private static final int MOST_BYTES = 500 << 10;

  /// RFC 9309, 2.3.1.2.
  private static final int MOST_REDIRECTS = 5;

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /// What may be done.
  sealed interface Ruling {

    /// The address may be asked.
    ///
    /// @param pause `Crawl-delay`, cut at the settings' bound; zero where there is none
    record Allowed(Duration pause) implements Ruling {}

    record Forbidden() implements Ruling {}

    /// Nobody knows the rules.
    ///
    /// @param again when they are asked for again, from now
    record Unknown(FailureKind kind, String detail, Duration again) implements Ruling {}

    /// The file may not be asked for.
    record Barred(RefusalKind kind, String detail) implements Ruling {}
  }

  /// What is known of one origin; guarded by its lock.
  private static final class Entry {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable BaseRobotRules rules;
    private @Nullable Ruling trouble;
    private Instant until = Instant.MIN;
  }

  private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>();
  private final Gate gate;
  private final HostRest rest;
  private final FetchSettings settings;
  private final InstantSource clock;
  private final List<Header> headers;

  RobotsFiles(
      Gate gate, HostRest rest, FetchSettings settings, InstantSource clock, List<Header> headers) {
    this.gate = gate;
    this.rest = rest;
    this.settings = settings;
    this.clock = clock;
    this.headers = List.copyOf(headers);
  }

  /// Whether `address` may be asked; asks for its robots.txt where it is not known.
  Ruling ruling(URI address, FetchPolicy policy) throws InterruptedException {
    Entry entry = current(address, policy);
    entry.lock.lockInterruptibly();
    try {
      Ruling trouble = entry.trouble;
      BaseRobotRules rules = entry.rules;
      if (rules != null) {
        return rules.isAllowed(address.toString())
            ? new Ruling.Allowed(pause(rules))
            : new Ruling.Forbidden();
      }
      return switch (trouble) {
        case null -> new Ruling.Allowed(Duration.ZERO);
        case Ruling.Unknown(FailureKind kind, String detail, Duration _) ->
            new Ruling.Unknown(kind, detail, Duration.between(clock.instant(), entry.until));
        case Ruling known -> known;
      };
    } finally {
      entry.lock.unlock();
    }
  }

  /// The sitemaps that the robots.txt of `address` names.
  List<String> sitemaps(URI address, FetchPolicy policy) throws InterruptedException {
    Entry entry = current(address, policy);
    entry.lock.lockInterruptibly();
    try {
      BaseRobotRules rules = entry.rules;
      return rules == null ? List.of() : List.copyOf(rules.getSitemaps());
    } finally {
      entry.lock.unlock();
    }
  }

  private Entry current(URI address, FetchPolicy policy) throws InterruptedException {
    String origin =
        "%s://%s/%s".formatted(address.getScheme(), address.getRawAuthority(), policy.onCampus());
    Entry entry = entries.computeIfAbsent(origin.toLowerCase(Locale.ROOT), key -> new Entry());
    entry.lock.lockInterruptibly();
    try {
      if (!entry.until.isAfter(clock.instant())) {
        ask(entry, address.resolve("/robots.txt"), policy);
      }
    } finally {
      entry.lock.unlock();
    }
    return entry;
  }

  private void ask(Entry entry, URI file, FetchPolicy policy) throws InterruptedException {
    URI at = file;
    FetchPolicy allowed = policy;
    for (int step = 0; step <= MOST_REDIRECTS; step++) {
      Gate.Passage passage =
          gate.send(at, allowed, Duration.ZERO, headers, MOST_BYTES, answer -> true);
      switch (passage) {
        case Gate.Passage.Barred(RefusalKind kind, String detail) -> {
          trouble(entry, new Ruling.Barred(kind, detail));
          return;
        }
        case Gate.Passage.Passed(Wire.Reply.Broken(FailureKind kind, String detail)) -> {
          rest.failed(at);
          FailureKind told =
              kind == FailureKind.HEADER_TIMEOUT || kind == FailureKind.CUT_OFF
                  ? FailureKind.ROBOTS_UNREACHABLE
                  : kind;
          trouble(entry, unknown(told, detail));
          return;
        }
        case Gate.Passage.Passed(Wire.Reply.Answered(Exchange exchange, BodyEnd end)) -> {
          Optional<URI> next =
              REDIRECTS.contains(exchange.status()) ? target(exchange) : Optional.empty();
          if (next.isEmpty()) {
            settle(entry, exchange, end);
            return;
          }
          allowed = FetchPolicies.on(next.get(), file, policy);
          at = next.get();
        }
      }
    }
    // RFC 9309, 2.3.1.2: after five redirects the file counts as unavailable, as with 4xx.
    free(entry);
  }

  private static Optional<URI> target(Exchange exchange) {
    return exchange
        .header("Location")
        .flatMap(location -> Locations.resolve(exchange.address(), location))
        .filter(FetchPolicies::isHttp);
  }

  private void settle(Entry entry, Exchange exchange, BodyEnd end) {
    int status = exchange.status();
    if (status == 429 || status >= 500) {
      if (status == 429 || status == 503) {
        rest.backOff(exchange.address(), RetryAfter.read(exchange, clock.instant()));
      }
      rest.failed(exchange.address());
      trouble(entry, unknown(FailureKind.ROBOTS_UNREACHABLE, "robots.txt: " + status));
    } else if (status >= 200 && status < 300) {
      if (end == BodyEnd.CUT_OFF || end == BodyEnd.TOO_SLOW) {
        rest.failed(exchange.address());
        trouble(entry, unknown(FailureKind.ROBOTS_UNREACHABLE, "robots.txt: " + end));
      } else {
        parse(entry, exchange);
      }
    } else {
      free(entry);
    }
  }

  private void parse(Entry entry, Exchange exchange) {
    try {
      byte[] text = exchange.content(MOST_BYTES);
      // The parser forbids everything where a delay is over its own bound; ours only cuts it.
      SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
      known(
          entry,
          parser.parseContent(
              exchange.address().toString(), text, "text/plain", List.of(FetchSettings.PRODUCT)));
    } catch (ContentException e) {
      trouble(entry, unknown(FailureKind.ROBOTS_UNREACHABLE, "robots.txt: " + e.getMessage()));
    }
  }

  private Ruling unknown(FailureKind kind, String detail) {
    return new Ruling.Unknown(kind, detail, settings.robotsRetry());
  }

  private void free(Entry entry) {
    known(entry, new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
  }

  private void known(Entry entry, BaseRobotRules rules) {
    entry.rules = rules;
    entry.trouble = null;
    entry.until = clock.instant().plus(KEPT);
  }

  private void trouble(Entry entry, Ruling trouble) {
    entry.trouble = trouble;
    entry.until = clock.instant().plus(settings.robotsRetry());
  }

  private Duration pause(BaseRobotRules rules) {
    long delay = rules.getCrawlDelay();
    return delay <= 0
        ? Duration.ZERO
        : Duration.ofMillis(Math.min(delay, settings.maxCrawlDelay().toMillis()));
  }
}

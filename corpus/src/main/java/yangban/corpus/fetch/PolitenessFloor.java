package yangban.corpus.fetch;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// One request at a time and a pause after each, for a registered domain and for an address alike.
///
/// Every request holds two lanes while it is under way: that of its domain, so that `jwc.x.edu.cn`
/// and `news.x.edu.cn` count as one site, and that of the address behind the name, so that two
/// sites on one machine do. A lane is free once the pause has gone by since the end of the last
/// request in it. Domains are always taken before addresses, and nobody holds two of a kind, so
/// nobody waits in a circle. Shared by all threads.
final class PolitenessFloor {

  private static final class Lane {
    private final Semaphore free = new Semaphore(1, true);

    /// `System.nanoTime`, which no change of the clock moves.
    private volatile long lastEnd;

    private volatile boolean used;
  }

  private final ConcurrentHashMap<String, Lane> domains = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<InetAddress, Lane> addresses = new ConcurrentHashMap<>();

  /// The right to send one request; closing it begins the pause.
  static final class Turn implements AutoCloseable {
    private final Lane domain;
    private final Lane address;
    private boolean closed;

    private Turn(Lane domain, Lane address) {
      this.domain = domain;
      this.address = address;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        leave(address);
        leave(domain);
      }
    }
  }

  /// A domain whose turn it is; the address is yet to be found.
  final class Entry implements AutoCloseable {
    private final Lane domain;
    private boolean handedOn;

    private Entry(Lane domain) {
      this.domain = domain;
    }

    /// Waits for the address, too.
    Turn take(InetAddress address, Duration pause) throws InterruptedException {
      Lane lane = addresses.computeIfAbsent(address, key -> new Lane());
      await(lane, pause);
      handedOn = true;
      return new Turn(domain, lane);
    }

    /// Without a request nothing was used up, and no pause begins.
    @Override
    public void close() {
      if (!handedOn) {
        domain.free.release();
      }
    }
  }

  /// Waits until the domain of `address` may be asked.
  Entry enter(URI address, Duration pause) throws InterruptedException {
    Lane lane = domains.computeIfAbsent(domain(address), key -> new Lane());
    await(lane, pause);
    return new Entry(lane);
  }

  /// How long the domain of `address` has to be waited for, zero where it is free; longer where
  /// others wait as well.
  Duration wait(URI address, Duration pause) {
    Lane lane = domains.get(domain(address));
    if (lane == null) {
      return Duration.ZERO;
    }
    Duration left = Duration.ofNanos(left(lane, pause));
    int before = lane.free.getQueueLength() + (lane.free.availablePermits() == 0 ? 1 : 0);
    return left.plus(pause.multipliedBy(before));
  }

  private static void await(Lane lane, Duration pause) throws InterruptedException {
    lane.free.acquire();
    try {
      for (long left = left(lane, pause); left > 0; left = left(lane, pause)) {
        TimeUnit.NANOSECONDS.sleep(left);
      }
    } catch (InterruptedException e) {
      lane.free.release();
      throw e;
    }
  }

  private static long left(Lane lane, Duration pause) {
    return lane.used ? lane.lastEnd + pause.toNanos() - System.nanoTime() : 0;
  }

  private static void leave(Lane lane) {
    lane.lastEnd = System.nanoTime();
    lane.used = true;
    lane.free.release();
  }

  /// The registered domain: the part of the name that somebody registered under a public suffix
  /// (publicsuffix.org, as crawler-commons brings it), the name itself where there is none, the
  /// literal where it is one.
  static String domain(URI address) {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    try {
      if (SpecialAddresses.literal(host).isPresent()) {
        return host;
      }
    } catch (UnknownHostException | IllegalArgumentException e) {
      return host;
    }
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String registered = EffectiveTldFinder.getAssignedDomain(name, true, false);
    return registered == null ? name : registered;
  }
}

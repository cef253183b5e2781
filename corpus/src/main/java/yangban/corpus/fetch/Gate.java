package yangban.corpus.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// The one way out: every request, of a page, of a redirect and of a robots.txt, goes through
/// [#send], which waits for its turn, checks where the name leads, and sends. Shared by all
/// threads.
final class Gate implements AutoCloseable {

  private final PolitenessFloor floor = new PolitenessFloor();
  private final AddressGuard guard;
  private final Wire open;
  private final Wire campus;

  Gate(
      FetchSettings settings, AddressGuard guard, InstantSource clock, @Nullable SSLContext trust) {
    this.guard = guard;
    this.open = new Wire(settings, new PinnedNames(clock), trust);
    // Of its own, so that no kept connection into the campus serves a source of the open web.
    this.campus = new Wire(settings, new PinnedNames(clock), trust);
  }

  /// What came of it.
  sealed interface Passage {

    record Passed(Wire.Reply reply) implements Passage {}

    record Barred(RefusalKind kind, String detail) implements Passage {}
  }

  /// @param address checked by [Locations#askable]
  /// @param pause that the host itself asks for; the policy's own is kept where it is longer
  Passage send(
      URI address,
      FetchPolicy policy,
      Duration pause,
      List<Header> headers,
      long maxBytes,
      Predicate<ResponseInfo> wanted)
      throws InterruptedException {
    Duration kept = pause.compareTo(policy.floored()) > 0 ? pause : policy.floored();
    Wire wire = policy.onCampus() ? campus : open;
    try (PolitenessFloor.Entry entry = floor.enter(address, kept)) {
      Optional<InetAddress> known = wire.names().fresh(address.getHost());
      InetAddress peer;
      if (known.isPresent()) {
        peer = known.get();
      } else {
        switch (guard.judge(address, policy.onCampus())) {
          case AddressGuard.Verdict.Allowed(List<InetAddress> addresses) ->
              peer = wire.names().pin(address.getHost(), addresses);
          case AddressGuard.Verdict.Special(InetAddress special) -> {
            return new Passage.Barred(RefusalKind.PRIVATE_ADDRESS, special.getHostAddress());
          }
          case AddressGuard.Verdict.Malformed(String host) -> {
            return new Passage.Barred(RefusalKind.BAD_ADDRESS, host);
          }
          case AddressGuard.Verdict.Unknown(String host) -> {
            return new Passage.Passed(new Wire.Reply.Broken(FailureKind.UNKNOWN_HOST, host));
          }
        }
      }
      return new Passage.Passed(
          sendInTurn(entry, wire, address, peer, kept, headers, maxBytes, wanted));
    }
  }

  private Wire.Reply sendInTurn(
      PolitenessFloor.Entry entry,
      Wire wire,
      URI address,
      InetAddress peer,
      Duration pause,
      List<Header> headers,
      long maxBytes,
      Predicate<ResponseInfo> wanted)
      throws InterruptedException {
    try (PolitenessFloor.Turn _ = entry.take(peer, pause)) {
      Wire.Reply reply = wire.send(address, peer, headers, maxBytes, wanted);
      if (reply instanceof Wire.Reply.Broken(FailureKind kind, String _)
          && (kind == FailureKind.CONNECT || kind == FailureKind.CONNECT_TIMEOUT)) {
        wire.names().forget(address.getHost());
      }
      return reply;
    }
  }

  /// How long a request would wait.
  Duration wait(URI address, FetchPolicy policy) {
    return floor.wait(address, policy.floored());
  }

  @Override
  public void close() {
    open.close();
    campus.close();
  }
}

package yangban.corpus.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What became of a request.
public sealed interface FetchOutcome {

  /// The way there: redirects in their order, empty where the first address answered.
  List<Redirect> redirects();

  /// The answers of the redirects, in the order of [#redirects], for the archive.
  List<Exchange> hops();

  /// A page.
  ///
  /// @param exchange the last one; its address is the page's
  /// @param content the body unpacked; the same array as the body where it was not packed
  // Handed over once and never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Fetched(
      Exchange exchange,
      byte[] content,
      RobotsTags robots,
      List<Redirect> redirects,
      List<Exchange> hops)
      implements FetchOutcome {
    public Fetched {
      redirects = List.copyOf(redirects);
      hops = List.copyOf(hops);
    }

    /// Where the page stands, after all redirects.
    public URI address() {
      return exchange.address();
    }

    /// Whether every step of the way was permanent, so that the old address is to be updated.
    public boolean movedForGood() {
      return !redirects.isEmpty() && redirects.stream().allMatch(Redirect::permanent);
    }
  }

  /// The page is what it was (304).
  record Unchanged(Exchange exchange, List<Redirect> redirects, List<Exchange> hops)
      implements FetchOutcome {
    public Unchanged {
      redirects = List.copyOf(redirects);
      hops = List.copyOf(hops);
    }
  }

  /// Not taken, and asking again soon would not help.
  ///
  /// @param detail what was refused, for a log and for experts: an address, a type, a number
  /// @param exchange the answer, where there was one
  record Refused(
      RefusalKind kind,
      String detail,
      Optional<Exchange> exchange,
      List<Redirect> redirects,
      List<Exchange> hops)
      implements FetchOutcome {
    public Refused {
      redirects = List.copyOf(redirects);
      hops = List.copyOf(hops);
    }
  }

  /// Not to be had this time.
  ///
  /// @param detail what the machine said, for a log and for experts
  /// @param retryAfter how long the host is left alone, where it is; asking earlier answers the
  ///   same
  /// @param exchange the answer, where there was one, perhaps cut
  record Failed(
      FailureKind kind,
      String detail,
      Optional<Duration> retryAfter,
      Optional<Exchange> exchange,
      List<Redirect> redirects,
      List<Exchange> hops)
      implements FetchOutcome {
    public Failed {
      redirects = List.copyOf(redirects);
      hops = List.copyOf(hops);
    }
  }
}

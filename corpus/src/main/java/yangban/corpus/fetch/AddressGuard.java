package yangban.corpus.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides which addresses may be asked.
///
/// A name is refused as soon as one of its addresses is special: who answers with a public and a
/// private address at once wants to be asked at the private one later. Shared by all threads.
final class AddressGuard {

  private final HostLookup lookup;
  private final Set<InetAddress> countedAsPublic;

  AddressGuard() {
    this(host -> List.of(InetAddress.getAllByName(host)), Set.of());
  }

  /// @param countedAsPublic addresses that play the public web in a test
  AddressGuard(HostLookup lookup, Set<InetAddress> countedAsPublic) {
    this.lookup = lookup;
    this.countedAsPublic = Set.copyOf(countedAsPublic);
  }

  /// What may be connected to, or why nothing.
  sealed interface Verdict {

    /// All of these, best first.
    record Allowed(List<InetAddress> addresses) implements Verdict {}

    record Special(InetAddress address) implements Verdict {}

    /// A number that is not written as an address.
    record Malformed(String host) implements Verdict {}

    record Unknown(String host) implements Verdict {}
  }

  /// Judges the host of an address.
  ///
  /// @param address with a host
  Verdict judge(URI address, boolean onCampus) {
    String host = address.getHost();
    Optional<InetAddress> literal;
    try {
      literal = SpecialAddresses.literal(host);
    } catch (UnknownHostException | IllegalArgumentException e) {
      return new Verdict.Malformed(host);
    }
    List<InetAddress> addresses;
    try {
      addresses = literal.isPresent() ? List.of(literal.get()) : lookup.lookup(host);
    } catch (UnknownHostException e) {
      return new Verdict.Unknown(host);
    }
    for (InetAddress found : addresses) {
      if (!allowed(found, onCampus)) {
        return new Verdict.Special(found);
      }
    }
    return addresses.isEmpty()
        ? new Verdict.Unknown(host)
        : new Verdict.Allowed(List.copyOf(addresses));
  }

  private boolean allowed(InetAddress address, boolean onCampus) {
    return SpecialAddresses.isPublic(address)
        || countedAsPublic.contains(address)
        || (onCampus && SpecialAddresses.isOfCampus(address));
  }
}

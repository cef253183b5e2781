package yangban.corpus.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which addresses are not of the public web.
///
/// The blocks are those that IANA's special-purpose registries (RFC 6890 and its successors) name
/// as not globally reachable, multicast, and the IPv6 blocks that carry an IPv4 address inside,
/// which is then judged itself.
final class SpecialAddresses {

  /// Where campus networks are: private, shared (carriers' NAT), loopback, unique local. Not
  /// link-local, where clouds keep their secrets.
  private static final List<Block> CAMPUS =
      List.of(
          new Block("10.0.0.0", 8),
          new Block("100.64.0.0", 10),
          new Block("127.0.0.0", 8),
          new Block("172.16.0.0", 12),
          new Block("192.168.0.0", 16),
          new Block("::1", 128),
          new Block("fc00::", 7));

  private static final List<Block> SPECIAL =
      List.of(
          new Block("0.0.0.0", 8),
          new Block("169.254.0.0", 16),
          new Block("192.0.0.0", 24),
          new Block("192.0.2.0", 24),
          new Block("192.88.99.0", 24),
          new Block("198.18.0.0", 15),
          new Block("198.51.100.0", 24),
          new Block("203.0.113.0", 24),
          new Block("224.0.0.0", 4),
          new Block("240.0.0.0", 4),
          new Block("::", 128),
          new Block("64:ff9b:1::", 48),
          new Block("100::", 64),
          new Block("2001::", 23),
          new Block("2001:db8::", 32),
          new Block("3fff::", 20),
          new Block("5f00::", 16),
          new Block("fe80::", 10),
          new Block("fec0::", 10),
          new Block("ff00::", 8));

  /// Blocks with an IPv4 address inside, and where it begins.
  private static final List<Carrier> CARRIERS =
      List.of(
          // ::ffff:a.b.c.d becomes an Inet4Address by itself; ::a.b.c.d does not.
          new Carrier(new Block("::", 96), 12),
          new Carrier(new Block("::ffff:0:0:0", 96), 12),
          new Carrier(new Block("64:ff9b::", 96), 12),
          new Carrier(new Block("2002::", 16), 2));

  private SpecialAddresses() {}

  /// Whether anybody may ask it.
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return !within(CAMPUS, bytes) && !within(SPECIAL, bytes) && carriedIsPublic(bytes);
  }

  /// Whether a source that is marked 校内 may ask it.
  static boolean isOfCampus(InetAddress address) {
    return within(CAMPUS, address.getAddress());
  }

  private static boolean within(List<Block> blocks, byte[] bytes) {
    return blocks.stream().anyMatch(block -> block.holds(bytes));
  }

  private static boolean carriedIsPublic(byte[] bytes) {
    for (Carrier carrier : CARRIERS) {
      if (carrier.block().holds(bytes)) {
        byte[] inside = Arrays.copyOfRange(bytes, carrier.at(), carrier.at() + 4);
        if (within(CAMPUS, inside) || within(SPECIAL, inside)) {
          return false;
        }
      }
    }
    return true;
  }

  private record Carrier(Block block, int at) {}

  /// Addresses that begin with the same bits.
  private static final class Block {
    private final byte[] start;
    private final int bits;

    Block(String start, int bits) {
      this.start = InetAddress.ofLiteral(start).getAddress();
      this.bits = bits;
    }

    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      int whole = bits / 8;
      if (Arrays.mismatch(address, 0, whole, start, 0, whole) >= 0) {
        return false;
      }
      int rest = bits % 8;
      return rest == 0 || ((address[whole] ^ start[whole]) & 0xff) >> (8 - rest) == 0;
    }
  }

  /// The address of a host that is written as one; empty for a name.
  ///
  /// @param host as in an address of the web, IPv6 in brackets
  /// @throws UnknownHostException for a number that is not written as four decimal parts (octal,
  ///   hexadecimal, short forms): what it means differs between programs
  static Optional<InetAddress> literal(String host) throws UnknownHostException {
    if (host.startsWith("[")) {
      String inside = host.substring(1, host.length() - 1);
      if (inside.indexOf('%') >= 0) {
        throw new UnknownHostException(host);
      }
      return Optional.of(InetAddress.ofLiteral(inside));
    }
    String last = host.substring(host.lastIndexOf('.', host.length() - 2) + 1);
    if (!last.matches("(?i)\\d+\\.?|0x[0-9a-f]*\\.?")) {
      return Optional.empty();
    }
    if (!host.matches("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})")) {
      throw new UnknownHostException(host);
    }
    try {
      return Optional.of(Inet4Address.ofLiteral(host));
    } catch (IllegalArgumentException e) {
      throw new UnknownHostException(host);
    }
  }
}

package yangban.corpus.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Addresses as servers and people write them, made into ones that can be asked.
final class Locations {

  private Locations() {}

  /// The address without fragment, user and password, its host in ASCII; empty where it has no
  /// host.
  static Optional<URI> askable(URI address) {
    try {
      URI plain = new URI(address.toASCIIString());
      String host = plain.getHost() == null ? internationalHost(address) : plain.getHost();
      if (host == null || host.isEmpty() || plain.getScheme() == null || plain.getPort() > 65_535) {
        return Optional.empty();
      }
      String path =
          plain.getRawPath() == null || plain.getRawPath().isEmpty() ? "/" : plain.getRawPath();
      String port = plain.getPort() < 0 ? port(address) : ":" + plain.getPort();
      String query = plain.getRawQuery() == null ? "" : "?" + plain.getRawQuery();
      String scheme = plain.getScheme().toLowerCase(Locale.ROOT);
      return Optional.of(new URI(scheme + "://" + host + port + path + query))
          .filter(asked -> asked.getHost() != null);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// `java.net.URI` tells no host of a name with letters beyond ASCII.
  private static @Nullable String internationalHost(URI address) {
    String authority = address.getAuthority();
    if (authority == null) {
      return null;
    }
    String host = authority.substring(authority.indexOf('@') + 1).replaceFirst(":\\d*$", "");
    return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
  }

  private static String port(URI address) {
    String authority = address.getHost() == null ? address.getAuthority() : null;
    int colon = authority == null ? -1 : authority.lastIndexOf(':');
    return authority == null || colon < 0 ? "" : authority.substring(colon);
  }

  /// Where a redirect leads; empty where it makes no sense. It may lead out of the web.
  ///
  /// @param location the header as the JDK reads it: one character for each byte
  static Optional<URI> resolve(URI base, String location) {
    String escaped = escaped(location.trim());
    try {
      // java.net.URI goes by RFC 2396, where a query alone takes the last step of the path away.
      URI next =
          escaped.startsWith("?")
              ? URI.create(base.toString().replaceFirst("\\?.*", "") + escaped)
              : base.resolve(escaped);
      return FetchPolicies.isHttp(next) ? askable(next) : Optional.of(next);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Escapes what no address may hold but servers send: spaces, raw bytes of any charset, stray
  /// percent signs. Bytes are escaped one by one, as browsers do.
  private static String escaped(String location) {
    StringBuilder out = new StringBuilder(location.length() + 16);
    for (int i = 0; i < location.length(); i++) {
      char c = location.charAt(i);
      boolean stray = c == '%' && !location.substring(i).matches("(?s)%[0-9a-fA-F]{2}.*");
      if (c == '\\') {
        out.append('/');
      } else if (c <= ' ' || (c >= 0x7f && c <= 0xff) || "\"<>^`{|}".indexOf(c) >= 0 || stray) {
        out.append("%%%02X".formatted((int) c));
      } else if (c > 0xff) {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          out.append("%%%02X".formatted(b & 0xff));
        }
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}

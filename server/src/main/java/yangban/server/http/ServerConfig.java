package yangban.server.http;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// How the server listens.
///
/// @param dataDir the data folder
/// @param host address to listen on
/// @param port 0 takes any free one
/// @param contact how the administrator of a site that is collected from reaches whoever runs this:
///   an address of mail or of a page, printable ASCII; may be empty
/// @param collects whether sources are collected from; otherwise archive and catalogue stay closed
public record ServerConfig(Path dataDir, String host, int port, String contact, boolean collects) {

  public static final String DEFAULT_HOST = "127.0.0.1";
  public static final int DEFAULT_PORT = 8200;

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?", Pattern.CASE_INSENSITIVE);

  public ServerConfig {
    if (host.isBlank()) {
      throw new IllegalArgumentException("a host is needed");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port lies in 0..65535: " + port);
    }
    if (!isContact(contact)) {
      throw new IllegalArgumentException("no contact: " + contact);
    }
  }

  /// A server that collects, and names nobody to the sites it collects from.
  public ServerConfig(Path dataDir, String host, int port) {
    this(dataDir, host, port, "", true);
  }

  /// Whether only programs of this machine can reach the server. Any other name counts as open to
  /// others, even where it happens to resolve to this machine.
  public boolean loopback() {
    return isLoopback(host);
  }

  /// The name under which a browser of this machine finds the server. A server on all addresses
  /// (`0.0.0.0`, `::`) is found on the loopback one: the name of all is none to open.
  String reachable() {
    return switch (host) {
      case "0.0.0.0" -> DEFAULT_HOST;
      case "::", "[::]" -> "::1";
      default -> host;
    };
  }

  /// Whether `text` can stand in a request's header.
  public static boolean isContact(String text) {
    return text.length() <= 200 && text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host).matches();
  }
}

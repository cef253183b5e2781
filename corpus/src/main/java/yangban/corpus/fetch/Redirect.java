package yangban.corpus.fetch;

import java.net.URI;

/// One step from an address to another.
///
/// @param status 301, 302, 303, 307 or 308
public record Redirect(URI from, URI to, int status) {

  /// Whether the old address is to be forgotten (RFC 9110, 15.4.2 and 15.4.9).
  public boolean permanent() {
    return status == 301 || status == 308;
  }
}

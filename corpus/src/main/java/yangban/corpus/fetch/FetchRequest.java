package yangban.corpus.fetch;

import java.net.URI;
import java.util.function.Predicate;

/// One page to get.
///
/// @param address any; what is no address of the web is refused in the outcome
/// @param maxBytes bound of the body as sent, and of the body unpacked
/// @param within where redirects may lead; one that leads elsewhere is told, not followed
public record FetchRequest(
    URI address, FetchPolicy policy, Validators validators, long maxBytes, Predicate<URI> within) {

  /// Bound of a page (DESIGN, "Limits").
  public static final long PAGE_BYTES = 10L << 20;

  public FetchRequest {
    if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("maxBytes out of range: " + maxBytes);
    }
  }

  /// A page that was never asked for, with the default bound, wherever redirects lead.
  public static FetchRequest of(URI address, FetchPolicy policy) {
    return new FetchRequest(address, policy, Validators.NONE, PAGE_BYTES, _ -> true);
  }
}

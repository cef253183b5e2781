package yangban.corpus.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Addresses as pages state them.
final class Addresses {

  private Addresses() {}

  private static final int LONGEST = 2000;

  /// An absolute `http` or `https` address; anything else is none.
  static Optional<URI> web(String text) {
    String plain = text.trim();
    if (plain.length() > LONGEST || !plain.matches("(?is)https?://[^\\s/].*")) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(plain.replace(" ", "%20"));
      return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}

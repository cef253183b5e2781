package yangban.web.view;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import yangban.corpus.Provenance;

/// The one place where an address that a page brought along becomes a link, or does not.
public final class PageLink {

  private PageLink() {}

  /// `address` where it may be offered as a link: `http` or `https`, with a host and without a user
  /// name (which could pass for a host), never of a mirror (its owner lives on visitors) and never
  /// of a sample article (its site does not exist).
  public static Optional<String> safe(
      Optional<URI> address, Provenance provenance, boolean sample) {
    if (provenance == Provenance.MIRROR || sample) {
      return Optional.empty();
    }
    return address.filter(PageLink::opensAPage).map(URI::toASCIIString);
  }

  private static boolean opensAPage(URI address) {
    if (address.getScheme() == null || address.getHost() == null) {
      return false;
    }
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https")) && address.getRawUserInfo() == null;
  }
}

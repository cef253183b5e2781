package yangban.corpus.crawl;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yangban.corpus.source.Scope;

/// Where a site tells its addresses: in the sitemaps that its robots.txt names, else at the usual
/// place. Thread-safe.
final class Sitemaps {

  /// Kind of an address that is asked for as a sitemap, beside those of
  /// [yangban.corpus.source.PageKind].
  static final String KIND = "sitemap";

  /// As many as robots.txt of big sites names; a sitemap of sitemaps is one.
  private static final int MOST_NAMED = 10;

  /// Files of one sitemap of sitemaps: at 50,000 addresses each more than any source may have.
  static final int MOST_FILES = 100;

  private final Addresses addresses;

  Sitemaps(Addresses addresses) {
    this.addresses = addresses;
  }

  /// Those to be asked for, on the source's own hosts.
  ///
  /// @param start of the source
  /// @param named in the robots.txt of its host, as written
  Set<URI> of(URI start, List<String> named, Scope scope) {
    Set<URI> sitemaps = new LinkedHashSet<>();
    List<String> candidates = named.isEmpty() ? List.of("/sitemap.xml") : named;
    for (String candidate : candidates) {
      if (sitemaps.size() < MOST_NAMED) {
        addresses.resolve(start, candidate).filter(scope::isHome).ifPresent(sitemaps::add);
      }
    }
    return sitemaps;
  }
}

package yangban.corpus.crawl;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.AbstractSiteMap.SitemapType;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import yangban.corpus.source.OffPeak;

/// Reads sitemaps and feeds. Safe for use by many threads.
final class Feeds {

  /// The sitemap protocol's own limit of one file.
  static final int MOST_ENTRIES = 50_000;

  /// The sitemap protocol allows 50 MB; sites of this kind have some hundred KB.
  static final int MAX_BYTES = 10 << 20;

  private static final ZoneId ZONE = OffPeak.ZONE;

  private final Addresses addresses;

  Feeds(Addresses addresses) {
    this.addresses = addresses;
  }

  /// Reads a sitemap (XML, plain text, gzip), an index of sitemaps, RSS or Atom.
  ///
  /// @param bytes hostile
  /// @param address where it stands; addresses in it that are relative are resolved against it
  /// @return none where it is none of these, or damaged
  Optional<Feed> read(byte[] bytes, URI address) {
    if (bytes.length > MAX_BYTES) {
      return Optional.empty();
    }
    try {
      // Strict would refuse entries of other folders; the source's scope decides that.
      SiteMapParser parser = new SiteMapParser(false, true);
      return Optional.of(feed(parser.parseSiteMap(bytes, address.toURL())));
    } catch (UnknownFormatException | IOException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private Feed feed(AbstractSiteMap map) {
    Map<URI, Feed.Entry> entries = new LinkedHashMap<>();
    if (map instanceof SiteMapIndex index) {
      index.getSitemaps().forEach(s -> add(entries, s.getUrl(), s.getLastModified()));
      return new Feed(Feed.Kind.SITEMAP_INDEX, List.copyOf(entries.values()));
    }
    if (map instanceof SiteMap pages) {
      pages.getSiteMapUrls().forEach(u -> add(entries, u.getUrl(), u.getLastModified()));
    }
    SitemapType type = map.getType();
    boolean news = type == SitemapType.RSS || type == SitemapType.ATOM;
    return new Feed(news ? Feed.Kind.NEWS : Feed.Kind.SITEMAP, List.copyOf(entries.values()));
  }

  private void add(Map<URI, Feed.Entry> entries, URL url, @Nullable Date modified) {
    if (entries.size() >= MOST_ENTRIES) {
      return;
    }
    Optional<LocalDate> day =
        modified == null
            ? Optional.empty()
            : Optional.of(modified.toInstant().atZone(ZONE).toLocalDate());
    addresses
        .resolve(URI.create("http://localhost/"), url.toString())
        .ifPresent(a -> entries.putIfAbsent(a, new Feed.Entry(a, day)));
  }

  /// The feeds that a page names as its own, in its order.
  List<URI> named(Document page, URI address) {
    return page
        .select("link[rel~=(?i)alternate][type*=rss], link[rel~=(?i)alternate][type*=atom]")
        .stream()
        .map((Element e) -> addresses.resolve(address, e.attr("href")))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}

package yangban.corpus.source;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Which addresses belong to a source, and what their pages are where a person said so. Safe for
/// use by many threads.
///
/// A pattern is written as in robots.txt (RFC 9309): it matches from the start, `*` stands for any
/// characters, `$` at the end for the end. One that begins with `/` or `*` is matched against path
/// and query on the hosts of the starts, one that begins with `http` against the whole address on
/// any host. Without an `include` all pages of the starts' hosts belong (with and without `www.`).
public final class Scope {
  /// Names of the page that one meets first in a folder.
  private static final Pattern ENTRANCE =
      Pattern.compile("(?i)(?:index|default|main|home|list)\\d*");

  private final List<String> hosts;
  private final List<String> below;
  private final List<Predicate<URI>> include;
  private final List<Predicate<URI>> exclude;
  private final List<Map.Entry<Predicate<URI>, PageKind>> kinds;

  Scope(Source source) {
    this.hosts = source.starts().stream().map(Scope::host).distinct().toList();
    this.below = source.starts().stream().map(Scope::below).distinct().toList();
    this.include = source.include().stream().map(this::pattern).toList();
    this.exclude = source.exclude().stream().map(this::pattern).toList();
    this.kinds =
        source.kinds().entrySet().stream()
            .map(e -> Map.entry(pattern(e.getKey()), e.getValue()))
            .toList();
  }

  /// Whether an address may be asked for as part of the source. Starts belong unless excluded.
  public boolean admits(URI address) {
    return Source.isWeb(address)
        && (include.isEmpty() ? isHome(address) : include.stream().anyMatch(p -> p.test(address)))
        && exclude.stream().noneMatch(p -> p.test(address));
  }

  /// What a person said that pages of this address are.
  public Optional<PageKind> corrected(URI address) {
    return kinds.stream()
        .filter(e -> e.getKey().test(address))
        .findFirst()
        .map(Map.Entry::getValue);
  }

  /// Whether a pattern can be one: begins with `/`, `*` or `http(s)://`, and is neither empty nor
  /// too long.
  static boolean isPattern(String text) {
    return text.length() <= Source.LONGEST_PATTERN
        && text.chars().noneMatch(Character::isWhitespace)
        && text.matches("(?:/|\\*|https?://[^/*$]).*");
  }

  /// Whether an address stands on the hosts of the starts, with or without `www.`.
  public boolean isHome(URI address) {
    return Source.isWeb(address) && hosts.contains(host(address));
  }

  /// Whether an address belongs that a sitemap tells of, and perhaps no list of the source does: a
  /// sitemap names the whole site, where a source is often one column. What `include` admits does;
  /// without one, what stands below a start: below `/djgz/` for `/djgz.htm` and `/djgz/list.htm`,
  /// anywhere for the site's front page.
  public boolean admitsOfSitemap(URI address) {
    return admits(address)
        && (!include.isEmpty() || below.stream().anyMatch(rest(address)::startsWith));
  }

  private static String below(URI start) {
    String path = start.getRawPath() == null ? "" : start.getRawPath();
    int folder = path.lastIndexOf('/') + 1;
    String name = path.substring(folder).replaceFirst("\\.[a-zA-Z]{1,6}$", "");
    boolean entrance = name.isEmpty() || ENTRANCE.matcher(name).matches();
    return (folder == 0 ? "/" : path.substring(0, folder)) + (entrance ? "" : name + "/");
  }

  private static String host(URI address) {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private Predicate<URI> pattern(String written) {
    Wildcard wildcard = new Wildcard(written);
    boolean whole = written.startsWith("http://") || written.startsWith("https://");
    return address ->
        whole ? wildcard.fits(address.toString()) : isHome(address) && wildcard.fits(rest(address));
  }

  private static String rest(URI address) {
    String path = address.getRawPath();
    String query = address.getRawQuery();
    return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
  }
}

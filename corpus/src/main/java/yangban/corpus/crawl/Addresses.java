package yangban.corpus.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import crawlercommons.filters.basic.BasicURLNormalizer.IdnNormalization;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One form for the many ways of writing an address, so that a page is known when it comes again.
/// Safe for use by many threads.
///
/// The library (crawler-commons) does what RFC 3986 section 6 allows: case of scheme and host,
/// default ports, dot segments, percent escapes, names in Chinese characters. Beyond that,
/// parameters that only follow a visitor are dropped, whole, by name. Parameters come sorted by
/// name, users and fragments go, as the library has it.
public final class Addresses {

  /// Longer ones are traps or data: no browser of the sites' time took more.
  public static final int LONGEST = 2000;

  /// Sessions of PHP, ASP, Java and ColdFusion; campaign marks of Google, Facebook, Microsoft,
  /// Baidu (Tongji), Matomo; WeChat's and Weibo's share marks. Names seen in these products' own
  /// documentation.
  private static final List<String> FOLLOWING =
      List.of(
          "jsessionid",
          "phpsessid",
          "aspsessionid",
          "asp.net_sessionid",
          "sessionid",
          "cfid",
          "cftoken",
          "utm_source",
          "utm_medium",
          "utm_campaign",
          "utm_term",
          "utm_content",
          "utm_id",
          "gclid",
          "fbclid",
          "msclkid",
          "yclid",
          "hmsr",
          "hmpl",
          "hmcu",
          "hmkw",
          "hmci",
          "pk_campaign",
          "pk_kwd",
          "mtm_campaign",
          "spm",
          "share_token",
          "scene",
          "clicktime",
          "enterid",
          "from_wecom",
          "nsukey",
          "wxshare_count",
          "weibo_id",
          "isappinstalled",
          "bd_vid",
          "_t_t_t",
          "tdsourcetag");

  private static final Pattern SESSION_SEGMENT =
      Pattern.compile("(?i);(?:jsessionid|phpsessid|sid)=[^/?#;]*");
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);

  private final BasicURLNormalizer normalizer =
      BasicURLNormalizer.newBuilder().idnNormalization(IdnNormalization.PUNYCODE).build();

  /// The form of an address under which it is known.
  ///
  /// @return none where it is no web address, or too long
  public Optional<URI> normalise(URI address) {
    return normalise(address.toString());
  }

  /// As a link of `base` writes it.
  ///
  /// @param href hostile text
  /// @return none where it leads nowhere on the web (`javascript:`, `mailto:`, `#top`, nonsense)
  public Optional<URI> resolve(URI base, String href) {
    String plain = href.strip().replaceAll("[\\t\\r\\n]", "").replace('\\', '/');
    if (plain.isEmpty() || plain.startsWith("#") || plain.length() > LONGEST) {
      return Optional.empty();
    }
    if (SCHEME.matcher(plain).matches()) {
      return normalise(plain);
    }
    try {
      if (plain.startsWith("?")) {
        // URI#resolve follows RFC 2396 here and would drop the last segment of the path.
        return normalise(base.resolve(base.getRawPath()) + escaped(plain));
      }
      return normalise(base.resolve(new URI(escaped(plain))));
    } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private Optional<URI> normalise(String text) {
    if (text.length() > LONGEST || !text.regionMatches(true, 0, "http", 0, 4)) {
      return Optional.empty();
    }
    String plain = normalizer.filter(escaped(SESSION_SEGMENT.matcher(text).replaceAll("")));
    if (plain == null) {
      return Optional.empty();
    }
    try {
      URI address = new URI(withoutFollowing(plain));
      boolean web =
          address.getHost() != null
              && (address.getScheme().equals("http") || address.getScheme().equals("https"))
              && address.getUserInfo() == null;
      return web ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  /// Characters that addresses must not hold and pages write all the same.
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case ' ', '"', '<', '>', '^', '`', '{', '|', '}', '[', ']' ->
            escaped.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
        case '%' -> escaped.append(isEscape(text, i) ? "%" : "%25");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  private static String withoutFollowing(String address) {
    int hash = address.indexOf('#');
    String whole = hash < 0 ? address : address.substring(0, hash);
    int mark = whole.indexOf('?');
    if (mark < 0) {
      return whole;
    }
    String query =
        Arrays.stream(whole.substring(mark + 1).split("&"))
            .filter(p -> !p.isEmpty() && !isFollowing(p))
            .collect(Collectors.joining("&"));
    return whole.substring(0, mark) + (query.isEmpty() ? "" : "?" + query);
  }

  private static boolean isFollowing(String parameter) {
    int sign = parameter.indexOf('=');
    String name = (sign < 0 ? parameter : parameter.substring(0, sign)).toLowerCase(Locale.ROOT);
    return FOLLOWING.contains(name) || name.startsWith("aspsessionid") || name.startsWith("utm_");
  }
}

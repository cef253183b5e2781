package yangban.corpus.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Reads what a page tells crawlers about itself (developers.google.com, "Robots meta tag,
/// data-nosnippet, and X-Robots-Tag specifications", which all engines follow).
final class RobotsTagReader {

  /// A `<meta>` of this kind stands in the head; a page that hides it behind more is not heard.
  private static final int HEAD_BYTES = 64 << 10;

  private static final Pattern MENTIONED =
      Pattern.compile("<meta\\b[^>]{0,400}\\b(?:robots|yangban)\\b", Pattern.CASE_INSENSITIVE);

  /// Rules that are written with a colon, so that what stands before it is no agent's name.
  private static final Set<String> WITH_COLON =
      Set.of("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview");

  private RobotsTagReader() {}

  static RobotsTags read(Exchange exchange, byte[] content) {
    RobotsTags tags = RobotsTags.FREE;
    for (String header : exchange.headers("X-Robots-Tag")) {
      tags = tags.and(header(header));
    }
    boolean markup = exchange.mediaType().map(type -> type.contains("html")).orElse(true);
    return markup ? tags.and(meta(content)) : tags;
  }

  private static RobotsTags header(String value) {
    int colon = value.indexOf(':');
    String before = colon < 0 ? "" : value.substring(0, colon).trim().toLowerCase(Locale.ROOT);
    if (colon < 0 || before.contains(",") || WITH_COLON.contains(before)) {
      return rules(value);
    }
    return before.equals(FetchSettings.PRODUCT) || before.equals("*")
        ? rules(value.substring(colon + 1))
        : RobotsTags.FREE;
  }

  private static RobotsTags meta(byte[] content) {
    String head =
        new String(content, 0, Math.min(content.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    if (!MENTIONED.matcher(head).find()) {
      return RobotsTags.FREE;
    }
    RobotsTags tags = RobotsTags.FREE;
    for (Element meta : Jsoup.parse(head).select("meta[name][content]")) {
      String name = meta.attr("name").trim().toLowerCase(Locale.ROOT);
      if (name.equals("robots") || name.equals(FetchSettings.PRODUCT)) {
        tags = tags.and(rules(meta.attr("content")));
      }
    }
    return tags;
  }

  private static RobotsTags rules(String list) {
    RobotsTags tags = RobotsTags.FREE;
    for (String rule : list.toLowerCase(Locale.ROOT).split("[,;\\s]+", -1)) {
      tags =
          switch (rule) {
            case "none" -> new RobotsTags(true, true);
            case "noindex" -> tags.and(new RobotsTags(true, false));
            case "nofollow" -> tags.and(new RobotsTags(false, true));
            default -> tags;
          };
    }
    return tags;
  }
}

package yangban.corpus.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Finds links to other sites that only a search engine sees: in an element that its own `style`
/// does not show, sets outside of the window or without size. Style sheets are not read.
final class HiddenLinks {
  private static final int MOST = 20;
  private static final int LONGEST = 60;

  /// An element with more text holds the article, which a script uncovers.
  private static final int ARTICLE = 400;

  private static final Pattern UNSEEN =
      Pattern.compile(
          "display:none|visibility:hidden|(?:left|top|text-indent|margin-left|margin-top|right):-\\d{3,}|font-size:0(?![.\\d])|opacity:0(?![.\\d])|(?:[;]|^)(?:max-)?(?:height|width):[01](?:px)?(?:;|$)");

  private HiddenLinks() {}

  /// The host and words of each, `www.some.example 真人平台`.
  static List<String> of(Markup page) {
    List<String> links = new ArrayList<>();
    for (Element element : page.marked(e -> e.hasAttr("style") || e.hasAttr("hidden"))) {
      if (unseen(element) && element.text().length() <= ARTICLE) {
        for (Element link : element.select("a[href]")) {
          host(link.attr("href"))
              .filter(_ -> links.size() < MOST)
              .map(host -> shortened(host + " " + link.text()))
              .filter(words -> !links.contains(words))
              .ifPresent(links::add);
        }
      }
    }
    return links;
  }

  private static boolean unseen(Element element) {
    return element.hasAttr("hidden")
        || UNSEEN.matcher(element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT)).find();
  }

  /// Links within a site have no host.
  private static Optional<String> host(String href) {
    try {
      return Optional.ofNullable(URI.create(href.strip()).getHost());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String shortened(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }
}

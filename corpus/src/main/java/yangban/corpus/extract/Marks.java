package yangban.corpus.extract;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What an element's name, class, id and role tell about what it holds.
///
/// Class names are cut into words (`postShareBar`, `post-share_bar` → post, share, bar) and looked
/// up; lists of such words have served every extractor since Readability (A. Schepp, Arc90, 2009).
/// These are our own, kept as words so that `shared` in `shadowed` does not match.
final class Marks {

  private Marks() {}

  private static final Set<String> NOISE_TAGS = Set.of("nav", "aside", "footer", "menu", "dialog");
  private static final Set<String> NOISE_ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "banner",
          "search",
          "menu",
          "menubar",
          "dialog",
          "alertdialog",
          "toolbar",
          "tablist");

  private static final Set<String> NOISE =
      Set.of(
          "nav",
          "navbar",
          "navi",
          "navigation",
          "menu",
          "submenu",
          "topnav",
          "subnav",
          "breadcrumb",
          "breadcrumbs",
          "crumb",
          "crumbs",
          "footer",
          "foot",
          "bottom",
          "copyright",
          "sidebar",
          "sidenav",
          "related",
          "relate",
          "recommend",
          "recommended",
          "recommendation",
          "recommendations",
          "comment",
          "comments",
          "reply",
          "replies",
          "respond",
          "disqus",
          "share",
          "sharing",
          "sharebar",
          "shares",
          "social",
          "sns",
          "bdsharebuttonbox",
          "bshare",
          "ad",
          "ads",
          "advert",
          "advertisement",
          "adsense",
          "sponsor",
          "sponsored",
          "banner",
          "popup",
          "modal",
          "overlay",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "newsletter",
          "subscribe",
          "subscription",
          "signup",
          "promo",
          "promotion",
          "pager",
          "pagination",
          "paging",
          "pagenav",
          "toolbar",
          "login",
          "signin",
          "search",
          "prevnext",
          "prenext",
          "hot",
          "rank",
          "ranking",
          "popular",
          "trending",
          "widget",
          "widgets",
          "skip",
          "qrcode",
          "erweima",
          "position",
          "dangqian",
          "weizhi",
          "outbrain",
          "taboola",
          "tags",
          "taglist",
          "toc",
          "byline",
          "authorbox",
          "bio",
          "masthead",
          "sitemap",
          "legal",
          "disclaimer",
          "print");

  private static final Set<String> CONTENT =
      Set.of(
          "article",
          "content",
          "contents",
          "body",
          "main",
          "entry",
          "post",
          "text",
          "story",
          "detail",
          "details",
          "editor",
          "richtext",
          "news",
          "wznr",
          "nr",
          "zw",
          "zhengwen",
          "neirong",
          "markdown",
          "prose");

  /// Whether it is one of the elements or roles that HTML itself calls no content.
  static boolean isNoiseByName(Element element) {
    return NOISE_TAGS.contains(element.normalName())
        || (element.hasAttr("role") && NOISE_ROLES.contains(element.attr("role")));
  }

  static boolean isNoiseByClass(Element element) {
    return names(element, NOISE);
  }

  static boolean isContentByClass(Element element) {
    return element.nameIs("article") || element.nameIs("main") || names(element, CONTENT);
  }

  private static boolean names(Element element, Set<String> words) {
    return contains(element.className(), words) || contains(element.id(), words);
  }

  /// Whether one of the words of a class attribute is in the set.
  static boolean contains(String names, Set<String> words) {
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      boolean ends = i == names.length() || !Character.isLetter(names.charAt(i));
      boolean hump =
          !ends
              && i > start
              && Character.isUpperCase(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (ends || hump) {
        if (i - start > 1 && words.contains(names.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = hump ? i : i + 1;
      }
    }
    return false;
  }
}

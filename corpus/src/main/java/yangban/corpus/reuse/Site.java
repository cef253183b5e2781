package yangban.corpus.reuse;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Article;

/// The site that an article stands on, by the name that was registered for it: two departments of a
/// university are one site.
///
/// @param name such as `yunting.edu.cn` of `news.yunting.edu.cn`
record Site(String name) {

  /// Names of two labels under which others register theirs. Of the public suffix list
  /// (publicsuffix.org) what is used for pages of this genre.
  private static final Set<String> SECOND =
      Set.of("edu", "com", "net", "org", "gov", "ac", "co", "bj", "sh", "tj", "cq");

  /// The site of an article; empty where it has no address.
  static Optional<Site> of(Article article) {
    return article.address().map(URI::getHost).map(Site::ofHost);
  }

  private static Site ofHost(String host) {
    String[] labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
    boolean second = labels.length > 2 && SECOND.contains(labels[labels.length - 2]);
    int from = Math.max(0, labels.length - (second ? 3 : 2));
    return new Site(String.join(".", java.util.Arrays.asList(labels).subList(from, labels.length)));
  }

  /// Whether only schools have such names.
  boolean isCampus() {
    return name.endsWith(".edu.cn") || name.endsWith(".edu");
  }
}

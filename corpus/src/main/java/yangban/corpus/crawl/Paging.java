package yangban.corpus.crawl;

import java.net.URI;
import java.util.regex.Pattern;

/// Links to the other pages of one list or one article.
final class Paging {

  private Paging() {}

  private static final Pattern WORDS =
      Pattern.compile(
          "[<>«»‹›\\[【(（|]*\\s*(?:[上下前后][一1]?[页頁]|首[页頁]|尾[页頁]|末[页頁]|最后一[页頁]|第\\s*\\d+\\s*[页頁]|[Nn]ext(?: [Pp]age)?|[Pp]rev(?:ious)?(?: [Pp]age)?|»|›|>>|>)\\s*[<>«»‹›\\]】)）|]*");
  private static final Pattern NUMBER = Pattern.compile("[\\[(（]?\\d{1,4}[\\])）]?");

  /// Whether the words of a link are those of paging: 下一页, 3, >>.
  static boolean isWorded(String text) {
    String plain = text.strip();
    return plain.length() <= 12
        && (WORDS.matcher(plain).matches() || NUMBER.matcher(plain).matches());
  }

  /// Whether `other` can be another page of the list at `page`: the addresses differ in numbers
  /// only, or in what systems put there for the first page.
  static boolean isSibling(URI page, URI other) {
    if (page.getHost() == null || !page.getHost().equalsIgnoreCase(other.getHost())) {
      return false;
    }
    return mask(page).equals(mask(other)) || stem(page).equals(stem(other));
  }

  private static String mask(URI address) {
    return path(address).replaceAll("\\d+", "0");
  }

  private static String path(URI address) {
    return address.getRawPath()
        + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
  }

  /// `/dj/list2.htm`, `/dj/list.htm`, `/dj/index_3.html`, `/dj/`: one stem; `/djgz/3.htm` belongs
  /// to `/djgz.htm`.
  private static String stem(URI address) {
    return path(address)
        .replaceAll(
            "(?:[?&](?:page|p|pageno|pagenum|pageindex|paged|currentpage|curpage|pn|start)=\\d*)+",
            "")
        .replaceAll("/page/\\d+/?$", "/")
        .replaceAll("/\\d{1,4}(\\.s?html?)$", "$1")
        .replaceAll("[_-]?\\d{1,4}(\\.[a-z]{2,5})$", "$1")
        .replaceAll("/(?:index|default|list)\\.[a-z]{2,5}$", "/")
        .replaceAll("[?&]$", "");
  }

  static boolean isPaged(LinkMap links) {
    return links.rows().stream()
            .filter(r -> isWorded(r.text()) && !r.text().strip().equals("首页"))
            .map(LinkRow::address)
            .distinct()
            .count()
        >= 1;
  }
}

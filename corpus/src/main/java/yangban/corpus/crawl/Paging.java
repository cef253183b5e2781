package yangban.corpus.crawl;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
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

  /// Whether `other` can be another page of the list at `page`: their addresses differ in the last
  /// number only, in parameters that are named after pages, or in what systems put there for the
  /// first page.
  static boolean isSibling(URI page, URI other) {
    if (page.getHost() == null || !page.getHost().equalsIgnoreCase(other.getHost())) {
      return false;
    }
    if (!parameters(page).equals(parameters(other))) {
      return false;
    }
    Set<String> forms = forms(path(page));
    return forms(path(other)).stream().anyMatch(forms::contains);
  }

  private static String path(URI address) {
    String path = address.getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  private static final Pattern PAGE_NAMED =
      Pattern.compile("(?i)(?:[a-z]*page[a-z]*|pn|p|start|totalresult|offset)=.*");

  private static Set<String> parameters(URI address) {
    Set<String> parameters = new HashSet<>();
    if (address.getRawQuery() != null) {
      for (String parameter : address.getRawQuery().split("&", -1)) {
        if (!PAGE_NAMED.matcher(parameter).matches()) {
          parameters.add(parameter);
        }
      }
    }
    return parameters;
  }

  /// What a path can stand for as a page of a list: `/dj/list2.htm`, `/dj/list.htm` and `/dj/`
  /// share `/dj/`, `/djgz/3.htm` and `/djgz.htm` share the latter, `/9004_2.html` and `/9004.html`
  /// too.
  private static Set<String> forms(String path) {
    Set<String> forms = new HashSet<>();
    forms.add(path);
    forms.add(path.replaceFirst("/page/\\d+/?$", "/"));
    forms.add(path.replaceFirst("/\\d{1,4}(\\.s?html?)$", "$1"));
    forms.add(path.replaceFirst("[_-]\\d{1,4}(\\.[a-z]{2,5})$", "$1"));
    forms.add(path.replaceFirst("(?<=[a-z])\\d{1,4}(\\.[a-z]{2,5})$", "$1"));
    forms.add(path.replaceFirst("/(?:index|default|list)[_-]?\\d{0,4}\\.[a-z]{2,5}$", "/"));
    int last = path.lastIndexOf('/') + 1;
    forms.add(
        path.substring(0, last) + path.substring(last).replaceFirst("\\d{1,4}(?=\\D*$)", "0"));
    return forms;
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

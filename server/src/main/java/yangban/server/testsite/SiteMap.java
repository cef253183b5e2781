package yangban.server.testsite;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What stands where on a site: front page, column, articles, and the traps that its faults open.
/// Safe for many threads.
final class SiteMap {

  /// So that even the smallest site has a second page.
  private static final int PER_PAGE = 4;

  private static final String LOOP = "/loop/";
  private static final String CALENDAR = "/calendar?month=";

  private final SiteShape shape;
  private final SiteTemplate template;
  private final List<SiteArticle> articles;
  private final Map<String, SiteArticle> byPath = new HashMap<>();
  private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
  private final Faults faults;

  SiteMap(SiteShape shape, Faults faults) {
    this.shape = shape;
    this.template = SiteTemplate.load(shape);
    this.articles = SitePages.articles(shape);
    this.faults = faults;
    articles.forEach(article -> byPath.put(sorted(article.path()), article));
  }

  /// Servers care for the parameters of an address and not for their order.
  private static String sorted(String path) {
    int query = path.indexOf('?');
    return query < 0
        ? path
        : path.substring(0, query + 1)
            + Arrays.stream(path.substring(query + 1).split("&"))
                .sorted()
                .collect(Collectors.joining("&"));
  }

  List<String> paths() {
    return articles.stream().map(SiteArticle::path).toList();
  }

  void withdraw(String path) {
    withdrawn.add(sorted(path));
  }

  void restore(String path) {
    withdrawn.remove(sorted(path));
  }

  /// @param path path and query
  Answer answer(String path) {
    if (path.equals("/robots.txt")) {
      return faults.has(Fault.ROBOTS_ERROR)
          ? Answer.of(500, "text/plain", "")
          : Answer.of(200, "text/plain", "User-agent: *\nDisallow: /admin/\n");
    }
    return faults.page(right(path));
  }

  private Answer right(String path) {
    SiteArticle article = byPath.get(sorted(path));
    if (article != null && isThere(article)) {
      boolean newest = article.path().equals(articles.getFirst().path());
      return faults.article(Answer.html(article.bytes()), shape.charset(), newest);
    }
    if (path.equals("/")) {
      return list(articles.subList(0, Math.min(2, articles.size())), front(), 1, 1);
    }
    int number = columnPage(path);
    if (number > 0) {
      return column(number);
    }
    return trap(path);
  }

  /// The front page names the column before its newest articles.
  private String front() {
    return template.row(shape.column(), "支部风采", "") + "\n";
  }

  private int pages() {
    return (articles.size() + PER_PAGE - 1) / PER_PAGE;
  }

  private int columnPage(String path) {
    for (int number = 1; number <= pages(); number++) {
      if (sorted(shape.page(number, pages())).equals(sorted(path))) {
        return number;
      }
    }
    return 0;
  }

  private Answer column(int number) {
    int from = (number - 1) * PER_PAGE;
    List<SiteArticle> shown = articles.subList(from, Math.min(from + PER_PAGE, articles.size()));
    return list(shown, number == 1 ? baits() : "", number, pages());
  }

  private Answer list(List<SiteArticle> shown, String more, int number, int pages) {
    List<SiteArticle> standing = shown.stream().filter(this::isThere).toList();
    return Answer.html(template.list(standing, more, number, pages, shape), shape.charset());
  }

  private boolean isThere(SiteArticle article) {
    return !withdrawn.contains(sorted(article.path()));
  }

  private String baits() {
    List<String> rows = new ArrayList<>();
    if (faults.has(Fault.REDIRECT_LOOP)) {
      rows.add(template.row(LOOP + "a", "支部风采专题", "2024-05-06"));
    }
    if (faults.has(Fault.CALENDAR)) {
      rows.add(template.row(CALENDAR + "2024-05", "活动日历", ""));
    }
    if (faults.has(Fault.ENDLESS)) {
      rows.add(template.row("/more/1", "更多", ""));
    }
    return String.join("\n", rows);
  }

  private Answer trap(String path) {
    if (path.startsWith(LOOP) && faults.has(Fault.REDIRECT_LOOP)) {
      return Answer.redirect(LOOP + (path.endsWith("a") ? "b" : "a"));
    }
    if (path.startsWith(CALENDAR) && faults.has(Fault.CALENDAR)) {
      return calendar(path.substring(CALENDAR.length()));
    }
    if (path.startsWith("/more/") && faults.has(Fault.ENDLESS)) {
      return endless(path.substring("/more/".length()));
    }
    return Answer.of(404, "text/html", "<html><body>404</body></html>");
  }

  private Answer calendar(String text) {
    try {
      YearMonth month = YearMonth.parse(text);
      String rows =
          template.row(CALENDAR + month.minusMonths(1), "上个月", "")
              + template.row(CALENDAR + month.plusMonths(1), "下个月", "");
      return list(List.of(), rows, 1, 1);
    } catch (DateTimeParseException _) {
      return Answer.of(404, "text/plain", "");
    }
  }

  /// The same articles again, and one page more.
  private Answer endless(String text) {
    int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    return list(articles, template.row("/more/" + (number + 1), "下一页", "") + "\n", 1, 1);
  }
}

package yangban.server.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Sites on the loopback addresses 127.0.0.1, 127.0.0.2 …, each with a column of list pages and its
/// articles, put together from the bodies of the sample corpus. The same at every run. Each keeps a
/// log of when requests came and when their answers were sent.
final class GeneratedSites implements AutoCloseable {

  private static final int PER_LIST = 20;

  /// When a request was there, and when the server began to send its answer: `System.nanoTime`.
  /// What the server does after that, the client may not wait for.
  record Asked(long begun, long answered) {}

  private record Site(HttpServer server, Queue<Asked> log) {}

  private final List<Site> sites = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> paragraphs;
  private final int articles;

  /// Starts the sites.
  ///
  /// @param articles of each site
  /// @throws IOException where the machine has no such addresses, as some have only 127.0.0.1
  GeneratedSites(int hosts, int articles, List<String> bodies) throws IOException {
    this.articles = articles;
    this.paragraphs =
        bodies.stream().flatMap(String::lines).filter(line -> line.length() > 40).toList();
    for (int host = 1; host <= hosts; host++) {
      byte[] address = {127, 0, 0, (byte) host};
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(address), 0), 0);
      Queue<Asked> log = new ConcurrentLinkedQueue<>();
      int number = host;
      server.createContext("/", exchange -> answer(exchange, number, log));
      server.setExecutor(threads);
      server.start();
      sites.add(new Site(server, log));
    }
  }

  int hosts() {
    return sites.size();
  }

  /// List pages and articles of so many sites.
  static int pages(int hosts, int articles) {
    return hosts * (articles + lists(articles));
  }

  private int lists() {
    return lists(articles);
  }

  private static int lists(int articles) {
    return (articles + PER_LIST - 1) / PER_LIST;
  }

  URI column(int host) {
    return at(host, "/djgz/list.htm");
  }

  /// All addresses of a site.
  List<URI> addresses(int host) {
    List<URI> all = new ArrayList<>();
    for (int list = 1; list <= lists(); list++) {
      all.add(at(host, list(list)));
    }
    for (int article = 1; article <= articles; article++) {
      all.add(at(host, article(article)));
    }
    return all;
  }

  URI articleAt(int host, int number) {
    return at(host, article(number));
  }

  private URI at(int host, String path) {
    int port = sites.get(host - 1).server.getAddress().getPort();
    return URI.create("http://127.0.0.%d:%d%s".formatted(host, port, path));
  }

  private static String list(int number) {
    return "/djgz/list" + (number == 1 ? "" : number) + ".htm";
  }

  private static String article(int number) {
    return "/2024/%02d%02d/c1034a%d/page.htm".formatted(1 + number % 12, 1 + number % 28, number);
  }

  /// What a site was asked, in the order of its answers.
  List<Asked> log(int host) {
    return List.copyOf(sites.get(host - 1).log);
  }

  void forget() {
    sites.forEach(site -> site.log.clear());
  }

  private void answer(HttpExchange exchange, int host, Queue<Asked> log) throws IOException {
    long begun = System.nanoTime();
    long answered;
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String page = page(host, path);
      byte[] body = page.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      answered = System.nanoTime();
      exchange.sendResponseHeaders(page.isEmpty() ? 404 : 200, page.isEmpty() ? -1 : body.length);
      if (!page.isEmpty()) {
        exchange.getResponseBody().write(body);
      }
    }
    log.add(new Asked(begun, answered));
  }

  private String page(int host, String path) {
    if (path.startsWith("/djgz/list")) {
      String number = path.replaceAll("\\D", "");
      return listPage(host, number.isEmpty() ? 1 : Integer.parseInt(number));
    }
    if (path.endsWith("/page.htm")) {
      return articlePage(host, Integer.parseInt(path.replaceAll(".*c1034a(\\d+)/.*", "$1")));
    }
    return "";
  }

  private static String title(int host, int number) {
    return "第%d教工党支部%d号工作法：把支部建在课题组".formatted(number, host);
  }

  private String listPage(int host, int list) {
    StringBuilder page = new StringBuilder(head("党建工作", host)).append("<ul class=\"news_list\">");
    for (int i = (list - 1) * PER_LIST + 1; i <= Math.min(articles, list * PER_LIST); i++) {
      page.append(
          "<li><a href=\"%s\" title=\"%s\">%s</a><span>2024-%02d-%02d</span></li>"
              .formatted(article(i), title(host, i), title(host, i), 1 + i % 12, 1 + i % 28));
    }
    page.append("</ul><div class=\"wp_paging\">");
    if (list < lists()) {
      page.append("<a class=\"next\" href=\"%s\">下一页</a>".formatted(list(list + 1)));
    }
    return page.append("</div></body></html>").toString();
  }

  private String articlePage(int host, int number) {
    StringBuilder page = new StringBuilder(head(title(host, number), host));
    page.append("<h1 class=\"arti_title\">%s</h1>".formatted(title(host, number)));
    page.append(
        "<p class=\"arti_metas\"><span class=\"arti_update\">发布时间：2024-%02d-%02d</span></p>"
            .formatted(1 + number % 12, 1 + number % 28));
    page.append("<div class=\"wp_articlecontent\">");
    for (int i = 0; i < 8; i++) {
      int which = Math.floorMod(host * 7919 + number * 104_729 + i * 1_299_709, paragraphs.size());
      page.append("<p>").append(paragraphs.get(which)).append("</p>");
    }
    return page.append("</div></body></html>").toString();
  }

  private static String head(String title, int host) {
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%s</title></head><body><div class=\"header\">示例%d大学</div>"
        .formatted(title, host);
  }

  @Override
  public void close() {
    sites.forEach(site -> site.server.stop(0));
    threads.close();
  }
}

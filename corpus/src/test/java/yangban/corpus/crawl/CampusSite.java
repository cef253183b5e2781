package yangban.corpus.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// A small site in the shape of VSB on loopback: a column with pages, articles, and whatever a test
/// orders to go wrong. Logs what it was asked.
final class CampusSite implements AutoCloseable {

  private static final int PER_LIST = 8;

  /// A request as the server saw it.
  record Asked(String path, boolean conditional, int status) {}

  /// How a path answers instead of with its page.
  interface Order {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final Map<String, Post> posts = new ConcurrentHashMap<>();
  private final Map<String, Order> orders = new ConcurrentHashMap<>();
  private final List<Asked> log = new CopyOnWriteArrayList<>();
  private final AtomicInteger hits = new AtomicInteger();
  private final Map<String, String> aliases = new ConcurrentHashMap<>();
  private final AtomicInteger touched = new AtomicInteger();
  private volatile boolean counting;
  private volatile boolean newTemplate;
  private volatile boolean cutTemplate;
  private volatile long delayMillis;

  record Post(int number, String title, String date, List<String> paragraphs) {}

  CampusSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  static CampusSite with(int articles) throws IOException {
    CampusSite site = new CampusSite();
    for (int number = 1; number <= articles; number++) {
      site.post(number, "");
    }
    return site;
  }

  /// Puts an article up, or another text in its place.
  void post(int number, String more) {
    posts.put(path(number), new Post(number, title(number), date(number), Prose.of(number, more)));
  }

  /// Puts an article of another kind up at the address of one.
  void replace(int number, String title) {
    posts.put(path(number), new Post(number, title, date(number), Prose.ANOTHER));
  }

  /// Serves an article at another address as well.
  void alias(String path, int number) {
    aliases.put(path, path(number));
  }

  /// Every page differs from now on, in a comment that nobody sees.
  void touch() {
    touched.incrementAndGet();
  }

  void order(String path, Order order) {
    orders.put(path, order);
  }

  void order(String path, int status) {
    order(path, exchange -> send(exchange, status, "text/plain", ""));
  }

  void mend(String path) {
    orders.remove(path);
  }

  /// Pages bear a counter that grows, and no validators.
  void countHits() {
    counting = true;
  }

  /// From now on articles come in a template that shows a teaser and loads the text by a script.
  void changeTemplate(boolean changed) {
    newTemplate = changed;
  }

  /// From now on articles come without their date, and cut after the second paragraph.
  void cutTemplate(boolean changed) {
    cutTemplate = changed;
  }

  void delay(long millis) {
    delayMillis = millis;
  }

  static String path(int number) {
    return "/info/1034/%d.htm".formatted(2000 + number);
  }

  static String title(int number) {
    return "第%d党支部“%s”工作法：把组织生活开到实验台边".formatted(number, Prose.name(number));
  }

  static String date(int number) {
    return "2024-%02d-%02d".formatted(1 + number % 12, 1 + number % 28);
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  URI column() {
    return address("/djgz.htm");
  }

  List<Asked> log() {
    return List.copyOf(log);
  }

  long asked(String path) {
    return log.stream().filter(asked -> asked.path().equals(path)).count();
  }

  void forget() {
    log.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (delayMillis > 0) {
        Thread.sleep(delayMillis);
      }
      Order order = orders.get(exchange.getRequestURI().getPath());
      if (order != null) {
        order.answer(exchange);
      } else {
        page(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void page(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Post post = posts.get(aliases.getOrDefault(path, path));
    if (post != null) {
      send(exchange, 200, "text/html", newTemplate ? teaser(post) : article(post));
    } else if (path.equals("/djgz.htm")) {
      send(exchange, 200, "text/html", list(0));
    } else if (path.matches("/djgz/\\d+\\.htm")) {
      int page = lists() - Integer.parseInt(path.replaceAll("\\D", ""));
      send(exchange, 200, "text/html", list(page));
    } else {
      send(exchange, 404, "text/html", "<html><title>404</title><body>页面不存在</body></html>");
    }
  }

  void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
    int answer = status == 200 && !counting && etag.equals(known) ? 304 : status;
    log.add(new Asked(exchange.getRequestURI().getPath(), known != null, answer));
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    if (!counting && status == 200) {
      exchange.getResponseHeaders().set("ETag", etag);
    }
    if (answer == 304 || bytes.length == 0) {
      exchange.sendResponseHeaders(answer, -1);
    } else {
      exchange.sendResponseHeaders(answer, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private int lists() {
    return Math.max(1, (posts.size() + PER_LIST - 1) / PER_LIST);
  }

  /// @param page from 0, newest first; its address counts down, as VSB's do
  private String list(int page) {
    List<Post> all = new ArrayList<>(posts.values());
    all.sort((one, other) -> Integer.compare(other.number(), one.number()));
    String entries =
        all.stream()
            .skip((long) page * PER_LIST)
            .limit(PER_LIST)
            .map(post ->
                "<li id=\"line_%d\"><a href=\"%s\" title=\"%s\">%s</a><span>%s</span></li>"
                    .formatted(
                        post.number(),
                        path(post.number()),
                        post.title(),
                        post.title(),
                        post.date()))
            .collect(Collectors.joining("\n"));
    int last = lists() - 1;
    String next =
        page < last
            ? "<a href=\"/djgz/%d.htm\" class=\"Next\">下页</a><a href=\"/djgz/1.htm\">尾页</a>"
                .formatted(lists() - page - 1)
            : "";
    return head("党建工作")
        + "<div class=\"main\"><h2>党建工作</h2><ul class=\"list\">"
        + entries
        + "</ul><div class=\"pb_sys_common\"><span>共%d条</span> %s</div></div>"
            .formatted(posts.size(), next)
        + foot();
  }

  private String article(Post post) {
    String paragraphs =
        post.paragraphs().stream()
            .limit(cutTemplate ? 2 : Integer.MAX_VALUE)
            .map(paragraph -> "<p>" + paragraph + "</p>")
            .collect(Collectors.joining("\n"));
    return head(post.title())
        + "<form name=\"_newscontent_fromname\"><h1>%s</h1>".formatted(post.title())
        + "<div class=\"info\">%s作者：李青 点击数：%s</div>"
            .formatted(
                cutTemplate ? "" : "发布时间：" + post.date() + " ",
                counting ? hits.incrementAndGet() : 7)
        + "<div id=\"vsb_content\"><div class=\"v_news_content\">"
        + paragraphs
        + "</div></div></form>"
        + foot();
  }

  private String teaser(Post post) {
    return head("示例大学新版网站")
        + "<div id=\"app\"><h1>%s</h1><p>%s……</p><div id=\"text\" data-src=\"/api/%d\"></div></div>"
            .formatted(post.title(), post.paragraphs().getFirst().substring(0, 30), post.number())
        + "<script>load('/api/%d')</script>".formatted(post.number())
        + foot();
  }

  private static String head(String title) {
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>"
        + title
        + "-示例大学机械学院</title></head><body><div class=\"header\">示例大学机械学院</div>"
        + "<div class=\"nav\"><a href=\"/index.htm\">首页</a> <a href=\"/xygk.htm\">学院概况</a></div>";
  }

  private String foot() {
    return "<!-- %d -->".formatted(touched.get())
        + "<div class=\"footer\">版权所有 示例大学机械学院</div></body></html>";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

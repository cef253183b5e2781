package yangban.server.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.crawl.Addresses;
import yangban.corpus.ingest.ImportListener;
import yangban.server.RunningServer;
import yangban.server.http.ServerConfig;
import yangban.server.problem.Refusal;
import yangban.server.testsite.SiteShape;
import yangban.server.testsite.TestSite;
import yangban.server.testsite.Visit;

/// How soon an article is found that was just fetched: a server over a folder of its own collects a
/// column of a practice site, and is asked over HTTP again and again for each of its articles.
final class FreshnessTrial {

  private static final Duration LONG = Duration.ofMinutes(3);

  /// Between two looks; the figures are that much too high at the most.
  private static final int LOOK_MILLIS = 20;

  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Addresses addresses = new Addresses();

  /// @param folder an empty one
  FreshnessTrial(Path folder) {
    this.folder = folder;
  }

  /// From the end of an article's answer, by the site's own log, to the first answer of a search
  /// that holds it.
  CrawlBenchReport.Freshness run() throws IOException, InterruptedException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
    try (TestSite site = TestSite.start(SiteShape.VSB, free, Set.of());
        RunningServer server =
            RunningServer.start(
                new ServerConfig(folder, ServerConfig.DEFAULT_HOST, 0), ImportListener.silent())) {
      collect(server, site);
      return watch(server, site);
    } catch (Refusal e) {
      throw new IOException("no server: " + e.key(), e);
    }
  }

  private void collect(RunningServer server, TestSite site)
      throws IOException, InterruptedException {
    String source =
        """
        {"fields": {"name": ["trial"], "start": ["%s"], "on-campus": ["true"], "delay": ["0ms"],
          "permission": ["own site"]}}\
        """
            .formatted(site.column());
    Instant end = Instant.now().plus(LONG);
    while (send(server, "PUT", "/api/v1/sources/trial", source).statusCode() >= 300) {
      // Collecting opens beside the server.
      pause(end);
    }
    send(server, "POST", "/api/v1/sources/trial/crawl", "{\"act\": \"start\"}");
  }

  private CrawlBenchReport.Freshness watch(RunningServer server, TestSite site)
      throws IOException, InterruptedException {
    List<URI> missing = new ArrayList<>();
    site.articles().forEach(article -> addresses.normalise(article).ifPresent(missing::add));
    List<Long> millis = new ArrayList<>();
    Instant end = Instant.now().plus(LONG);
    while (!missing.isEmpty()) {
      for (URI article : List.copyOf(missing)) {
        Optional<Instant> fetched = fetched(site, article);
        if (fetched.isPresent() && isFound(server, article)) {
          millis.add(Duration.between(fetched.get(), Instant.now()).toMillis());
          missing.remove(article);
        }
      }
      pause(end);
    }
    millis.sort(null);
    return new CrawlBenchReport.Freshness(
        millis.size(), millis.get(millis.size() / 2), millis.getLast());
  }

  private Optional<Instant> fetched(TestSite site, URI article) {
    Optional<URI> wanted = Optional.of(article);
    return site.visits().stream()
        .filter(visit -> addresses.normalise(site.address().resolve(visit.path())).equals(wanted))
        .map(Visit::ended)
        .findFirst();
  }

  private boolean isFound(RunningServer server, URI article)
      throws IOException, InterruptedException {
    Optional<String> title =
        server.library().store().articleAt(article).map(found -> found.text().title());
    if (title.isEmpty()) {
      return false;
    }
    String asked = URLEncoder.encode(title.get(), StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        send(server, "GET", "/api/v1/practices?doubtful=true&size=100&q=" + asked, "");
    return answer.body().contains("\"" + article + "\"");
  }

  private HttpResponse<String> send(RunningServer server, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path)))
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static void pause(Instant end) throws IOException, InterruptedException {
    if (Instant.now().isAfter(end)) {
      throw new IOException("not every article was found within " + LONG);
    }
    Thread.sleep(LOOK_MILLIS);
  }
}

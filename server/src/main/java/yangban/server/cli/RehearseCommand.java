package yangban.server.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yangban.corpus.ingest.ImportListener;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.Hit;
import yangban.server.RunningServer;
import yangban.server.http.ServerConfig;
import yangban.server.problem.Refusal;
import yangban.web.SearchAddress;

/// `rehearse`: starts a server over a folder, which it fills with the sample corpus if it is empty,
/// asks it what people ask first, and ends. The launcher runs it twice after a build, so that Java
/// can write down which classes are needed (its ahead-of-time cache, JEP 483 and 514): first over
/// an empty folder for commands that read articles, then over the filled one for those that answer.
/// All that is written down is brought in at every start before anything else runs, some ten
/// microseconds a class; so who waits for an answer has a cache without the classes of importing.
/// Collecting is not rehearsed: it begins when nobody waits.
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

  /// Enough for the hot paths to be known as hot; more only makes the build longer.
  private static final int ROUNDS = 12;

  private static final List<String> QUERIES =
      List.of("怎么提高党员参加活动的积极性", "主题党日", "“志愿服务” -社区", "双带头人", "党建+科研", "");

  @Option(names = "--data", paramLabel = "DIR", required = true)
  private Path data = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException, Refusal {
    ServerConfig config = new ServerConfig(data, ServerConfig.DEFAULT_HOST, 0, "", false);
    try (RunningServer server = RunningServer.start(config, ImportListener.silent())) {
      ask(server);
    }
    return Exit.DONE;
  }

  private static void ask(RunningServer server) throws IOException, InterruptedException {
    List<String> practices =
        server.library().index().search(SearchRequest.of("党员")).hits().stream()
            .filter(hit -> !hit.whole())
            .map(Hit::id)
            .limit(3)
            .map(id -> "practices/" + id + "?q=" + encoded("党员"))
            .toList();
    Stream<String> searches =
        QUERIES.stream()
            .flatMap(
                query -> Stream.of("?q=" + encoded(query), "api/v1/practices?q=" + encoded(query)));
    List<String> paths = Stream.concat(searches, practices.stream()).toList();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int round = 0; round < ROUNDS; round++) {
        for (String path : paths) {
          HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path)).build();
          client.send(request, BodyHandlers.discarding());
        }
      }
    }
  }

  private static String encoded(String query) {
    return SearchAddress.encode(query);
  }
}

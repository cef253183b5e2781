package yangban.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.ingest.ImportListener;
import yangban.server.folder.Shelf;
import yangban.server.http.Json;
import yangban.server.http.ProblemAnswer;
import yangban.server.http.Routes;
import yangban.server.http.ServerConfig;
import yangban.server.http.YangbanServer;
import yangban.web.Messages;

final class StartTest {

  @Test
  void listensBeforeItsLibraryIsOpenAndSaysSo(@TempDir Path folder) throws Exception {
    try (YangbanServer server =
        ServerMain.start(new ServerConfig(folder, "127.0.0.1", 0), new Shelf())) {
      HttpResponse<String> health = get(server, "/api/v1/health");
      assertEquals(503, health.statusCode());
      assertEquals("{\"status\":\"starting\"}", health.body());
      HttpResponse<String> search = get(server, "/api/v1/practices");
      assertEquals(503, search.statusCode());
      assertEquals("1", search.headers().firstValue("Retry-After").orElse(""));
      assertFalse(search.body().contains("refresh"), search.body());
    }
  }

  /// Without a script; else whoever comes while the index loads would have to come again.
  @Test
  void aPageThatCannotBeShownYetAsksAgainByItself(@TempDir Path folder) throws Exception {
    try (YangbanServer server =
        ServerMain.start(new ServerConfig(folder, "127.0.0.1", 0), new Shelf())) {
      HttpResponse<String> page = get(server, "/?q=a", "Accept", "text/html");
      assertEquals(503, page.statusCode());
      assertTrue(page.body().contains("<meta http-equiv=\"refresh\" content=\"1\">"), page.body());
      HttpResponse<String> missing = get(server, "/nothing", "Accept", "text/html");
      assertFalse(missing.body().contains("http-equiv"), missing.body());
    }
  }

  /// The process is told to end, and the thread that waited for it goes on and closes as well.
  @Test
  void whoeverEndsItSecondFindsItEnded(@TempDir Path folder) throws Exception {
    Corpus.fill(folder);
    RunningServer server =
        RunningServer.start(new ServerConfig(folder, "127.0.0.1", 0), ImportListener.silent());
    Served asked = Served.by(server);
    while (asked.get("/api/v1/sources").status() == 503) {
      Thread.sleep(20);
    }
    server.close();
    assertDoesNotThrow(server::close);
  }

  /// Half a file must not look like a whole one.
  @Test
  void anAnswerThatBreaksOffIsSeenToBreakOff(@TempDir Path folder) throws Exception {
    Routes broken =
        routes ->
            routes.get(
                "/broken",
                context -> {
                  context.disableCompression();
                  context
                      .outputStream()
                      .write("x".repeat(200_000).getBytes(StandardCharsets.UTF_8));
                  context.outputStream().flush();
                  throw new IllegalStateException("in the middle");
                });
    ProblemAnswer problems =
        new ProblemAnswer(
            Messages.chinese(), new Json(), (status, title, happened, remedy, reload) -> title);
    try (YangbanServer server =
        YangbanServer.start(new ServerConfig(folder, "127.0.0.1", 0), problems, List.of(broken))) {
      assertThrows(IOException.class, () -> get(server, "/broken"));
    }
  }

  @Test
  void aFailureIsAnsweredWithoutItsMessage(@TempDir Path folder) throws Exception {
    Routes failing =
        routes ->
            routes.get(
                "/failing",
                context -> {
                  throw new IllegalStateException("words of an article");
                });
    ProblemAnswer problems =
        new ProblemAnswer(
            Messages.chinese(), new Json(), (status, title, happened, remedy, reload) -> title);
    try (YangbanServer server =
        YangbanServer.start(new ServerConfig(folder, "127.0.0.1", 0), problems, List.of(failing))) {
      HttpResponse<String> answer = get(server, "/failing");
      assertEquals(500, answer.statusCode());
      assertEquals(-1, answer.body().indexOf("words of an article"));
    }
  }

  private static HttpResponse<String> get(YangbanServer server, String path, String... headers)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + server.port() + path);
      HttpRequest.Builder request = HttpRequest.newBuilder(address);
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}

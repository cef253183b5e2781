package yangban.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yangban.corpus.store.CorpusStore;
import yangban.server.Corpus;
import yangban.server.Served;

final class ServeCommandTest {

  @Test
  void refusesAPortThatIsTaken(@TempDir Path folder) throws IOException {
    Corpus.fill(folder);
    try (ServerSocket taken =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      Run run = Run.of("serve", "--port", taken.getLocalPort(), "--data", folder);
      assertEquals(2, run.status());
      assertTrue(run.err().contains("端口 " + taken.getLocalPort()), run.err());
      assertTrue(run.err().contains("--port"), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
    }
    // What was refused holds nothing back.
    Served.over(folder).close();
  }

  @Test
  void refusesAnAddressThatIsNotThisMachines(@TempDir Path folder) throws IOException {
    Corpus.fill(folder);
    for (String host : new String[] {"192.0.2.1", "no-such-host.invalid"}) {
      Run run = Run.of("serve", "--port", "0", "--host", host, "--data", folder);
      assertEquals(2, run.status());
      assertTrue(run.err().contains(host), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
    }
  }

  @Test
  void refusesASecondServerOnTheSameFolder(@TempDir Path folder) {
    try (Served first = Served.over(folder)) {
      Run second = Run.of("serve", "--port", "0", "--data", folder);
      assertEquals(2, second.status());
      assertTrue(second.err().contains("已经有一个 serve"), second.err());
      assertEquals(200, first.get("/api/v1/health").status());
    }
  }

  @Test
  void refusesToRebuildAnIndexThatAServerWrites(@TempDir Path folder) {
    try (Served first = Served.over(folder)) {
      Run run = Run.of("reindex", "--data", folder);
      assertEquals(2, run.status());
      assertTrue(run.err().contains("serve"), run.err());
      assertEquals(200, first.get("/api/v1/practices").status());
    }
  }

  /// The commands work beside a server, and the server finds what they bring in.
  @Test
  void findsWhatAnotherProcessImports(@TempDir Path folder) throws Exception {
    Path data = folder.resolve("data");
    try (Served served = Served.over(data)) {
      Path page = folder.resolve("new.txt");
      Files.writeString(
          page,
          """
          量子支部的新做法
          发布时间：2025-01-02
          一、量子党课
          支部把党课开进量子实验室，每周一讲，讲完就做实验，党员轮流主讲，听众打分，分数贴在门口。
          二、纠缠结对
          新老党员两两结对，一年为期，互换工作日志，期末由支部大会评议。
          """,
          StandardCharsets.UTF_8);
      Run run = Run.of("import", page, "--data", data);
      assertEquals(0, run.status(), run.err());
      assertTrue(run.err().contains("serve 正在运行"), run.err());
      assertTrue(Run.of("search", "积分", "--data", data).out().contains("积分记在明处"));
      JsonNode found = served.get("/api/v1/practices?q=%E9%87%8F%E5%AD%90").json();
      // JUnit's own limit of five minutes ends a wait that is in vain.
      while (found.path("counts").path("articles").asInt() == 0) {
        TimeUnit.MILLISECONDS.sleep(100);
        found = served.get("/api/v1/practices?q=%E9%87%8F%E5%AD%90").json();
      }
      assertEquals("量子支部的新做法", found.path("hits").path(0).path("article").path("title").asString());
    }
  }

  @Test
  void loadsTheSampleCorpusIntoAnEmptyFolderAndEndsWhenItIsTold(@TempDir Path folder)
      throws Exception {
    Path data = folder.resolve("空 文件夹");
    Run run = served("--data", data);
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().startsWith("样板已经启动，请在浏览器里打开 http://127.0.0.1:"), run.out());
    assertTrue(run.err().contains("示例文章"), run.err());
    assertTrue(run.err().matches("(?s).*已读 (\\d+)/\\1\n.*"), run.err());
    try (CorpusStore store = CorpusStore.open(data)) {
      long kept = store.counts().articles();
      assertTrue(run.err().contains("装入了 " + kept + " 篇示例文章；另有 1 页不是文章"), run.err());
    }
    assertEquals(0, Run.of("search", "--data", data).status());
  }

  @Test
  void saysThatItIsReadOnlyOnAnotherAddress(@TempDir Path folder) throws Exception {
    Corpus.fill(folder);
    Run run = served("--host", "0.0.0.0", "--data", folder);
    assertEquals(0, run.status(), run.err());
    assertTrue(run.err().contains("只能查看，不能修改"), run.err());
  }

  /// Runs `serve` until it says that it is ready, and ends it then.
  private static Run served(Object... options) throws Exception {
    Object[] words = Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(options)).toArray();
    Run.Spoken spoken = new Run.Spoken();
    CompletableFuture<Run> done = new CompletableFuture<>();
    Thread thread = Thread.ofPlatform().start(() -> done.complete(Run.with(spoken, false, words)));
    while (!spoken.said("http://") && !done.isDone()) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    thread.interrupt();
    return done.get();
  }
}

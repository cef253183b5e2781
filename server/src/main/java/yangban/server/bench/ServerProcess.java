package yangban.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangban.indexer.search.CacheUse;

/// A `serve` command in a process of its own, with this process's Java and options, so that its
/// memory and start are its own.
final class ServerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  static ServerProcess start(Path data) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process process =
        run(List.of(), "serve", "--data", data.toString(), "--port", Integer.toString(port));
    return new ServerProcess(process, URI.create("http://127.0.0.1:%d".formatted(port)));
  }

  /// Starts an import into `data` beside a server, at the low priority that the launcher gives it.
  static Process importing(Path data, Path list) throws IOException {
    boolean hasNice = Files.isExecutable(Path.of("/usr/bin/nice"));
    List<String> before = hasNice ? List.of("/usr/bin/nice", "-n", "10") : List.of();
    return run(before, "import", "--data", data.toString(), list.toString());
  }

  private static Process run(List<String> before, String... args) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "yangban.server.cli.Yangban"));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// Waits until a question is answered.
  ///
  /// @throws IOException where the process ends or does not answer in two minutes
  void awaitAnswer(String path) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try {
        if (status(path) == 200) {
          return;
        }
      } catch (IOException e) {
        // Not listening yet.
      }
      // Often enough, and not so often that the asking takes part of what is measured.
      Thread.sleep(20);
    }
    throw new IOException("the server did not answer");
  }

  private int status(String path) throws IOException, InterruptedException {
    return client.send(request(path), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /// Asks and reads the whole answer.
  ///
  /// @return how many bytes came
  int ask(String path) {
    return answer(path).length;
  }

  /// What it kept of earlier questions, and how often that was of use.
  List<CacheUse> caches() {
    JsonMapper json = new JsonMapper();
    JsonNode caches = json.readTree(answer("/api/v1/health")).at("/index/caches");
    return List.of(json.treeToValue(caches, CacheUse[].class));
  }

  private byte[] answer(String path) {
    try {
      HttpResponse<byte[]> answer =
          client.send(request(path), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("status %d for %s".formatted(answer.statusCode(), path));
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30)).build();
  }

  BenchReport.Memory memory() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return new BenchReport.Memory(0, 0);
    }
    List<String> lines = Files.readAllLines(status);
    return new BenchReport.Memory(bytes(lines, "RssAnon:"), bytes(lines, "VmRSS:"));
  }

  private static long bytes(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

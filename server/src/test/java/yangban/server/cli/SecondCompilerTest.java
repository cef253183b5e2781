package yangban.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// In a process of its own: the compilers of this one compile for all tests.
@EnabledOnOs(OS.LINUX)
class SecondCompilerTest {

  @Test
  void goesAfterTheAnswersOfAServerAndTheFirstDoesNot(@TempDir Path folder) throws Exception {
    Process server =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+TieredCompilation",
                "-cp",
                System.getProperty("java.class.path"),
                "yangban.server.cli.Yangban",
                "serve",
                "--data",
                folder.resolve("data").toString(),
                "--port",
                "0",
                "--no-collect")
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    try {
      Path threads = Path.of("/proc", Long.toString(server.pid()), "task");
      int own = niceValue(Path.of("/proc/thread-self")).orElseThrow();
      for (int i = 0; i < 6_000 && server.isAlive() && niceValue(threads, "C2 ") <= own; i++) {
        Thread.sleep(10);
      }
      assertTrue(niceValue(threads, "C2 ") >= 15);
      assertEquals(own, niceValue(threads, "C1 "));
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  /// The lowest nice value of threads whose name begins so, or the lowest there is where there are
  /// none yet.
  private static int niceValue(Path threads, String name) throws IOException {
    List<Path> all;
    try (Stream<Path> listed = Files.list(threads)) {
      all = listed.toList();
    }
    return all.stream()
        .filter(thread -> read(thread.resolve("comm")).orElse("").startsWith(name))
        .flatMap(thread -> niceValue(thread).stream())
        .mapToInt(Integer::intValue)
        .min()
        .orElse(-20);
  }

  /// Field 19 of proc_pid_stat(5); the name of the thread, in brackets, is field 2.
  private static Optional<Integer> niceValue(Path thread) {
    return read(thread.resolve("stat"))
        .map(stat -> stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[19 - 3])
        .map(Integer::valueOf);
  }

  /// Nothing of a thread that has ended.
  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}

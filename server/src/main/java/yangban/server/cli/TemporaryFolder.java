package yangban.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import yangban.server.problem.Refusal;

/// A folder for one piece of work that measures or rehearses; it is gone afterwards, however the
/// work ends.
final class TemporaryFolder {

  private TemporaryFolder() {}

  /// What is done in the folder.
  interface Work<T> {
    T in(Path folder) throws IOException, InterruptedException, Refusal;
  }

  /// Does `work` in a new folder.
  ///
  /// @throws Refusal where the disk or an interruption ends it
  static <T> T with(Work<T> work) throws Refusal {
    try {
      Path folder = Files.createTempDirectory("yangban");
      try {
        return work.in(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new Refusal("bench.failed", String.valueOf(e.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Refusal("cli.interrupted");
    }
  }

  /// Deletes `folder` with all that is in it.
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

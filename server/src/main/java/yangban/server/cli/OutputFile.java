package yangban.server.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import yangban.server.problem.Refusal;

/// Where a command writes a file: a path, or standard output.
final class OutputFile {

  private OutputFile() {}

  /// Writes a file.
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /// Writes to `file`, or to the console where there is none. A file appears under its name when it
  /// is whole; one that was there before stays until then.
  ///
  /// @param text whether a terminal can show it
  /// @throws Refusal where it cannot be written
  static void write(@Nullable Path file, boolean text, Console console, Writing writing)
      throws Refusal {
    if (file == null && !text && console.terminal()) {
      throw new Refusal("cli.out.needed");
    }
    try {
      if (file == null) {
        writing.to(console.bytes());
        console.bytes().flush();
      } else {
        replace(file.toAbsolutePath(), writing);
      }
    } catch (IOException e) {
      throw new Refusal("cli.out.failed", file == null ? "-" : file, e.getClass().getSimpleName());
    }
  }

  private static void replace(Path file, Writing writing) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        writing.to(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}

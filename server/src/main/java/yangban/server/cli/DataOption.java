package yangban.server.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// `--data`: which data folder.
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      descriptionKey = "option.data",
      defaultValue = "data")
  private Path folder = Path.of("data");

  Path folder() {
    return folder;
  }
}

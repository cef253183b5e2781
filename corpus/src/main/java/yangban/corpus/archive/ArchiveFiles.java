package yangban.corpus.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of an archive: `yangban-<number>-<begun, UTC>.warc.gz`, so that their names are in
/// order.
final class ArchiveFiles {

  private static final Pattern NAME = Pattern.compile("yangban-(\\d{5,9})-\\d{14}\\.warc\\.gz");
  private static final DateTimeFormatter BEGUN =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ArchiveFiles() {}

  /// Their names, oldest first.
  static List<String> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> NAME.matcher(name).matches())
          .sorted((one, other) -> Integer.compare(number(one), number(other)))
          .toList();
    }
  }

  static String name(int number, Instant begun) {
    return "yangban-%05d-%s.warc.gz".formatted(number, BEGUN.format(begun));
  }

  static int number(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a file of the archive: " + name);
    }
    return Integer.parseInt(matcher.group(1));
  }
}

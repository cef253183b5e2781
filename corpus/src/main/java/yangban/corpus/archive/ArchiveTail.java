package yangban.corpus.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Remembers up to where the newest file is known to be whole, so that opening an archive does not
/// unpack 512 MB. Only ever behind the truth: an old or lost mark costs time, nothing else.
final class ArchiveTail implements AutoCloseable {

  static final String FILE = "archive.tail";

  private static final int WIDTH = 128;
  private static final Pattern MARK = Pattern.compile("(\\S+) (\\d{1,18})\\s*");

  private final RandomAccessFile file;

  ArchiveTail(Path folder) throws IOException {
    this.file = new RandomAccessFile(folder.resolve(FILE).toFile(), "rw");
  }

  void mark(String name, long end) throws IOException {
    String text = "%-127s\n".formatted(name + " " + end);
    file.seek(0);
    file.write(text.getBytes(StandardCharsets.US_ASCII), 0, WIDTH);
  }

  /// Up to where `name` is whole for certain, 0 where that is not known.
  static long read(Path folder, String name) throws IOException {
    Path path = folder.resolve(FILE);
    if (!Files.exists(path) || Files.size(path) > WIDTH) {
      return 0;
    }
    Matcher mark = MARK.matcher(Files.readString(path, StandardCharsets.ISO_8859_1));
    return mark.matches() && mark.group(1).equals(name) ? Long.parseLong(mark.group(2)) : 0;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

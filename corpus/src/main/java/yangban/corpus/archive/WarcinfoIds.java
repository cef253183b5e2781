package yangban.corpus.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.UUID;
import org.netpreserve.jwarc.WarcReader;

/// Reads the id of a file's first record.
final class WarcinfoIds {

  private WarcinfoIds() {}

  static UUID of(RandomAccessFile file) throws IOException {
    file.seek(0);
    byte[] start = new byte[(int) Math.min(file.length(), 64 << 10)];
    file.readFully(start);
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(start))) {
      String id =
          reader
              .next()
              .orElseThrow(() -> new IOException("a file without records"))
              .id()
              .toString();
      return UUID.fromString(id.substring(id.lastIndexOf(':') + 1));
    }
  }
}

package yangban.indexer.search;

import java.io.IOException;
import java.nio.file.Path;

/// Another process writes this index; it can be read all the same.
public final class IndexInUseException extends IOException {

  private static final long serialVersionUID = 1;

  IndexInUseException(Path folder, Throwable cause) {
    super("another process writes the index in " + folder, cause);
  }
}

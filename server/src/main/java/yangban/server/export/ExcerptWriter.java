package yangban.server.export;

import java.io.IOException;

/// Writes excerpts in one format, row by row. Closing ends the file; the stream beneath stays open.
interface ExcerptWriter extends AutoCloseable {

  void write(ExcerptRow row) throws IOException;

  @Override
  void close() throws IOException;
}

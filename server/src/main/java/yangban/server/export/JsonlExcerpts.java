package yangban.server.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import yangban.server.http.Json;

/// One JSON object a line, in UTF-8; what is unknown is an empty text.
final class JsonlExcerpts implements ExcerptWriter {

  private final OutputStream out;
  private final Json json;

  JsonlExcerpts(OutputStream out, Json json) {
    this.out = new BufferedOutputStream(out, 32 * 1024);
    this.json = json;
  }

  @Override
  public void write(ExcerptRow row) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    for (ExcerptColumn column : ExcerptColumn.values()) {
      fields.put(column.code(), column.of(row));
    }
    out.write(json.bytes(fields));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}

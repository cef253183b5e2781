package yangban.server.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Names the files that browsers keep.
public final class Downloads {

  /// File systems allow 255 bytes, a Chinese character takes three.
  private static final int MAX_NAME_CHARS = 60;

  private Downloads() {}

  /// Has the answer kept as `<name>.<ending>`: RFC 6266, with an ASCII name for clients that know
  /// nothing else.
  public static void name(Context context, String name, String ending) {
    String plain =
        name.codePoints()
            .filter(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_')
            .limit(MAX_NAME_CHARS)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String file = (plain.isEmpty() ? "yangban" : plain) + "." + ending;
    String encoded = URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
    context.header(
        "Content-Disposition",
        "attachment; filename=\"yangban." + ending + "\"; filename*=UTF-8''" + encoded);
  }
}

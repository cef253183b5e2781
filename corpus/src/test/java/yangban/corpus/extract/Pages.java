package yangban.corpus.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Makes pages for tests around four paragraphs of an invented article.
final class Pages {

  static final String TITLE = "把组织生活搬到测站旁";

  private Pages() {}

  static List<String> paragraphs() {
    return resource("paragraphs.txt").lines().toList();
  }

  static String resource(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing test resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The paragraphs as `<p>` elements.
  static String body() {
    return paragraphs().stream().map(p -> "<p>" + p + "</p>").collect(Collectors.joining("\n"));
  }

  /// A whole page of no family, with `head` in its head and `body` as its body.
  static String page(String head, String body) {
    return "<!DOCTYPE html><html><head>%s<title>%s</title></head><body>%s</body></html>"
        .formatted(head, TITLE, body);
  }

  static String page(String body) {
    return page("<meta charset=\"utf-8\">", body);
  }

  /// A page whose body is a heading and the four paragraphs.
  static String article() {
    return page("<h1>" + TITLE + "</h1>" + body());
  }
}

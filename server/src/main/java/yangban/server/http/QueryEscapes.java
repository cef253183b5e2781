package yangban.server.http;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;

/// The escapes of an address, which Javalin passes over where they cannot be read: of `q=%zz`
/// nothing is left, and `q=%B5%B3` (党 in GB 2312, as old pages write it) becomes two question
/// marks.
public final class QueryEscapes {

  private static final String REPLACEMENT = "\uFFFD";

  private static final String ESCAPED_REPLACEMENT = "%EF%BF%BD";

  private QueryEscapes() {}

  /// The parameters of `query` that are not escaped UTF-8, each as a problem.
  ///
  /// @param query what stands behind the `?`, as it was sent
  public static List<Problem> problems(@Nullable String query) {
    if (query == null) {
      return List.of();
    }
    return Stream.of(query.split("&"))
        .filter(parameter -> !isReadable(parameter))
        .map(parameter -> new Problem(ProblemKind.BAD_ESCAPE, Shown.of(parameter)))
        .toList();
  }

  /// Refuses a program that asks so; a person's page tells it beside what could be read.
  static void refuse(Context context) {
    if (context.path().startsWith("/api/")) {
      problems(context.queryString()).stream()
          .findFirst()
          .ifPresent(problem -> {
            throw problem;
          });
    }
  }

  private static boolean isReadable(String escaped) {
    try {
      String read = URLDecoder.decode(escaped, StandardCharsets.UTF_8);
      return !read.contains(REPLACEMENT)
          || escaped.contains(REPLACEMENT)
          || escaped.toUpperCase(Locale.ROOT).contains(ESCAPED_REPLACEMENT);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}

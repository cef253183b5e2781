package yangban.server.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.web.Messages;

/// The one place that turns a [Problem] into an answer: `application/problem+json` (RFC 9457) for
/// programs, a page for people.
public final class ProblemAnswer {

  /// Renders the page for a problem.
  @FunctionalInterface
  public interface PageWriter {

    /// The page as HTML.
    ///
    /// @param title what happened, in a few words
    /// @param happened the same in a sentence
    /// @param remedy what to change
    /// @param reloadSeconds after how many seconds the page asks again by itself; 0 for never
    String page(int status, String title, String happened, String remedy, int reloadSeconds);
  }

  /// An index opens within a second or two.
  private static final int RETRY_SECONDS = 1;

  static final String MEDIA_TYPE = "application/problem+json; charset=utf-8";

  private final Messages messages;
  private final Json json;
  private final PageWriter pages;

  public ProblemAnswer(Messages messages, Json json, PageWriter pages) {
    this.messages = messages;
    this.json = json;
    this.pages = pages;
  }

  void write(Problem problem, Context context) {
    int status = problem.kind().status();
    context.status(status);
    context.header("Cache-Control", "no-store");
    if (status == 503) {
      context.header("Retry-After", Integer.toString(RETRY_SECONDS));
    }
    if (wantsPage(context)) {
      context.html(page(problem, reads(context)));
    } else {
      context.result(body(problem)).contentType(MEDIA_TYPE);
    }
  }

  private static boolean reads(Context context) {
    return context.req().getMethod().equals("GET");
  }

  /// The problem as a page.
  ///
  /// @param reload whether to ask again is harmless, and so may be done by the page itself
  String page(Problem problem, boolean reload) {
    Words words = words(problem);
    int status = problem.kind().status();
    return pages.page(
        status,
        words.title(),
        words.happened(),
        words.remedy(),
        reload && problem.kind() == ProblemKind.NOT_READY ? RETRY_SECONDS : 0);
  }

  /// The problem as JSON.
  byte[] body(Problem problem) {
    Words words = words(problem);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "urn:yangban:problem:" + problem.kind().code());
    body.put("title", words.title());
    body.put("status", problem.kind().status());
    body.put("detail", words.happened() + words.remedy());
    return json.bytes(body);
  }

  private record Words(String title, String happened, String remedy) {}

  private Words words(Problem problem) {
    String key = "problem." + problem.kind().code();
    Object[] values = problem.words().toArray();
    return new Words(
        messages.text(key + ".title"),
        messages.text(key + ".happened", values),
        messages.text(key + ".remedy", values));
  }

  /// People's pages lie outside `/api/`, and their browsers say that they take HTML; the script
  /// that fetches a part of a page for them says who it is instead.
  private static boolean wantsPage(Context context) {
    String accept = Optional.ofNullable(context.header("Accept")).orElse("");
    return !context.path().startsWith("/api/")
        && (accept.toLowerCase(Locale.ROOT).contains("text/html")
            || "true".equals(context.header("HX-Request")));
  }
}

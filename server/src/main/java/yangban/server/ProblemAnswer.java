package yangban.server;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    String page(int status, String title, String happened, String remedy);
  }

  private final Messages messages;
  private final Json json;
  private final PageWriter pages;

  public ProblemAnswer(Messages messages, Json json, PageWriter pages) {
    this.messages = messages;
    this.json = json;
    this.pages = pages;
  }

  void write(Problem problem, Context context) {
    String code = problem.kind().code();
    int status = problem.kind().status();
    String title = messages.text("problem." + code + ".title");
    String happened = messages.text("problem." + code + ".happened", problem.words().toArray());
    String remedy = messages.text("problem." + code + ".remedy", problem.words().toArray());
    context.status(status);
    context.header("Cache-Control", "no-store");
    if (status == 503) {
      context.header("Retry-After", "1");
    }
    if (wantsPage(context)) {
      context.html(pages.page(status, title, happened, remedy));
    } else {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("type", "urn:yangban:problem:" + code);
      body.put("title", title);
      body.put("status", status);
      body.put("detail", happened + remedy);
      context.result(json.bytes(body)).contentType("application/problem+json; charset=utf-8");
    }
  }

  /// People's pages lie outside `/api/`, and their browsers say that they take HTML.
  private static boolean wantsPage(Context context) {
    String accept = Optional.ofNullable(context.header("Accept")).orElse("");
    return !context.path().startsWith("/api/")
        && accept.toLowerCase(Locale.ROOT).contains("text/html");
  }
}

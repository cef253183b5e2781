package yangban.server.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sends whoever comes with parameters that say nothing to the address without them. A form sends
/// the fields that were left empty as well; where scripts run, `keys.js` keeps them out of the
/// address, and the same screen has the same address without.
///
/// `q` stays: all practices are at `/?q=`, the first page is at `/`.
final class ShortAddresses implements Handler {

  @Override
  public void handle(Context context) {
    @Nullable String query = context.queryString();
    if (query == null
        || !context.req().getMethod().equals("GET")
        || context.path().startsWith("/api/")) {
      return;
    }
    String said =
        Stream.of(query.split("&"))
            .filter(parameter -> !isEmpty(parameter) || parameter.equals("q="))
            .collect(Collectors.joining("&"));
    if (!said.equals(query)) {
      String address = said.isEmpty() ? context.path() : context.path() + "?" + said;
      context.redirect(address, HttpStatus.SEE_OTHER);
      context.skipRemainingHandlers();
    }
  }

  /// A name, and nothing behind its sign: `q=1+1=` says something.
  private static boolean isEmpty(String parameter) {
    int sign = parameter.indexOf('=');
    return sign >= 0 && sign == parameter.length() - 1;
  }
}

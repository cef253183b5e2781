package yangban.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;

/// Stands before every route: headers that bind the browser, and refusals of requests that another
/// site's page makes the browser send.
///
/// The server has no accounts yet: whoever reaches it may change things. So only this machine
/// reaches it by default, and three ways around that are closed here. A name that an attacker
/// points at 127.0.0.1 (DNS rebinding) fails the check of `Host`. A form or script of another site
/// in the same browser fails the check of `Sec-Fetch-Site` and `Origin`, which browsers set and
/// scripts cannot. And a server that listens on any other address changes nothing at all.
///
/// Sources: Fetch Metadata (w3.org/TR/fetch-metadata); Fetch, "append a request Origin header", for
/// why our own forms arrive with `Origin: null` under `Referrer-Policy: no-referrer`.
final class Guard implements Handler {

  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  private static final Set<String> READING = Set.of("GET", "HEAD");

  /// What is sent here is looked at and changes nothing.
  private static final Set<String> ASKING = Set.of("/plan", "/api/v1/plan");

  private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

  private final boolean loopback;

  Guard(ServerConfig config) {
    this.loopback = config.loopback();
  }

  @Override
  public void handle(Context context) {
    bindBrowser(context);
    if (loopback) {
      requireOwnHost(context);
    }
    if (!READING.contains(context.req().getMethod())) {
      if (!ASKING.contains(context.path())) {
        requireWritable();
      }
      requireOwnPage(context);
    }
  }

  private static void bindBrowser(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
  }

  private static void requireOwnHost(Context context) {
    String header = Optional.ofNullable(context.header("Host")).orElse("");
    boolean named = isOwn(header, context.req().getLocalPort());
    // A request line with a full address overrides the header (RFC 9112, 3.2.2).
    boolean addressed = ServerConfig.isLoopback(context.req().getServerName());
    if (!named || !addressed) {
      throw new Problem(ProblemKind.FOREIGN_HOST, Integer.toString(context.req().getLocalPort()));
    }
  }

  private static boolean isOwn(String host, int port) {
    int colon = host.lastIndexOf(':');
    if (colon < 0 || host.endsWith("]")) {
      return port == 80 && ServerConfig.isLoopback(host);
    }
    return host.substring(colon + 1).equals(Integer.toString(port))
        && ServerConfig.isLoopback(host.substring(0, colon));
  }

  private void requireWritable() {
    if (!loopback) {
      throw new Problem(ProblemKind.READ_ONLY);
    }
  }

  private static void requireOwnPage(Context context) {
    @Nullable String site = context.header("Sec-Fetch-Site");
    @Nullable String origin = context.header("Origin");
    if (site != null && !OWN_PAGES.contains(site.toLowerCase(Locale.ROOT))) {
      throw new Problem(ProblemKind.FOREIGN_ORIGIN);
    }
    if (origin != null && !(isOwnOrigin(origin, context) || isHidden(origin, site))) {
      throw new Problem(ProblemKind.FOREIGN_ORIGIN);
    }
    if (site == null && origin == null && mayBeForm(context)) {
      throw new Problem(ProblemKind.FOREIGN_ORIGIN);
    }
  }

  private static boolean isOwnOrigin(String origin, Context context) {
    return origin.equalsIgnoreCase("http://" + context.header("Host"));
  }

  /// Our own form under `no-referrer`: the origin is hidden, but the browser vouches for it.
  private static boolean isHidden(String origin, @Nullable String site) {
    return origin.equals("null") && "same-origin".equalsIgnoreCase(site);
  }

  /// A browser too old for either header could send this across sites without asking first; a
  /// program says `application/json`, which no form can.
  private static boolean mayBeForm(Context context) {
    String type = Optional.ofNullable(context.contentType()).orElse("");
    return context.req().getMethod().equals("POST")
        && !type.toLowerCase(Locale.ROOT).startsWith("application/json");
  }
}

package yangban.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.Endpoint;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangban.indexer.query.Facet;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;

/// Refuses a program that asks with a parameter which `openapi.json` does not describe for what it
/// asks: it would be passed over, and its writer believe that it did something. Thread-safe.
///
/// A search reads its names itself ([SearchParameters]).
final class DescribedParameters implements Handler {

  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  @Override
  public void handle(Context context) {
    Set<String> given = context.queryParamMap().keySet();
    if (given.isEmpty() || !context.path().startsWith(ApiRoutes.ROOT + "/")) {
      return;
    }
    @Nullable Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    Set<String> names = endpoint == null ? Set.of() : described(endpoint);
    if (names.contains(Facet.THEME.code())) {
      return;
    }
    for (String name : given) {
      // An address that ends in `&` has a parameter without a name.
      if (!name.isEmpty() && !names.contains(name)) {
        throw new Problem(
            ProblemKind.UNKNOWN_PARAMETER, Shown.of(name), String.join(" ", names), names.size());
      }
    }
  }

  private Set<String> described(Endpoint endpoint) {
    String method = endpoint.method.name().toLowerCase(Locale.ROOT);
    return known.computeIfAbsent(
        method + " " + endpoint.path, _ -> described(method, endpoint.path));
  }

  /// The names that an operation takes behind the `?`.
  private static Set<String> described(String method, String path) {
    JsonNode all = JsonMapper.shared().readTree(ApiRoutes.openApi());
    Set<String> names = new TreeSet<>();
    JsonNode parameters = all.path("paths").path(path).path(method).path("parameters");
    for (JsonNode each : parameters) {
      JsonNode parameter =
          each.has("$ref") ? all.at(each.path("$ref").asString().substring(1)) : each;
      if (parameter.path("in").asString().equals("query")) {
        names.add(parameter.path("name").asString());
      }
    }
    return names;
  }
}

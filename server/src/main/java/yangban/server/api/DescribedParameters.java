package yangban.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.Endpoint;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangban.indexer.query.Facet;
import yangban.server.problem.Problem;

/// Refuses a program that asks with a parameter which `openapi.json` does not describe for what it
/// asks: it would be passed over, and its writer believe that it did something. Thread-safe.
///
/// The search reads its names itself ([SearchParameters]), as does whatever else narrows by facets.
final class DescribedParameters implements Handler {

  private static final String SEARCH = ApiRoutes.ROOT + "/practices";

  /// The names that each operation takes behind the `?`, by `get /path`; read when the first of
  /// them is asked with a parameter.
  private @Nullable Map<String, Set<String>> described;

  @Override
  public void handle(Context context) {
    Set<String> given = context.queryParamMap().keySet();
    Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    // The search is what a start answers first: it need not wait for the description.
    if (given.isEmpty()
        || endpoint == null
        || endpoint.path.equals(SEARCH)
        || !endpoint.path.startsWith(ApiRoutes.ROOT + "/")) {
      return;
    }
    String operation = endpoint.method.name().toLowerCase(Locale.ROOT) + " " + endpoint.path;
    Set<String> names = described().getOrDefault(operation, Set.of());
    if (!names.contains(Facet.THEME.code())) {
      for (Problem problem : SearchParameters.unknown(given, names)) {
        throw problem;
      }
    }
  }

  private synchronized Map<String, Set<String>> described() {
    Map<String, Set<String>> known = described;
    if (known == null) {
      known = read(JsonMapper.shared().readTree(ApiRoutes.openApi()));
      described = known;
    }
    return known;
  }

  private static Map<String, Set<String>> read(JsonNode all) {
    Map<String, Set<String>> known = new HashMap<>();
    for (Map.Entry<String, JsonNode> path : all.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        known.put(
            method.getKey() + " " + path.getKey(),
            names(all, method.getValue().path("parameters")));
      }
    }
    return known;
  }

  private static Set<String> names(JsonNode all, JsonNode parameters) {
    Set<String> names = new TreeSet<>();
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

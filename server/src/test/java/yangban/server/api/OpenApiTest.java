package yangban.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yangban.indexer.query.Facet;
import yangban.server.Answer;
import yangban.server.Served;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenApiTest {

  private Served served;
  private JsonNode description;

  @BeforeAll
  void serve(@TempDir Path data) {
    served = Served.over(data);
    description = served.get("/api/v1/openapi.json").json();
  }

  @AfterAll
  void close() {
    served.close();
  }

  @Test
  void isOpenApi31() {
    assertEquals("3.1.0", description.path("openapi").asString());
  }

  @Test
  void namesEveryRouteAndNoOther() {
    Set<String> described = new TreeSet<>();
    for (String path : description.path("paths").propertyNames()) {
      for (String method : description.path("paths").path(path).propertyNames()) {
        described.add(method.toUpperCase(Locale.ROOT) + " " + path);
      }
    }
    Set<String> routes = new TreeSet<>();
    for (String route : served.routes()) {
      if (route.contains(" /api/v1/")) {
        routes.add(route);
      }
    }
    assertEquals(routes, described);
  }

  /// An id that does not exist is told by its own kind of problem; a path that does not exist by
  /// `noSuchPage`.
  @Test
  void everyPathAnswers() throws InterruptedException {
    while (served.get("/api/v1/sources").status() == 503) {
      // Collecting opens beside the server.
      Thread.sleep(50);
    }
    for (String path : description.path("paths").propertyNames()) {
      for (String method : description.path("paths").path(path).propertyNames()) {
        String address = path.replaceAll("\\{\\w+}", "aaaaaaaa");
        Answer answer = served.send(method.toUpperCase(Locale.ROOT), address, body(method));
        assertTrue(answer.status() < 500, address);
        assertNotEquals(405, answer.status(), address);
        if (answer.status() == 404) {
          assertNotEquals("noSuchPage", answer.problem(), address);
        }
      }
    }
  }

  @Test
  void describesEveryParameterOfASearch() {
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter :
        description.path("paths").path("/api/v1/practices").path("get").path("parameters")) {
      names.add(parameter.path("$ref").asString().replaceAll(".*/", ""));
    }
    Set<String> expected =
        new TreeSet<>(
            Set.of(
                "q",
                "doubtful",
                "off",
                "how",
                "sort",
                "page",
                "size",
                "unit",
                "overall",
                "perArticle",
                "explain"));
    for (Facet facet : Facet.values()) {
      expected.add(facet.code());
    }
    assertEquals(expected, names);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (JsonNode reference : description.findValues("$ref")) {
      String pointer = reference.asString().substring(1);
      assertTrue(!description.at(pointer).isMissingNode(), pointer);
    }
  }

  @Test
  void anAnswerHasTheFieldsThatAreDescribed() {
    matches("SearchAnswer", served.get("/api/v1/practices").json());
    matches("Hit", served.get("/api/v1/practices").json().path("hits").path(0));
    matches("Source", served.get("/api/v1/practices").json().path("hits").path(0).path("article"));
    matches("FacetList", served.get("/api/v1/facets/theme").json());
    matches("FacetValue", served.get("/api/v1/facets/theme").json().path("values").path(0));
    matches("Matrix", served.get("/api/v1/matrix").json());
    JsonNode articles = served.get("/api/v1/articles").json();
    matches("ArticlePage", articles);
    String id = articles.path("articles").path(0).path("id").asString();
    matches("Article", served.get("/api/v1/articles/" + id).json());
    matches("Health", served.get("/api/v1/health").json());
    matches("Problem", served.get("/api/v1/nothing").json());
    Answer pack = served.send("POST", "/api/v1/packs", "{\"title\":\"x\"}");
    matches("Pack", pack.json());
    matches("Packs", served.get("/api/v1/packs").json());
  }

  private void matches(String schema, JsonNode answer) {
    JsonNode properties =
        description.path("components").path("schemas").path(schema).path("properties");
    assertEquals(
        new TreeSet<>(properties.propertyNames()), new TreeSet<>(answer.propertyNames()), schema);
  }

  private static String body(String method) {
    return Set.of("post", "patch").contains(method) ? "{}" : "";
  }
}

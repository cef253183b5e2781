package yangban.corpus.eval;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import yangban.corpus.extract.RawDocument;

/// A page and the reading that a person wrote beside it.
///
/// What gold does not speak of is not measured: an absent key says nothing, `null` says that the
/// page does not tell the value, an empty list says that there is none.
///
/// @param name of the folder or file, for lists of misses
/// @param expected the gold file: `title`, `published`, `publisher`, `credits`, `documentKind`,
///   `provenance`, `university`, `college`, `branch`, `recognition`, `themes`, `topics`,
///   `disciplines`, `practices`, `outcomes`, `formulas`; `outcome` where the page is no article
/// @param body the exact body, one block a line, where it is known
public record GoldPage(String name, JsonNode expected, Optional<String> body, RawDocument page) {

  /// Whether gold takes the page for an article.
  public boolean article() {
    return outcome().equals("article");
  }

  /// `article`, or what else the page is: `list`, `login-wall`, `soft-404` …
  public String outcome() {
    return string(expected.path("outcome")).orElse("article");
  }

  /// Where the page stands on the web, where gold tells it.
  public Optional<URI> address() {
    return string(expected.path("url")).map(URI::create);
  }

  boolean tells(String field) {
    return expected.has(field);
  }

  Optional<String> value(String field) {
    return string(expected.path(field));
  }

  List<String> strings(String field) {
    List<String> all = new ArrayList<>();
    expected.path(field).forEach(n -> all.add(n.asString()));
    return all;
  }

  static Optional<String> string(JsonNode node) {
    return node.isNull() || node.isMissingNode() ? Optional.empty() : Optional.of(node.asString());
  }
}

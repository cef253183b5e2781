package yangban.corpus.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page's JSON-LD says of the article: schema.org's Article and its kinds, and the terms of
/// Baidu's `cambrian.jsonld`, which many Chinese sites write.
///
/// @param titles what it calls headline or title, in order
/// @param published what it calls the day of publication, as written
/// @param authors names of persons and units that wrote
/// @param publishers names of publishers
/// @param body the whole text where it is given, else empty
record JsonLd(
    List<String> titles,
    List<String> published,
    List<String> authors,
    List<String> publishers,
    String body) {

  /// Bytes of a script that is read: no page describes one article in more.
  private static final int LONGEST = 500_000;

  /// Objects of a page that are looked at.
  private static final int MOST = 2_000;

  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?i).*(?:article|posting|report|review|creativework|webpage|discussion|question|recipe|howto).*");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  JsonLd {
    titles = List.copyOf(titles);
    published = List.copyOf(published);
    authors = List.copyOf(authors);
    publishers = List.copyOf(publishers);
  }

  static JsonLd of(Markup page) {
    var gathered = new Gathered();
    for (Element script : page.named("script")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        String data = script.data().strip();
        if (data.length() < LONGEST) {
          parsed(data).ifPresent(gathered::add);
        }
      }
    }
    return gathered.data();
  }

  private static Optional<JsonNode> parsed(String data) {
    try {
      int start = Math.max(0, Math.min(first(data, '{'), first(data, '[')));
      return Optional.ofNullable(MAPPER.readTree(data.substring(start)));
    } catch (JacksonException broken) {
      // Many pages paste a title with quotes into their JSON; they then say nothing.
      return Optional.empty();
    }
  }

  private static int first(String data, char c) {
    int at = data.indexOf(c);
    return at < 0 ? data.length() : at;
  }

  private static final class Gathered {
    private final Set<String> titles = new LinkedHashSet<>();
    private final Set<String> published = new LinkedHashSet<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> publishers = new LinkedHashSet<>();
    private final Map<String, String> names = new HashMap<>();
    private String body = "";

    void add(JsonNode root) {
      List<JsonNode> objects = objects(root);
      for (JsonNode object : objects) {
        text(object, "@id")
            .ifPresent(id -> text(object, "name").ifPresent(name -> names.putIfAbsent(id, name)));
      }
      for (JsonNode object : objects) {
        if (ARTICLE.matcher(type(object)).matches()) {
          article(object);
        } else if (object.has("pubDate") && object.has("title")) {
          text(object, "title").ifPresent(titles::add);
          text(object, "pubDate").ifPresent(published::add);
        }
      }
    }

    private void article(JsonNode object) {
      text(object, "headline").ifPresent(titles::add);
      text(object, "datePublished").ifPresent(published::add);
      names(object.path("author"), authors);
      if (authors.isEmpty()) {
        names(object.path("creator"), authors);
      }
      names(object.path("publisher"), publishers);
      text(object, "articleBody").filter(t -> t.length() > body.length()).ifPresent(t -> body = t);
    }

    private void names(JsonNode node, Set<String> found) {
      if (node.isString()) {
        found.add(node.asString().strip());
      } else if (node.isArray()) {
        node.forEach(one -> names(one, found));
      } else if (node.isObject()) {
        text(node, "name")
            .or(() -> text(node, "@id").map(id -> names.getOrDefault(id, "")))
            .filter(name -> !name.isBlank())
            .ifPresent(found::add);
      }
    }

    JsonLd data() {
      return new JsonLd(
          List.copyOf(titles),
          List.copyOf(published),
          List.copyOf(authors),
          List.copyOf(publishers),
          body);
    }
  }

  private static List<JsonNode> objects(JsonNode root) {
    List<JsonNode> objects = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty() && objects.size() < MOST) {
      JsonNode node = open.remove();
      if (node.isObject()) {
        objects.add(node);
      }
      if (node.isContainer()) {
        node.forEach(open::add);
      }
    }
    return objects;
  }

  private static String type(JsonNode object) {
    JsonNode type = object.path("@type");
    return type.isArray() && !type.isEmpty() ? type.get(0).asString("") : type.asString("");
  }

  private static Optional<String> text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isString() && !value.asString().isBlank()
        ? Optional.of(value.asString().strip())
        : Optional.empty();
  }
}

package yangban.corpus.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangban.corpus.BundledFolder;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;

/// Finds pages with their gold: in a folder, in the bundled sets, beside the five real articles.
///
/// Two layouts are read, side by side: a folder a page (`page.html` or another ending, `body.txt`,
/// `expected.json`), and flat (`x.html`, `x.json`, and `x.txt` where there is a body).
public final class GoldPages {
  private static final String ROOT = "/yangban/corpus/";
  private static final List<String> LEARNED =
      List.of("sample/pages", "gold/pages", "gold/held-out");
  private static final List<String> UNTOUCHED = List.of("gold/untouched");
  private static final List<String> ENDINGS =
      List.of("html", "htm", "mhtml", "docx", "pdf", "md", "txt");

  private final JsonMapper json = JsonMapper.builder().build();

  /// The bundled pages that rules may be learned from.
  public List<GoldPage> learned() {
    return bundled(LEARNED);
  }

  /// The bundled pages that no rule was ever tuned on; empty where they are not there.
  public List<GoldPage> untouched() {
    return bundled(UNTOUCHED);
  }

  /// The pages of a folder, by name; pages without gold are left out.
  ///
  /// @throws GoldFault if a gold file is no JSON
  /// @throws IOException if a file cannot be read
  public List<GoldPage> in(Path folder) throws IOException {
    List<GoldPage> pages = new ArrayList<>();
    for (Path entry : entries(folder)) {
      String name = nameOf(entry);
      if (Files.isDirectory(entry)) {
        page(entry, "page", entry.resolve("expected.json"), "body", name).ifPresent(pages::add);
      } else if (name.endsWith(".json")) {
        String stem = name.substring(0, name.length() - ".json".length());
        page(folder, stem, entry, stem, stem).ifPresent(pages::add);
      }
    }
    return pages;
  }

  /// The real articles in a folder, with the gold of those that this project knows.
  ///
  /// @throws IOException if a file cannot be read
  public List<GoldPage> seeds(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    JsonNode gold = resource(ROOT + "gold/seeds.json");
    List<GoldPage> pages = new ArrayList<>();
    for (Path file : entries(folder)) {
      String name = nameOf(file);
      JsonNode expected = gold.path(name.split("_", 2)[0]);
      if (expected.isObject()) {
        pages.add(new GoldPage(name, expected, Optional.empty(), document(file, expected)));
      }
    }
    return pages;
  }

  private Optional<GoldPage> page(Path folder, String stem, Path gold, String body, String name)
      throws IOException {
    Optional<Path> file =
        ENDINGS.stream()
            .map(e -> folder.resolve(stem + "." + e))
            .filter(Files::isRegularFile)
            .findFirst();
    if (file.isEmpty() || !Files.isRegularFile(gold)) {
      return Optional.empty();
    }
    JsonNode expected = read(Files.readAllBytes(gold), gold.toString());
    Path text = folder.resolve(body + ".txt");
    Optional<String> exact =
        Files.isRegularFile(text) && !text.equals(file.get())
            ? Optional.of(Files.readString(text))
            : Optional.empty();
    return Optional.of(new GoldPage(name, expected, exact, document(file.get(), expected)));
  }

  private static RawDocument document(Path file, JsonNode expected) throws IOException {
    return new RawDocument(
        nameOf(file),
        Files.readAllBytes(file),
        Optional.empty(),
        GoldPage.string(expected.path("url")).map(URI::create),
        Given.NOTHING);
  }

  private JsonNode read(byte[] bytes, String file) {
    try {
      JsonNode expected = json.readTree(bytes);
      if (!expected.isObject()) {
        throw new GoldFault(file, "gold is a JSON object");
      }
      return expected;
    } catch (JacksonException e) {
      throw new GoldFault(file, String.valueOf(e.getOriginalMessage()));
    }
  }

  private JsonNode resource(String path) throws IOException {
    try (InputStream in = Objects.requireNonNull(GoldPages.class.getResourceAsStream(path), path)) {
      return read(in.readAllBytes(), path);
    }
  }

  private List<GoldPage> bundled(List<String> sets) {
    List<GoldPage> pages = new ArrayList<>();
    for (String set : sets) {
      URL root = GoldPages.class.getResource(ROOT + set);
      if (root != null) {
        pages.addAll(bundled(root, ROOT + set));
      }
    }
    return pages;
  }

  private List<GoldPage> bundled(URL root, String path) {
    try {
      return BundledFolder.open(root, this::in);
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled gold cannot be read: " + path, e);
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName()).replace("/", "");
  }
}

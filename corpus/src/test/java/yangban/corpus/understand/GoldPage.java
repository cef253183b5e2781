package yangban.corpus.understand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Credit;
import yangban.corpus.Evidence;
import yangban.corpus.Tag;

/// A page of the sample corpus as its gold tells it: the exact body and the expected reading.
///
/// The body has no markup here, so headings must be found by their form alone.
record GoldPage(String name, JsonNode expected, ArticleText text) {

  /// The sample's pages that are articles, by name.
  static List<GoldPage> all(Path pages) {
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> folders = Files.list(pages)) {
      List<GoldPage> all = new ArrayList<>();
      for (Path folder : folders.sorted().toList()) {
        Path body = folder.resolve("body.txt");
        Path gold = folder.resolve("expected.json");
        if (Files.exists(body) && Files.exists(gold)) {
          JsonNode expected = json.readTree(Files.readString(gold));
          if (expected.path("outcome").asString("").equals("article")) {
            String name = String.valueOf(folder.getFileName());
            all.add(new GoldPage(name, expected, article(expected, Files.readString(body))));
          }
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArticleText article(JsonNode expected, String body) {
    List<Block> blocks =
        body.lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .map(l -> new Block(kind(l), l))
            .toList();
    List<Credit> credits = new ArrayList<>();
    for (JsonNode credit : expected.path("credits")) {
      credits.add(new Credit(credit.path("role").asString(), credit.path("name").asString()));
    }
    String shape = expected.path("shape").asString("");
    boolean profiled = List.of("vsb", "webplus", "wechat", "trs").contains(shape);
    return new ArticleText(
        expected.path("title").asString(),
        string(expected.path("published")).map(LocalDate::parse).map(GoldPage::tag),
        string(expected.path("publisher")).map(GoldPage::tag),
        List.of(),
        credits,
        blocks,
        "zh-Hans",
        "UTF-8",
        profiled ? shape : "general",
        1,
        List.of());
  }

  private static BlockKind kind(String line) {
    return line.indexOf('\t') >= 0 ? BlockKind.TABLE_ROW : BlockKind.PARAGRAPH;
  }

  private static <T> Tag<T> tag(T value) {
    return Tag.of(value, Evidence.given(String.valueOf(value)));
  }

  static Optional<String> string(JsonNode node) {
    return node.isNull() || node.isMissingNode() ? Optional.empty() : Optional.of(node.asString());
  }

  Optional<URI> address() {
    return string(expected.path("url")).map(URI::create);
  }

  List<String> strings(String field) {
    List<String> all = new ArrayList<>();
    expected.path(field).forEach(n -> all.add(n.asString()));
    return all;
  }
}

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
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Extraction;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;

/// A page of the sample corpus as its gold tells it: the exact body and the expected reading.
///
/// The body has no markup here, so headings must be found by their form alone. Imprint and profile,
/// which gold does not tell, are the extractor's.
///
/// @param read what the extractor makes of the page itself
record GoldPage(String name, JsonNode expected, ArticleText text, ArticleText read) {

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
            ArticleText read = read(folder, expected);
            all.add(
                new GoldPage(
                    name, expected, article(expected, Files.readString(body), read), read));
          }
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArticleText read(Path folder, JsonNode expected) throws IOException {
    Path html = folder.resolve("page.html");
    Path page = Files.exists(html) ? html : folder.resolve("page.txt");
    RawDocument document =
        new RawDocument(
            String.valueOf(page.getFileName()),
            Files.readAllBytes(page),
            Optional.empty(),
            string(expected.path("url")).map(URI::create),
            Given.NOTHING);
    return switch (new ArticleExtractor(ExtractLimits.DEFAULT).extract(document)) {
      case Extraction.Extracted extracted -> extracted.text();
      case Extraction.Rejected rejected ->
          throw new IllegalStateException(page + rejected.reason());
    };
  }

  private static ArticleText article(JsonNode expected, String body, ArticleText read) {
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
    return new ArticleText(
        expected.path("title").asString(),
        string(expected.path("published")).map(LocalDate::parse).map(GoldPage::tag),
        string(expected.path("publisher")).map(GoldPage::tag),
        read.imprint(),
        credits,
        blocks,
        "zh-Hans",
        "UTF-8",
        read.profile(),
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

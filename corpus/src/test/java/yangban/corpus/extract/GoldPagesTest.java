package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.DateCandidate;
import yangban.corpus.Tag;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.Extraction.Rejected;

/// Reads every sample page and compares it with the reading that its author wrote beside it.
///
/// Captions are left out on both sides: the gold bodies have none. The floors hold what was
/// measured on 2026-11-20, a little below it.
final class GoldPagesTest {

  private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  private record Score(
      String page, boolean title, boolean date, boolean publisher, double credits, double body) {
    String row() {
      return "%-44s %-5s %-5s %-5s %.3f %.4f"
          .formatted(page, title, date, publisher, credits, body);
    }
  }

  @Test
  void readsTheSamplePagesAsTheirAuthorsDo() throws IOException, URISyntaxException {
    List<Score> scores = new ArrayList<>();
    for (Path folder : folders()) {
      scores.add(score(folder));
    }
    double n = scores.size();
    double titles = scores.stream().filter(Score::title).count() / n;
    double dates = scores.stream().filter(Score::date).count() / n;
    double publishers = scores.stream().filter(Score::publisher).count() / n;
    double credits = scores.stream().mapToDouble(Score::credits).average().orElse(0);
    double body = scores.stream().mapToDouble(Score::body).average().orElse(0);
    String table = scores.stream().map(Score::row).collect(Collectors.joining("\n"));
    String sums =
        "%d pages: title %.3f, date %.3f, publisher %.3f, credits F1 %.3f, body F1 %.4f"
            .formatted(scores.size(), titles, dates, publishers, credits, body);
    System.out.println(table + "\n" + sums);
    assertTrue(titles >= 0.97 && dates >= 0.97 && publishers >= 0.97, sums);
    assertTrue(credits >= 0.97 && body >= 0.985, sums);
  }

  private static List<Path> folders() throws IOException, URISyntaxException {
    var root = GoldPagesTest.class.getResource("/yangban/corpus/sample/pages");
    if (root == null) {
      return List.of();
    }
    try (var folders = Files.list(Path.of(root.toURI()))) {
      return folders.filter(f -> Files.exists(f.resolve("expected.json"))).sorted().toList();
    }
  }

  private static Score score(Path folder) throws IOException {
    JsonNode gold = JsonMapper.shared().readTree(Files.readString(folder.resolve("expected.json")));
    Path page =
        Files.exists(folder.resolve("page.html"))
            ? folder.resolve("page.html")
            : folder.resolve("page.txt");
    var document =
        new RawDocument(
            page.getFileName().toString(),
            Files.readAllBytes(page),
            Optional.empty(),
            Optional.of(URI.create(gold.get("url").asString())),
            Given.NOTHING);
    String name = folder.getFileName().toString();
    boolean list = gold.get("outcome").asString().equals("list");
    return switch (new ArticleExtractor(ExtractLimits.DEFAULT).extract(document)) {
      case Rejected(RejectionKind kind, String reason) -> {
        assertEquals(list ? RejectionKind.LIST_PAGE : null, kind, name + ": " + reason);
        yield new Score(name, true, true, true, 1, 1);
      }
      case Extracted(ArticleText text, Optional<URI> address, List<DateCandidate> dates) -> {
        assertTrue(!list, name + " is a list page but was read as an article");
        yield score(name, gold, Files.readString(folder.resolve("body.txt")), text);
      }
    };
  }

  private static Score score(String name, JsonNode gold, String body, ArticleText text) {
    List<String> credits = new ArrayList<>();
    gold.get("credits")
        .forEach(c -> credits.add(c.get("role").asString() + "=" + c.get("name").asString()));
    String read =
        text.blocks().stream()
            .filter(b -> b.kind() != BlockKind.CAPTION)
            .map(Block::text)
            .collect(Collectors.joining("\n"));
    return new Score(
        name,
        gold.get("title").asString().equals(text.title()),
        stated(gold.get("published"))
            .equals(text.published().map(Tag::value).map(LocalDate::toString)),
        stated(gold.get("publisher")).equals(text.publisher().map(Tag::value)),
        f1(text.credits().stream().map(c -> c.role() + "=" + c.name()).toList(), credits),
        f1(tokens(read), tokens(body)));
  }

  private static Optional<String> stated(JsonNode node) {
    return node.isNull() ? Optional.empty() : Optional.of(node.asString());
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(r -> r.group()).toList();
  }

  private static double f1(List<String> read, List<String> gold) {
    if (read.isEmpty() || gold.isEmpty()) {
      return read.isEmpty() && gold.isEmpty() ? 1 : 0;
    }
    Map<String, Integer> left = new HashMap<>();
    gold.forEach(token -> left.merge(token, 1, Integer::sum));
    int same = 0;
    for (String token : read) {
      if (left.getOrDefault(token, 0) > 0) {
        left.merge(token, -1, Integer::sum);
        same++;
      }
    }
    return 2.0 * same / (read.size() + gold.size());
  }
}

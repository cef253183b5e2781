package yangban.server.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.indexer.search.CacheUse;

class BenchHistoryTest {

  @TempDir Path checkout;

  @BeforeEach
  void makeCheckout() throws IOException {
    Files.createDirectories(checkout.resolve("bench"));
    Files.createDirectories(checkout.resolve("docs"));
  }

  @Test
  void isKeptOnlyInACheckout() {
    assertTrue(new BenchHistory(checkout).isKept());
    assertFalse(new BenchHistory(checkout.resolve("docs")).isKept());
  }

  @Test
  void keepsEveryRunAndGivesItBackAsItWas() throws IOException {
    BenchHistory history = new BenchHistory(checkout);
    List<BenchLine> runs = List.of(run(10_000, "aaa", 20), run(100_000, "aaa", 30));
    history.add(runs);
    history.add(List.of(run(10_000, "bbb", 10)));
    assertEquals(List.of(runs.get(0), runs.get(1), run(10_000, "bbb", 10)), history.all());
  }

  @Test
  void showsTheNewestRunOfEachSizeTheSmallestFirst() throws IOException {
    BenchHistory history = new BenchHistory(checkout);
    history.add(List.of(run(100_000, "aaa", 30), run(10_000, "aaa", 20)));
    history.add(List.of(run(10_000, "bbb", 10)));
    List<String> rows =
        Files.readAllLines(checkout.resolve("docs/growth.md")).stream()
            .filter(line -> line.matches("\\| \\d.*"))
            .toList();
    assertEquals(2, rows.size());
    assertTrue(rows.getFirst().startsWith("| 10,000 | 2000 | 5000 |"), rows.getFirst());
    assertTrue(rows.getFirst().contains("| 5.0/10.0 |"), rows.getFirst());
    assertTrue(rows.getFirst().contains("bbb"), rows.getFirst());
    assertTrue(rows.getLast().contains("aaa"), rows.getLast());
  }

  @Test
  void drawsACurveThroughAllSizes() throws Exception {
    BenchHistory history = new BenchHistory(checkout);
    history.add(List.of(run(10_000, "aaa", 20), run(1_000_000, "aaa", 90)));
    var picture =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(checkout.resolve("docs/growth.svg").toFile());
    var curves = picture.getElementsByTagName("polyline");
    assertEquals(4, curves.getLength());
    for (int i = 0; i < curves.getLength(); i++) {
      String points = curves.item(i).getAttributes().getNamedItem("points").getNodeValue();
      assertEquals(2, points.split(" ").length, points);
    }
  }

  @Test
  void namesALineThatCannotBeRead() throws IOException {
    Files.writeString(checkout.resolve("bench/history.jsonl"), "nonsense\n");
    BenchHistory history = new BenchHistory(checkout);
    IOException told =
        assertThrows(IOException.class, () -> history.add(List.of(run(10_000, "aaa", 20))));
    assertTrue(told.toString().contains("line 1"), told.toString());
  }

  private static BenchLine run(int practices, String commit, double p99) {
    BenchReport.Quantiles page = new BenchReport.Quantiles(5, p99);
    return new BenchLine(
        LocalDate.of(2026, 11, 21),
        commit,
        "2 cores",
        new BenchReport(
            practices,
            practices * 400L,
            practices / 2000.0,
            practices / 5000.0,
            1,
            practices * 3000L,
            practices * 7000L,
            900,
            page,
            page,
            page,
            new BenchReport.Memory(200_000_000, 400_000_000),
            Optional.of(new BenchReport.Quantiles(2, 8)),
            Optional.of(List.of(new CacheUse("answers", 32, 8_000_000, 3_700, 2_100)))));
  }
}

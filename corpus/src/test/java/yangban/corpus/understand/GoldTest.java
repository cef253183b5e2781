package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yangban.corpus.extract.Given;

/// Measures understanding alone: the sample's exact bodies, without markup, against its gold.
/// Prints the table of figures; the floors hold today and only rise.
class GoldTest {
  private static final Path GOLD = Path.of("src/main/resources/yangban/corpus");

  /// Measured on 2026-11-20, a little below.
  private static final Map<String, Double> FLOORS =
      Map.ofEntries(
          Map.entry("document kind", 0.95),
          Map.entry("provenance", 0.93),
          Map.entry("university", 0.93),
          Map.entry("college", 0.92),
          Map.entry("branch name", 0.86),
          Map.entry("branch kind", 0.93),
          Map.entry("branch setup", 0.90),
          Map.entry("level", 0.91),
          Map.entry("batch", 0.95),
          Map.entry("stage", 0.91),
          Map.entry("year", 0.91),
          Map.entry("disciplines", 0.87),
          Map.entry("topics", 0.48),
          Map.entry("formulas", 0.56),
          Map.entry("outcomes", 0.60),
          Map.entry("practices", 0.95),
          Map.entry("themes", 0.66),
          Map.entry("article themes", 0.80),
          Map.entry("mirrors", 0.95));

  private static GoldScores measure(String... folders) {
    GoldScores scores = new GoldScores();
    Understander understander = Understander.load();
    for (String folder : folders) {
      for (GoldPage page : GoldPage.all(GOLD.resolve(folder))) {
        scores.add(
            page,
            understander.understand("aaaaaaaaaaaa", page.text(), page.address(), Given.NOTHING));
      }
    }
    return scores;
  }

  @Test
  void printsTheFiguresOfPagesThatNoRuleIsTunedOn() {
    GoldScores scores = measure("gold/held-out");
    System.out.println("held out\n" + scores.table());
    assertTrue(scores.figure("branch kind") >= 0.85, scores::table);
  }

  @Test
  void readsGoldAtLeastAsWellAsBefore() {
    GoldScores scores = measure("sample/pages", "gold/pages");
    System.out.println(scores.table());
    assertAll(
        FLOORS.entrySet().stream()
            .map(floor ->
                () ->
                    assertTrue(
                        scores.figure(floor.getKey()) >= floor.getValue(),
                        () ->
                            "%s: %.3f, floor %.3f"
                                .formatted(
                                    floor.getKey(),
                                    scores.figure(floor.getKey()),
                                    floor.getValue()))));
  }
}

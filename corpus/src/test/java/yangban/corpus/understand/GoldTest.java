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
  private static final Path PAGES = Path.of("src/main/resources/yangban/corpus/sample/pages");

  private static final Map<String, Double> FLOORS =
      Map.ofEntries(
          Map.entry("document kind", 0.92),
          Map.entry("branch kind", 0.92),
          Map.entry("disciplines", 0.85),
          Map.entry("practices", 0.80));

  @Test
  void readsTheSampleAtLeastAsWellAsBefore() {
    GoldScores scores = new GoldScores();
    Understander understander = Understander.load();
    for (GoldPage page : GoldPage.all(PAGES)) {
      scores.add(
          page,
          understander.understand("aaaaaaaaaaaa", page.text(), page.address(), Given.NOTHING));
    }
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

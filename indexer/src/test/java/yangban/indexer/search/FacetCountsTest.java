package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.BranchKind;
import yangban.corpus.DocumentKind;
import yangban.corpus.Level;
import yangban.corpus.Theme;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;

/// The number beside a value is a promise: it equals the number of results after choosing it as
/// well.
class FacetCountsTest {

  private static final List<String> DISCIPLINES = List.of("0816", "0835", "1002", "0301", "08");
  private static final List<String> TOPICS = List.of("支教", "科普", "积分制", "三会一课");

  @TempDir private Path folder;

  @Test
  void tellsTheNumberOfResultsAfterChoosing() throws IOException {
    Random random = new Random(5);
    try (Shelf shelf = Shelf.of(folder, many(random, 150))) {
      // Several segments, and entries that were replaced.
      shelf.put(many(random, 60));
      List<String> queries = List.of("", "支教", "支教 义诊", "党员 -支教", "没有的词", "义诊 沙龙 科普 支教");
      for (int round = 0; round < 60; round++) {
        String query = queries.get(random.nextInt(queries.size()));
        check(shelf, query, randomChoices(shelf, random));
      }
    }
  }

  private static void check(Shelf shelf, String query, Map<Facet, FacetChoice> choices)
      throws IOException {
    SearchPage page = shelf.search(query, choices);
    for (Facet facet : Facet.values()) {
      FacetChoice choice = choices.getOrDefault(facet, FacetChoice.NOTHING);
      for (FacetCount value : page.facet(facet)) {
        assertEquals(choice.any().contains(value.value()), value.selected());
        if (value.selected()) {
          assertEquals(0, value.added());
          continue;
        }
        Map<Facet, FacetChoice> wider = new EnumMap<>(Facet.class);
        wider.putAll(choices);
        Set<String> any = new HashSet<>(choice.any());
        any.add(value.value());
        wider.put(facet, new FacetChoice(any, choice.none()));
        long after = shelf.search(query, wider).counts().hits();
        assertEquals(after, value.count(), () -> query + choices + facet + value);
        assertEquals(choice.any().isEmpty() ? 0 : after - page.counts().hits(), value.added());
        assertTrue(value.count() > 0);
      }
    }
  }

  private static Map<Facet, FacetChoice> randomChoices(Shelf shelf, Random random)
      throws IOException {
    SearchPage all = shelf.search("");
    Map<Facet, FacetChoice> choices = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Set<String> any = new HashSet<>();
      Set<String> none = new HashSet<>();
      for (FacetCount value : all.facet(facet)) {
        if (random.nextInt(12) == 0) {
          any.add(value.value());
        } else if (random.nextInt(30) == 0) {
          none.add(value.value());
        }
      }
      if (random.nextInt(4) == 0 && !(any.isEmpty() && none.isEmpty())) {
        choices.put(facet, new FacetChoice(any, none));
      }
    }
    return choices;
  }

  private static Sketch[] many(Random random, int size) {
    Sketch[] sketches = new Sketch[size];
    for (int i = 0; i < size; i++) {
      Sketch sketch =
          Sketch.of(i + 1)
              .branch(
                  "云汀大学霁川师范大学".substring(random.nextInt(2) * 4, 4 + random.nextInt(2) * 6),
                  "学院" + random.nextInt(3),
                  "第%d党支部".formatted(random.nextInt(4)),
                  one(random, BranchKind.values()))
              .level(one(random, Level.values()), one(random, Level.values()))
              .discipline(DISCIPLINES.get(random.nextInt(5)), DISCIPLINES.get(random.nextInt(5)))
              .documentKind(one(random, DocumentKind.values()))
              .topic(TOPICS.get(random.nextInt(4)))
              .body("党员支教报道");
      if (random.nextBoolean()) {
        sketch.published("20%d-03-01".formatted(18 + random.nextInt(9)));
      }
      for (int p = random.nextInt(4); p > 0; p--) {
        sketch.practice(
            "做法",
            List.of("党员支教", "义诊和支教", "沙龙", "科普沙龙义诊支教").get(random.nextInt(4)),
            List.of(one(random, Theme.values()), one(random, Theme.values())),
            List.of(TOPICS.get(random.nextInt(4))));
      }
      sketches[i] = sketch;
    }
    return sketches;
  }

  private static <T> T one(Random random, T[] values) {
    return List.of(values).get(random.nextInt(values.length));
  }

  @Test
  void keepsChosenValuesThatNothingHas() throws IOException {
    try (Shelf shelf = Shelf.of(folder, many(new Random(1), 10))) {
      SearchPage page = shelf.search("", Map.of(Facet.SITE, Shelf.any("nowhere.example")));
      assertEquals(0, page.counts().hits());
      assertEquals(new FacetCount("nowhere.example", 0, 0, true), page.facet(Facet.SITE).getLast());
    }
  }

  @Test
  void choosesDisciplinesOnBothLevels() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).discipline("0816").practice("甲", "文"),
            Sketch.of(2).discipline("0835", "0816").practice("乙", "文"),
            Sketch.of(3).discipline("1002").practice("丙", "文"),
            Sketch.of(4).practice("丁", "文"))) {
      assertEquals(
          List.of(
              new FacetCount("08", 2, 0, false),
              new FacetCount("0816", 2, 0, false),
              new FacetCount("0835", 1, 0, false),
              new FacetCount("10", 1, 0, false),
              new FacetCount("1002", 1, 0, false)),
          shelf.search("").facet(Facet.DISCIPLINE));
      assertEquals(
          3, shelf.search("", Map.of(Facet.DISCIPLINE, Shelf.any("08", "1002"))).counts().hits());
    }
  }

  @Test
  void leavesExcludedValuesOut() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("甲", "文", List.of(Theme.SERVICE, Theme.EDUCATION), List.of()),
            Sketch.of(2).practice("乙", "文", List.of(Theme.EDUCATION), List.of()))) {
      FacetChoice choice = new FacetChoice(Set.of("education"), Set.of("service"));
      SearchPage page = shelf.search("", Map.of(Facet.THEME, choice));
      assertEquals(List.of("乙"), page.hits().stream().map(Hit::heading).toList());
      assertFalse(page.facet(Facet.THEME).stream().anyMatch(v -> v.value().equals("service")));
    }
  }
}

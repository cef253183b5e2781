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
import yangban.indexer.query.CountUnit;
import yangban.indexer.query.Counted;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;

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
        CountUnit unit = one(random, CountUnit.values());
        check(shelf, query, randomChoices(shelf, random), unit);
      }
    }
  }

  private static void check(
      Shelf shelf, String query, Map<Facet, FacetChoice> choices, CountUnit unit)
      throws IOException {
    SearchPage page = search(shelf, query, choices, unit);
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
        long after = in(unit, search(shelf, query, wider, unit));
        assertEquals(after, value.count(), () -> query + choices + facet + value + unit);
        long fresh = choice.any().isEmpty() ? 0 : after - in(unit, page);
        assertEquals(fresh, value.added(), () -> query + choices + facet + value + unit);
        // A result that names no branch is none of the branches.
        assertTrue(value.count() > 0 || unit == CountUnit.BRANCH);
      }
    }
  }

  private static SearchPage search(
      Shelf shelf, String query, Map<Facet, FacetChoice> choices, CountUnit unit)
      throws IOException {
    SearchRequest request = new SearchRequest(query, choices, false, Sort.RELEVANCE, 1, 100);
    return shelf.index.search(request.withCounted(new Counted(unit, false)));
  }

  private static long in(CountUnit unit, SearchPage page) {
    return switch (unit) {
      case PRACTICE -> page.counts().hits();
      case ARTICLE -> page.counts().articles();
      case BRANCH -> page.counts().branches();
    };
  }

  @Test
  void tellsHowManyThereAreWithoutTheQuestion() throws IOException {
    Random random = new Random(7);
    try (Shelf shelf = Shelf.of(folder, many(random, 60))) {
      for (CountUnit unit : CountUnit.values()) {
        SearchPage page = search(shelf, "沙龙", randomChoices(shelf, random), unit);
        for (FacetCount value : page.facet(Facet.LEVEL)) {
          Map<Facet, FacetChoice> alone = Map.of(Facet.LEVEL, Shelf.any(value.value()));
          assertTrue(value.all() >= in(unit, search(shelf, "", alone, unit)));
          assertTrue(value.selected() || value.added() > 0 || value.all() >= value.count());
        }
        for (FacetCount value : search(shelf, "", Map.of(), unit).facet(Facet.LEVEL)) {
          assertEquals(value.count(), value.all());
        }
      }
    }
  }

  @Test
  void aChosenValueThatNothingHasIsTold() throws IOException {
    try (Shelf shelf = Shelf.of(folder, many(new Random(1), 10))) {
      SearchPage page =
          shelf.search(
              "",
              Map.of(
                  Facet.UNIVERSITY, Shelf.any("早就改名的大学"),
                  Facet.YEAR, Shelf.any(FacetChoice.UNSTATED)));
      assertEquals(
          List.of(new QueryNote(QueryNote.Code.GONE, List.of("早就改名的大学"))), page.query().notes());
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
      assertEquals(
          new FacetCount("nowhere.example", 0, 0, true, 0, 0), page.facet(Facet.SITE).getLast());
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
              new FacetCount("08", 2, 0, false, 2, 2),
              new FacetCount("0816", 2, 0, false, 2, 2),
              new FacetCount("0835", 1, 0, false, 1, 1),
              new FacetCount("10", 1, 0, false, 1, 1),
              new FacetCount("1002", 1, 0, false, 1, 1),
              new FacetCount(FacetChoice.UNSTATED, 1, 0, false, 1, 1)),
          shelf.search("").facet(Facet.DISCIPLINE));
      assertEquals(
          3, shelf.search("", Map.of(Facet.DISCIPLINE, Shelf.any("08", "1002"))).counts().hits());
    }
  }

  @Test
  void whatIsNotStatedIsAValueThatCanBeChosenAndExcluded() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).discipline("0816").practice("甲", "文"),
            Sketch.of(2).practice("乙", "文"))) {
      Map<Facet, FacetChoice> without = Map.of(Facet.DISCIPLINE, Shelf.any(FacetChoice.UNSTATED));
      assertEquals(List.of("乙"), headings(shelf.search("", without)));
      FacetChoice stated = new FacetChoice(Set.of(), Set.of(FacetChoice.UNSTATED));
      assertEquals(List.of("甲"), headings(shelf.search("", Map.of(Facet.DISCIPLINE, stated))));
      assertEquals(
          new FacetCount(FacetChoice.UNSTATED, 2, 0, false, 2, 2),
          shelf.search("").facet(Facet.YEAR).getFirst());
    }
  }

  private static List<String> headings(SearchPage page) {
    return page.hits().stream().map(Hit::heading).toList();
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

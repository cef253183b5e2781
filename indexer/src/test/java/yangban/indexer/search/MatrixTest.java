package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import yangban.corpus.Level;
import yangban.corpus.Theme;
import yangban.indexer.matrix.Gaps;
import yangban.indexer.matrix.Matrix;
import yangban.indexer.matrix.MatrixRows;
import yangban.indexer.matrix.Tally;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;

/// Every number of the matrix is what the search behind it finds.
class MatrixTest {

  @TempDir private Path folder;

  @Test
  void everyNumberIsWhatTheSearchBehindItFinds() throws IOException {
    Random random = new Random(11);
    try (Shelf shelf = Shelf.of(folder, many(random, 120))) {
      // Several segments, and entries that were replaced.
      shelf.put(many(random, 40));
      for (int round = 0; round < 12; round++) {
        String query = List.of("", "支教", "义诊 沙龙", "没有的词").get(random.nextInt(4));
        MatrixRows rows = one(random, MatrixRows.values());
        SearchRequest request =
            new SearchRequest(
                query, randomChoices(shelf, random), random.nextBoolean(), Sort.DATE, 1, 20);
        check(shelf, request, shelf.index.matrix(request, rows, List.of()));
      }
    }
  }

  private static void check(Shelf shelf, SearchRequest request, Matrix matrix) throws IOException {
    Facet facet = matrix.rows().facet();
    assertEquals(tally(shelf, request), matrix.all());
    for (Matrix.Column column : matrix.columns()) {
      assertEquals(
          tally(shelf, choosing(request, Facet.THEME, column.value())),
          column.total(),
          request::toString);
    }
    for (Matrix.Line line : matrix.lines()) {
      SearchRequest row = choosing(request, facet, line.value());
      assertEquals(tally(shelf, row), line.total(), () -> request + line.value());
      for (int i = 0; i < line.cells().size(); i++) {
        SearchRequest cell = choosing(row, Facet.THEME, matrix.columns().get(i).value());
        assertEquals(tally(shelf, cell), line.cells().get(i), cell::toString);
      }
    }
    checkFacets(shelf.index.search(request), matrix);
  }

  /// What the facets of the search show beside the same values.
  private static void checkFacets(SearchPage page, Matrix matrix) {
    for (Matrix.Column column : matrix.columns()) {
      page.facet(Facet.THEME).stream()
          .filter(count -> count.value().equals(column.value()))
          .forEach(count -> assertEquals(count.count(), column.total().hits()));
    }
    for (Matrix.Line line : matrix.lines()) {
      page.facet(matrix.rows().facet()).stream()
          .filter(count -> count.value().equals(line.value()) && count.added() == 0)
          .filter(count -> count.selected() || !isWidened(page, matrix.rows().facet()))
          .forEach(count -> assertEquals(count.count(), line.total().hits()));
    }
  }

  private static boolean isWidened(SearchPage page, Facet facet) {
    return page.facet(facet).stream().anyMatch(FacetCount::selected);
  }

  private static Tally tally(Shelf shelf, SearchRequest request) throws IOException {
    SearchPage.Counts counts = shelf.index.search(request).counts();
    return new Tally(counts.hits(), counts.practices(), counts.articles(), counts.branches());
  }

  private static SearchRequest choosing(SearchRequest request, Facet facet, String value) {
    Map<Facet, FacetChoice> choices = new EnumMap<>(Facet.class);
    choices.putAll(request.choices());
    choices.put(facet, new FacetChoice(Set.of(value), request.choice(facet).none()));
    return new SearchRequest(request.q(), choices, request.doubtful(), Sort.DATE, 1, 20);
  }

  private static Map<Facet, FacetChoice> randomChoices(Shelf shelf, Random random)
      throws IOException {
    Map<Facet, FacetChoice> choices = new EnumMap<>(Facet.class);
    for (Facet facet : List.of(Facet.THEME, Facet.DISCIPLINE, Facet.LEVEL, Facet.BRANCH_KIND)) {
      List<String> values = shelf.search("").facet(facet).stream().map(FacetCount::value).toList();
      if (random.nextInt(3) == 0) {
        String any = values.get(random.nextInt(values.size()));
        String none = values.get(random.nextInt(values.size()));
        choices.put(
            facet,
            switch (random.nextInt(3)) {
              case 0 -> new FacetChoice(Set.of(any), Set.of());
              case 1 -> new FacetChoice(Set.of(), Set.of(none));
              default -> new FacetChoice(new HashSet<>(List.of(any, values.getFirst())), Set.of());
            });
      }
    }
    return choices;
  }

  private static Sketch[] many(Random random, int size) {
    List<String> disciplines = List.of("0816", "0835", "1002", "0301");
    Sketch[] sketches = new Sketch[size];
    for (int i = 0; i < size; i++) {
      Sketch sketch = Sketch.of(i + 1).body("党员支教报道");
      if (random.nextInt(4) > 0) {
        sketch.discipline(disciplines.get(random.nextInt(4)), disciplines.get(random.nextInt(4)));
      }
      if (random.nextInt(4) > 0) {
        sketch.branch(
            "大学" + random.nextInt(3),
            "学院" + random.nextInt(2),
            "第%d党支部".formatted(random.nextInt(5)),
            one(random, BranchKind.values()));
      }
      if (random.nextBoolean()) {
        sketch.level(one(random, Level.values()), one(random, Level.values()));
      }
      if (random.nextBoolean()) {
        sketch.published("20%d-03-01".formatted(18 + random.nextInt(8)));
      }
      for (int p = random.nextInt(4); p > 0; p--) {
        List<Theme> themes =
            random.nextInt(4) == 0
                ? List.of()
                : List.of(one(random, Theme.values()), one(random, Theme.values()));
        sketch.practice(
            "做法", List.of("党员支教", "义诊和支教", "沙龙").get(random.nextInt(3)), themes, List.of());
      }
      sketches[i] = sketch;
    }
    return sketches;
  }

  private static <T> T one(Random random, T[] values) {
    return List.of(values).get(random.nextInt(values.length));
  }

  @Test
  void rowsThatAreKnownStandThereThoughNothingHasThem() throws IOException {
    try (Shelf shelf = Shelf.of(folder, practice(1, "0816", Theme.SERVICE))) {
      Matrix matrix =
          shelf.index.matrix(SearchRequest.of(""), MatrixRows.CATEGORY, List.of("01", "02", "08"));
      assertEquals(
          List.of("01", "02", "08"), matrix.lines().stream().map(Matrix.Line::value).toList());
      assertEquals(1, matrix.cell("08", "service").orElseThrow().hits());
      assertEquals(Tally.NOTHING, matrix.cell("01", "service").orElseThrow());
      assertEquals(List.of("01", "02"), Gaps.of(matrix).rows());
    }
  }

  @Test
  void whatHasNoThemeOrDisciplineStandsInACellOfItsOwn() throws IOException {
    try (Shelf shelf =
        Shelf.of(folder, Sketch.of(1).practice("甲", "文"), practice(2, "0816", Theme.SERVICE))) {
      Matrix matrix = shelf.index.matrix(SearchRequest.of(""), MatrixRows.CATEGORY, List.of());
      assertEquals(1, matrix.cell(FacetChoice.UNSTATED, FacetChoice.UNSTATED).orElseThrow().hits());
      assertEquals(FacetChoice.UNSTATED, matrix.columns().getLast().value());
      assertEquals(FacetChoice.UNSTATED, matrix.lines().getLast().value());
    }
  }

  @Test
  void yearsBetweenTheFirstAndTheLastAreNotLeftOut() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            practice(1, "0816", Theme.SERVICE).published("2019-01-01"),
            practice(2, "0816", Theme.SERVICE).published("2022-01-01"))) {
      Matrix matrix = shelf.index.matrix(SearchRequest.of(""), MatrixRows.YEAR, List.of());
      assertEquals(
          List.of("2019", "2020", "2021", "2022"),
          matrix.lines().stream().map(Matrix.Line::value).toList());
    }
  }

  @Test
  void aChosenCategoryIsTakenApartIntoItsDisciplines() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            practice(1, "0816", Theme.SERVICE),
            practice(2, "0835", Theme.EDUCATION),
            practice(3, "1002", Theme.EDUCATION))) {
      SearchRequest request =
          new SearchRequest("", Map.of(Facet.DISCIPLINE, Shelf.any("08")), false, Sort.DATE, 1, 20);
      Matrix matrix = shelf.index.matrix(request, MatrixRows.DISCIPLINE, List.of());
      assertEquals(
          List.of("0816", "0835"), matrix.lines().stream().map(Matrix.Line::value).toList());
      assertEquals(2, matrix.all().hits());
    }
  }

  @Test
  void theMostSurprisingGapComesFirst() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            practice(1, "0816", Theme.SERVICE),
            practice(2, "0816", Theme.SERVICE),
            practice(3, "0816", Theme.SERVICE),
            practice(4, "0816", Theme.EDUCATION),
            practice(5, "1002", Theme.EDUCATION),
            practice(6, "0301", Theme.SERVICE))) {
      Gaps gaps = Gaps.of(shelf.index.matrix(SearchRequest.of(""), MatrixRows.CATEGORY, List.of()));
      assertEquals(
          List.of("10 service", "03 education"),
          gaps.cells().stream().map(gap -> gap.row() + " " + gap.column()).toList());
      assertEquals(1 * 4 / 6.0, gaps.cells().getFirst().expected(), 1e-9);
      assertTrue(gaps.columns().contains("supervision"));
      assertTrue(gaps.rows().isEmpty());
    }
  }

  private static Sketch practice(int number, String discipline, Theme theme) {
    return Sketch.of(number).discipline(discipline).practice("甲", "文", List.of(theme), List.of());
  }
}

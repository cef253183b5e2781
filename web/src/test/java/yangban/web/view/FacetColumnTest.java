package yangban.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yangban.indexer.query.CountUnit;
import yangban.indexer.query.Counted;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;
import yangban.indexer.search.FacetCount;
import yangban.indexer.search.SearchPage;
import yangban.web.SearchAddress;

class FacetColumnTest {

  @Test
  void themesKeepTheirOrder() {
    FacetGroup themes =
        group(Facet.THEME, List.of(Specimen.count("service", 9), Specimen.count("education", 2)));
    assertEquals(List.of("教育党员", "服务师生"), themes.shown().stream().map(FacetRow::label).toList());
  }

  @Test
  void disciplinesStandBelowTheirCategory() {
    FacetGroup tree =
        group(Facet.DISCIPLINE, List.of(Specimen.count("08", 9), Specimen.count("0816", 4)));
    assertEquals(1, tree.shown().size());
    FacetRow category = tree.shown().getFirst();
    assertEquals("工学", category.label());
    assertFalse(category.open());
    assertEquals(List.of("测绘科学与技术"), category.children().stream().map(FacetRow::label).toList());
  }

  @Test
  void aCategoryWithAChosenDisciplineStandsOpen() {
    FacetGroup tree =
        group(
            Facet.DISCIPLINE,
            List.of(Specimen.count("08", 9), new FacetCount("0816", 4, 0, true, 4, 4)));
    assertTrue(tree.shown().getFirst().open());
  }

  @Test
  void aLongListIsFoldedButNeverItsChosenRows() {
    List<FacetCount> many =
        IntStream.range(0, 12)
            .mapToObj(i -> new FacetCount("大学" + i, 20 - i, 0, i == 9, 20 - i, 20 - i))
            .toList();
    FacetGroup group = group(Facet.UNIVERSITY, many);
    assertEquals(10, group.shown().size());
    assertEquals(2, group.folded().size());
  }

  @Test
  void oneRowTooManyIsNotFolded() {
    List<FacetCount> eight =
        IntStream.range(0, 8).mapToObj(i -> Specimen.count("大学" + i, 8 - i)).toList();
    assertEquals(List.of(), group(Facet.UNIVERSITY, eight).folded());
  }

  @Test
  void yearsRunWithoutGapsAndTheFullestReachesTheTop() {
    FacetGroup years =
        group(Facet.YEAR, List.of(Specimen.count("2023", 10), Specimen.count("2020", 1)));
    assertEquals(
        List.of("2020", "2021", "2022", "2023"),
        years.years().stream().map(YearBar::year).toList());
    assertEquals(YearBar.FULL, years.years().getLast().height());
    assertEquals("", years.years().get(1).href());
  }

  @Test
  void onceAYearIsChosenTheOthersShowTheirOwn() {
    SearchRequest asked = SearchAddress.including(SearchRequest.of("x"), Facet.YEAR, "2023");
    FacetGroup years =
        group(
            asked,
            Facet.YEAR,
            List.of(
                new FacetCount("2022", 15, 5, false, 15, 0),
                new FacetCount("2023", 10, 0, true, 10, 10)));
    assertEquals(List.of(20, 40), years.years().stream().map(YearBar::height).toList());
  }

  @Test
  void aChosenRowTakesItsChoiceBack() {
    SearchRequest asked = SearchAddress.including(SearchRequest.of("x"), Facet.LEVEL, "national");
    FacetRow row =
        group(asked, Facet.LEVEL, List.of(new FacetCount("national", 3, 0, true, 3, 3)))
            .shown()
            .getFirst();
    assertEquals("/?q=x", row.href());
    assertEquals("/?q=x&level=-national", row.excludeHref());
  }

  @Test
  void facetsWithoutValuesAreNotShown() {
    SearchRequest asked = SearchRequest.of("x");
    SearchPage page = Specimen.page(asked, 0, Map.of(Facet.LEVEL, List.of()), "");
    assertEquals(List.of(), new FacetColumn(asked, page, Specimen.labels()).groups());
  }

  @Test
  void aChosenValueAtTheEndOfALongFacetIsShown() {
    List<FacetCount> counts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      counts.add(Specimen.count("话题%03d".formatted(i), 200 - i));
    }
    counts.add(new FacetCount("积分制", 1, 0, true, 1, 1));
    FacetGroup group = group(Facet.TOPIC, counts);
    assertTrue(group.shown().getLast().selected());
    assertEquals(List.of(), group.folded());
  }

  @Test
  void tellsHowManyAFurtherValueOfTheSameFacetWouldAdd() {
    SearchRequest asked =
        new SearchRequest(
            "",
            Map.of(Facet.THEME, new FacetChoice(Set.of("education"), Set.of())),
            false,
            Sort.RELEVANCE,
            1,
            20);
    List<FacetCount> counts =
        List.of(
            new FacetCount("education", 7, 0, true, 7, 7),
            new FacetCount("management", 26, 19, false, 26, 0));
    List<FacetRow> rows = group(asked, Facet.THEME, counts).shown();
    assertFalse(rows.getFirst().widens());
    assertTrue(rows.getLast().widens());
    assertEquals(19, rows.getLast().added());
  }

  @Test
  void whatIsNotStatedComesLastInEveryFacet() {
    for (Facet facet : List.of(Facet.LEVEL, Facet.DISCIPLINE, Facet.YEAR, Facet.THEME)) {
      String value =
          switch (facet) {
            case LEVEL -> "national";
            case DISCIPLINE -> "08";
            case YEAR -> "2021";
            default -> "service";
          };
      FacetGroup group =
          group(facet, List.of(Specimen.count(FacetChoice.UNSTATED, 50), Specimen.count(value, 3)));
      assertEquals("未注明", group.shown().getLast().label());
      assertEquals("/?q=x&" + facet.code() + "=_none", group.shown().getLast().href());
    }
  }

  @Test
  void aLongListCanBeLookedThroughAndAShortOneIsSeen() {
    List<FacetCount> many =
        IntStream.range(0, 30).mapToObj(i -> Specimen.count("大学" + i, 40 - i)).toList();
    assertEquals(30, group(Facet.UNIVERSITY, many).within().orElseThrow().total());
    assertTrue(group(Facet.UNIVERSITY, many.subList(0, 5)).within().isEmpty());
  }

  @Test
  void theFormOfYearsBeginsWithWhatIsChosen() {
    List<FacetCount> counts =
        List.of(Specimen.count("2018", 1), Specimen.count("2023", 10), Specimen.count("2021", 2));
    FacetGroup.Range whole = group(Facet.YEAR, counts).range().orElseThrow();
    assertEquals("2018 2023", whole.from() + " " + whole.to());
    SearchRequest asked = SearchAddress.including(SearchRequest.of("x"), Facet.YEAR, "2021");
    FacetGroup.Range chosen = group(asked, Facet.YEAR, counts).range().orElseThrow();
    assertEquals("2021 2021", chosen.from() + " " + chosen.to());
    assertEquals(List.of(new SearchAddress.Field("q", "x")), chosen.fields());
  }

  @Test
  void whereItIsAskedForEveryNumberStandsBesideThatOfEverything() {
    SearchRequest asked = SearchRequest.of("x").withCounted(new Counted(CountUnit.PRACTICE, true));
    FacetRow row =
        group(asked, Facet.LEVEL, List.of(new FacetCount("national", 3, 0, false, 37, 3)))
            .shown()
            .getFirst();
    assertEquals(" / 37", row.overall());
    assertEquals(
        "",
        group(Facet.LEVEL, List.of(Specimen.count("national", 3))).shown().getFirst().overall());
  }

  /// Both together would say no more than the category alone, and the number beside it would be 0.
  @Test
  void aDisciplineTakesThePlaceOfItsChosenCategory() {
    SearchRequest asked = SearchAddress.including(SearchRequest.of("x"), Facet.DISCIPLINE, "08");
    FacetRow category =
        group(
                asked,
                Facet.DISCIPLINE,
                List.of(
                    new FacetCount("08", 9, 0, true, 9, 9),
                    new FacetCount("0816", 9, 0, false, 4, 4),
                    new FacetCount("10", 12, 3, false, 3, 0)))
            .shown()
            .getFirst();
    FacetRow discipline = category.children().getFirst();
    assertEquals("/?q=x&discipline=0816", discipline.href());
    assertEquals(4, discipline.count());
    assertFalse(discipline.widens());
  }

  @Test
  void aCategoryTakesThePlaceOfItsChosenDisciplines() {
    SearchRequest asked = SearchAddress.including(SearchRequest.of("x"), Facet.DISCIPLINE, "0816");
    FacetRow category =
        group(
                asked,
                Facet.DISCIPLINE,
                List.of(
                    new FacetCount("0816", 4, 0, true, 4, 4),
                    new FacetCount("08", 9, 5, false, 9, 4)))
            .shown()
            .getFirst();
    assertEquals("/?q=x&discipline=08", category.href());
    assertTrue(category.widens());
  }

  @Test
  void aRowStaysInItsPlaceWhenItIsChosen() {
    SearchRequest asked = SearchAddress.including(SearchRequest.of("x"), Facet.LEVEL, "national");
    List<FacetRow> rows =
        group(
                asked,
                Facet.LEVEL,
                List.of(
                    new FacetCount("provincial", 37, 3, false, 9, 6),
                    new FacetCount("university", 36, 2, false, 5, 0),
                    new FacetCount("national", 34, 0, true, 34, 34)))
            .shown();
    assertEquals(
        List.of("national", "provincial", "university"),
        rows.stream().map(FacetRow::code).toList());
  }

  private static FacetGroup group(Facet facet, List<FacetCount> counts) {
    return group(SearchRequest.of("x"), facet, counts);
  }

  private static FacetGroup group(SearchRequest asked, Facet facet, List<FacetCount> counts) {
    SearchPage page = Specimen.page(asked, 30, Map.of(facet, counts), "");
    return new FacetColumn(asked, page, Specimen.labels()).groups().getFirst();
  }
}

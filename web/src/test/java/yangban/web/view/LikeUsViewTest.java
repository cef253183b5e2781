package yangban.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yangban.indexer.query.Facet;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.FacetCount;
import yangban.web.SearchAddress;

class LikeUsViewTest {

  private static final Map<Facet, List<FacetCount>> FOUND =
      Map.of(
          Facet.BRANCH_KIND,
          List.of(Specimen.count("staff", 3), Specimen.count("graduate", 2)),
          Facet.DISCIPLINE,
          List.of(Specimen.count("08", 9), Specimen.count("0816", 4)));

  @Test
  void onlyWhatAnyResultHasIsOfferedInItsOwnOrder() {
    LikeUsView form = form(SearchRequest.of("x"), 30);
    assertEquals(List.of("", "graduate", "staff"), values(form, "branchKind"));
    assertEquals(List.of("", "08"), values(form, "discipline"));
    assertEquals(List.of(""), values(form, "members"));
  }

  @Test
  void whereNothingWasFoundAnotherKindCanBeChosen() {
    assertEquals(6, values(form(SearchRequest.of("x"), 0), "branchKind").size());
  }

  @Test
  void aFinerDisciplineThatIsChosenStaysChosen() {
    SearchRequest asked = SearchAddress.including(SearchRequest.of("x"), Facet.DISCIPLINE, "0816");
    LikeUsView form = form(asked, 30);
    assertEquals(List.of("", "08", "0816"), values(form, "discipline"));
    assertEquals(List.of("测绘科学与技术", "不限"), selected(form, "discipline"));
  }

  @Test
  void ofTwoDisciplinesBothStayChosen() {
    SearchRequest one = SearchAddress.including(SearchRequest.of("x"), Facet.DISCIPLINE, "0816");
    LikeUsView form = form(SearchAddress.including(one, Facet.DISCIPLINE, "08"), 30);
    assertEquals(List.of("工学", "测绘科学与技术", "不限"), selected(form, "discipline"));
    assertEquals(
        List.of("学科", "或学科", "或学科"),
        field(form, "discipline").selects().stream().map(LikeUsView.Select::label).toList());
    assertEquals(List.of("不限"), selected(form, "branchKind"));
  }

  @Test
  void isOpenWhereSeveralAreChosenAndNotWhereAFacetIs() {
    SearchRequest facet = SearchAddress.including(SearchRequest.of("x"), Facet.DISCIPLINE, "08");
    assertFalse(form(facet, 30).open());
    assertTrue(form(SearchAddress.including(facet, Facet.BRANCH_KIND, "staff"), 30).open());
  }

  @Test
  void theRestOfTheSearchIsKeptAndNoneOfTheThree() {
    SearchRequest asked = SearchAddress.including(SearchRequest.of("党 员"), Facet.SIZE, "7-15");
    assertEquals(List.of(new LikeUsView.Kept("q", "党 员")), form(asked, 30).kept());
  }

  private static LikeUsView form(SearchRequest asked, long total) {
    return LikeUsView.of(asked, Specimen.page(asked, total, FOUND, ""), Specimen.labels());
  }

  private static LikeUsView.Field field(LikeUsView form, String name) {
    return form.fields().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> values(LikeUsView form, String name) {
    return field(form, name).selects().getFirst().choices().stream()
        .map(LikeUsView.Choice::value)
        .toList();
  }

  /// What is chosen in each of the lists.
  private static List<String> selected(LikeUsView form, String name) {
    return field(form, name).selects().stream()
        .flatMap(select -> select.choices().stream().filter(LikeUsView.Choice::selected))
        .map(LikeUsView.Choice::label)
        .toList();
  }
}

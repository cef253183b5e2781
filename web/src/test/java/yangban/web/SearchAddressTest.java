package yangban.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yangban.indexer.query.CountUnit;
import yangban.indexer.query.Counted;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;

class SearchAddressTest {

  private static final SearchRequest ASKED =
      new SearchRequest(
          "党建+科研 a&b",
          Map.of(
              Facet.THEME, new FacetChoice(Set.of("service", "education"), Set.of("publicity")),
              Facet.YEAR, new FacetChoice(Set.of("2021"), Set.of())),
          false,
          Sort.DATE,
          3,
          20);

  @Test
  void holdsTheWholeStateInOneOrder() {
    assertEquals(
        "/?q=%E5%85%9A%E5%BB%BA%2B%E7%A7%91%E7%A0%94+a%26b&theme=education&theme=service"
            + "&theme=-publicity&year=2021&sort=date&page=3",
        SearchAddress.of(ASKED));
  }

  @Test
  void leavesOutWhatIsAtItsDefault() {
    assertEquals("/?q=", SearchAddress.of(SearchRequest.of("")));
  }

  @Test
  void aChangedChoiceBeginsAtTheFirstPage() {
    SearchRequest more = SearchAddress.including(ASKED, Facet.YEAR, "2022");
    assertEquals(1, more.page());
    assertEquals(Set.of("2021", "2022"), more.choice(Facet.YEAR).any());
  }

  @Test
  void includingAndExcludingReplaceEachOther() {
    SearchRequest excluded = SearchAddress.excluding(ASKED, Facet.THEME, "service");
    assertEquals(
        new FacetChoice(Set.of("education"), Set.of("publicity", "service")),
        excluded.choice(Facet.THEME));
    assertEquals(
        ASKED.choice(Facet.THEME),
        SearchAddress.including(excluded, Facet.THEME, "service").choice(Facet.THEME));
  }

  @Test
  void takingTheLastValueBackLeavesNoTrace() {
    SearchRequest one = SearchAddress.including(SearchRequest.of("x"), Facet.LEVEL, "national");
    assertEquals(SearchRequest.of("x"), SearchAddress.without(one, Facet.LEVEL, "national"));
  }

  @Test
  void clearingKeepsWordsAndOrder() {
    SearchRequest cleared = SearchAddress.cleared(ASKED);
    assertEquals("党建+科研 a&b", cleared.q());
    assertEquals(Map.of(), cleared.choices());
    assertEquals(Sort.DATE, cleared.sort());
  }

  @Test
  void yearsThatFollowOneAnotherAreWrittenAsARange() {
    SearchRequest request =
        SearchRequest.of("")
            .withChoices(
                Map.of(
                    Facet.YEAR,
                    new FacetChoice(
                        Set.of("2019", "2020", "2021", "2023", FacetChoice.UNSTATED),
                        Set.of("2011", "2012"))));
    assertEquals(
        "/?q=&year=2019-2021&year=2023&year=_none&year=-2011-2012", SearchAddress.of(request));
    assertEquals(List.of("2019", "2020", "2021"), new YearRun("2019", "2021").years());
  }

  @Test
  void whatIsCountedStandsInTheAddress() {
    SearchRequest request = SearchRequest.of("x").withCounted(new Counted(CountUnit.BRANCH, true));
    assertEquals("/?q=x&unit=branch&overall=true", SearchAddress.of(request));
  }

  @Test
  void theFieldsOfAFormAskTheSame() {
    assertEquals(
        List.of(
            new SearchAddress.Field("q", "党建+科研 a&b"),
            new SearchAddress.Field("theme", "education"),
            new SearchAddress.Field("theme", "service"),
            new SearchAddress.Field("theme", "-publicity"),
            new SearchAddress.Field("sort", "date")),
        SearchAddress.fields(ASKED, Set.of("year")));
  }
}

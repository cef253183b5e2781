package yangban.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;

class FacetAddressesTest {

  private static final List<SearchRequest> SEARCHES =
      List.of(
          SearchRequest.of("党建+科研"),
          new SearchRequest(
              "党员",
              Map.of(
                  Facet.THEME, new FacetChoice(Set.of("service"), Set.of("publicity")),
                  Facet.YEAR, new FacetChoice(Set.of(), Set.of("2021"))),
              true,
              Sort.DATE,
              3,
              50));

  @Test
  void areThoseOfTheWholeSearch() {
    for (SearchRequest asked : SEARCHES) {
      for (Facet facet : Facet.values()) {
        FacetAddresses addresses = new FacetAddresses(asked, facet);
        for (String value : List.of("service", "2021", "大 & 小")) {
          assertEquals(
              SearchAddress.of(SearchAddress.including(asked, facet, value)),
              addresses.including(value));
          assertEquals(
              SearchAddress.of(SearchAddress.excluding(asked, facet, value)),
              addresses.excluding(value));
          assertEquals(
              SearchAddress.of(SearchAddress.without(asked, facet, value)),
              addresses.without(value));
        }
      }
    }
  }
}

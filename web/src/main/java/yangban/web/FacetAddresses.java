package yangban.web;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;

/// The addresses one step away from a search in one facet: the same as [SearchAddress] makes, but
/// with what does not change between values made once. A column of facets holds hundreds of them.
public final class FacetAddresses {

  private final SearchRequest request;
  private final Facet facet;
  private final boolean nothingChosen;
  private final String before;
  private final String after;

  public FacetAddresses(SearchRequest request, Facet facet) {
    this.request = request.withPage(1);
    this.facet = facet;
    this.nothingChosen = request.choice(facet).isEmpty();
    this.before = "/?" + SearchAddress.head(this.request, only(each -> each.compareTo(facet) < 0));
    this.after = SearchAddress.tail(this.request, only(each -> each.compareTo(facet) > 0));
  }

  private Map<Facet, FacetChoice> only(Predicate<Facet> facets) {
    return request.choices().entrySet().stream()
        .filter(choice -> facets.test(choice.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// With `value` chosen as well, and no longer excluded.
  public String including(String value) {
    return nothingChosen
        ? before + "&" + facet.code() + "=" + SearchAddress.encode(value) + after
        : SearchAddress.of(SearchAddress.including(request, facet, value));
  }

  /// With `value` excluded, and no longer chosen.
  public String excluding(String value) {
    return nothingChosen
        ? before + "&" + facet.code() + "=-" + SearchAddress.encode(value) + after
        : SearchAddress.of(SearchAddress.excluding(request, facet, value));
  }

  /// With `value` neither chosen nor excluded.
  public String without(String value) {
    return SearchAddress.of(SearchAddress.without(request, facet, value));
  }
}

package yangban.web;

import java.util.List;
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

  /// With `value` chosen as well, and no longer excluded. A discipline takes the place of its
  /// category and a category that of its disciplines: both together would say no more than the
  /// category alone.
  public String including(String value) {
    return nothingChosen
        ? before + "&" + facet.code() + "=" + SearchAddress.encode(value) + after
        : SearchAddress.of(
            SearchAddress.including(
                SearchAddress.without(request, facet, kin(value)), facet, value));
  }

  /// Whether choosing `value` narrows what is chosen already: a discipline of a chosen category.
  public boolean isWithinChosen(String value) {
    return facet == Facet.DISCIPLINE
        && request.choice(facet).any().stream().anyMatch(chosen -> isWithin(value, chosen));
  }

  private List<String> kin(String value) {
    return facet == Facet.DISCIPLINE
        ? request.choice(facet).any().stream()
            .filter(chosen -> isWithin(value, chosen) || isWithin(chosen, value))
            .toList()
        : List.of();
  }

  private static boolean isWithin(String discipline, String category) {
    return discipline.startsWith(category) && discipline.length() > category.length();
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

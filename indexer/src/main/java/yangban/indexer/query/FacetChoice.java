package yangban.indexer.query;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The values chosen in one facet: a result has any of `any` (if there are some) and none of
/// `none`.
public record FacetChoice(Set<String> any, Set<String> none) {

  /// The value, in any facet, of what has none there: 未注明. Neither a code of a closed set nor a
  /// name that a page could bring along: those do not begin with an underscore.
  public static final String UNSTATED = "_none";

  public static final FacetChoice NOTHING = new FacetChoice(Set.of(), Set.of());

  public FacetChoice {
    any = Set.copyOf(any);
    none = Set.copyOf(none);
  }

  /// The values of both.
  public FacetChoice and(FacetChoice other) {
    return new FacetChoice(joined(any, other.any), joined(none, other.none));
  }

  private static Set<String> joined(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
  }

  public boolean isEmpty() {
    return any.isEmpty() && none.isEmpty();
  }
}

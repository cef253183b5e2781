package yangban.indexer.query;

import java.util.Set;

/// The values chosen in one facet: a result has any of `any` (if there are some) and none of
/// `none`.
public record FacetChoice(Set<String> any, Set<String> none) {

  public static final FacetChoice NOTHING = new FacetChoice(Set.of(), Set.of());

  public FacetChoice {
    any = Set.copyOf(any);
    none = Set.copyOf(none);
  }

  public boolean isEmpty() {
    return any.isEmpty() && none.isEmpty();
  }
}

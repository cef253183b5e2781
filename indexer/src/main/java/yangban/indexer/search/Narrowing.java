package yangban.indexer.search;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;

/// Chosen facet values against the entries of a view: in which facets an entry falls short.
///
/// An entry is a result when it has a chosen value in every facet with a choice, and no excluded
/// one. Where no provenance is chosen, a doubtful entry lacks one.
final class Narrowing {

  /// What [#missing] tells of an entry with an excluded value: all facets, and more.
  static final int EXCLUDED = -1;

  private static final int PROVENANCE = FacetTerms.bit(Facet.PROVENANCE);

  private final int[] facetBits;
  private final boolean[] chosen;
  private final boolean[] excluded;
  private final boolean hides;
  private final boolean nothingChosen;
  private final int needed;

  /// @param hides whether doubtful entries are no results, as long as no provenance is chosen
  Narrowing(View view, Map<Facet, FacetChoice> choices, boolean hides) {
    int size = view.terms.length;
    this.facetBits = view.facetBits;
    this.chosen = new boolean[size];
    this.excluded = new boolean[size];
    this.nothingChosen = choices.isEmpty();
    Set<String> any = new HashSet<>();
    Set<String> none = new HashSet<>();
    int facetsNeeded = 0;
    for (Map.Entry<Facet, FacetChoice> choice : choices.entrySet()) {
      Facet facet = choice.getKey();
      choice.getValue().any().forEach(value -> any.add(FacetTerms.term(facet, value)));
      choice.getValue().none().forEach(value -> none.add(FacetTerms.term(facet, value)));
      facetsNeeded |= choice.getValue().any().isEmpty() ? 0 : FacetTerms.bit(facet);
    }
    this.needed = facetsNeeded;
    this.hides = hides && (needed & PROVENANCE) == 0;
    for (int i = 0; i < size; i++) {
      chosen[i] = any.contains(view.terms[i]);
      excluded[i] = none.contains(view.terms[i]);
    }
  }

  /// The facets in which the entry lacks a chosen value, as [FacetTerms#bit]s; [#EXCLUDED] for one
  /// with an excluded value.
  ///
  /// @param numbers of the segment's facet values, [View#termNumbers]
  int missing(LeafColumns columns, int[] numbers, int doc) {
    int missing = needed | (hides && columns.doubtful.get(doc) ? PROVENANCE : 0);
    if (nothingChosen) {
      return missing;
    }
    for (int i = columns.valueStart[doc]; i < columns.valueStart[doc + 1]; i++) {
      int number = numbers[columns.value(i)];
      if (excluded[number]) {
        return EXCLUDED;
      }
      if (chosen[number]) {
        missing &= ~facetBits[number];
      }
    }
    return missing;
  }

  /// Whether what lacks these facets is no result for being doubtful alone.
  boolean isHidden(int missing) {
    return hides && missing == PROVENANCE;
  }

  /// Whether values are chosen in the facet of that bit.
  boolean isNeeded(int facetBit) {
    return (needed & facetBit) != 0;
  }

  /// Whether the value of that number in [View#terms] is chosen.
  boolean isChosen(int number) {
    return chosen[number];
  }

  boolean isExcluded(int number) {
    return excluded[number];
  }
}

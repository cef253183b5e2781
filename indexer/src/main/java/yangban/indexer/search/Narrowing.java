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

  private final View view;
  private final boolean[] chosen;
  private final boolean[] excluded;
  private final boolean hides;
  private final boolean nothingChosen;
  private final int needed;

  /// @param hides whether doubtful entries are no results, as long as no provenance is chosen
  Narrowing(View view, Map<Facet, FacetChoice> choices, boolean hides) {
    int size = view.numbering.terms.length;
    this.view = view;
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
      chosen[i] = any.contains(view.numbering.terms[i]);
      excluded[i] = none.contains(view.numbering.terms[i]);
    }
  }

  /// The entries of a segment, against what is chosen.
  Leaf of(int leaf) {
    return new Leaf(leaf);
  }

  /// The entries of one segment: what all of an article have is looked at once, for entries that
  /// come in their order.
  final class Leaf {

    private final LeafColumns columns;

    /// What each ordinal of the segment does: the bit of its facet where it is chosen, [#EXCLUDED],
    /// or nothing.
    private final int[] effects;

    private int article = -1;
    private int met;

    private Leaf(int leaf) {
      this.columns = view.columns.get(leaf);
      int[] numbers = view.numbering.termNumbers[leaf];
      this.effects = new int[nothingChosen ? 0 : numbers.length];
      for (int i = 0; i < effects.length; i++) {
        int number = numbers[i];
        effects[i] =
            excluded[number] ? EXCLUDED : chosen[number] ? view.numbering.facetBits[number] : 0;
      }
    }

    /// The facets in which the entry lacks a chosen value, as [FacetTerms#bit]s; [#EXCLUDED] for
    /// one with an excluded value.
    int missing(int doc) {
      int missing = needed | (hides && columns.doubtful.get(doc) ? PROVENANCE : 0);
      if (nothingChosen) {
        return missing;
      }
      if (columns.article[doc] != article) {
        article = columns.article[doc];
        met = met(columns.shared, article);
      }
      int all = met == EXCLUDED ? EXCLUDED : met | met(columns.own, doc);
      return all == EXCLUDED ? EXCLUDED : missing & ~all;
    }

    private int met(OrdinalLists lists, int list) {
      int bits = 0;
      for (int i = lists.start(list); i < lists.end(list); i++) {
        bits |= effects[lists.at(i)];
      }
      return bits;
    }
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

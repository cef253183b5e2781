package yangban.indexer.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
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
  private final boolean hasChoices;
  private final int needed;

  /// @param hides whether doubtful entries are no results, as long as no provenance is chosen
  Narrowing(View view, Map<Facet, FacetChoice> choices, boolean hides) {
    int size = view.numbering.terms.length;
    this.view = view;
    this.chosen = new boolean[size];
    this.excluded = new boolean[size];
    this.hasChoices = !choices.isEmpty();
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

  /// The entries of one segment.
  final class Leaf {

    /// Entries without an excluded value; null where none is excluded.
    private final @Nullable FixedBitSet allowed;

    /// The facets in which something is wanted, and who lacks it.
    private final List<Lack> lacks;

    private Leaf(int leaf) {
      LeafColumns columns = view.columns.get(leaf);
      int[] numbers = view.numbering.termNumbers[leaf];
      BitSet none = hasChoices ? ordinals(numbers, number -> excluded[number]) : new BitSet();
      this.allowed = none.isEmpty() ? null : columns.valueSets.without(none);
      this.lacks = new ArrayList<>();
      for (int left = needed; left != 0; left &= left - 1) {
        int facet = Integer.lowestOneBit(left);
        BitSet any = ordinals(numbers, n -> chosen[n] && view.numbering.facetBits[n] == facet);
        lacks.add(new Lack(facet, columns.valueSets.without(any)));
      }
      if (hides) {
        lacks.add(new Lack(PROVENANCE, columns.doubtful));
      }
    }

    /// The ordinals of a segment whose common number is one of those.
    private static BitSet ordinals(int[] numbers, IntPredicate those) {
      BitSet ordinals = new BitSet();
      for (int ordinal = 0; ordinal < numbers.length; ordinal++) {
        if (those.test(numbers[ordinal])) {
          ordinals.set(ordinal);
        }
      }
      return ordinals;
    }

    /// The facets in which the entry lacks a chosen value, as [FacetTerms#bit]s; [#EXCLUDED] for
    /// one with an excluded value.
    int missing(int doc) {
      if (allowed != null && !allowed.get(doc)) {
        return EXCLUDED;
      }
      int missing = 0;
      for (Lack lack : lacks) {
        missing |= lack.entries().get(doc) ? lack.facet() : 0;
      }
      return missing;
    }

    /// Parts entries, 64 at a time, into those that lack nothing and those that lack one facet;
    /// those with an excluded value and those that lack more are in neither.
    Parted part(FixedBitSet entries) {
      FixedBitSet results = entries.clone();
      if (allowed != null) {
        results.and(allowed);
      }
      List<Lack> alone = new ArrayList<>();
      for (Lack lack : lacks) {
        alone.add(new Lack(lack.facet(), new FixedBitSet(entries.length())));
      }
      long[] words = results.getBits();
      for (int i = 0; i < words.length; i++) {
        long once = 0;
        long again = 0;
        for (Lack lack : lacks) {
          long here = words[i] & lack.entries().getBits()[i];
          again |= once & here;
          once |= here;
        }
        long single = once & ~again;
        for (int of = 0; single != 0 && of < lacks.size(); of++) {
          alone.get(of).entries().getBits()[i] = single & lacks.get(of).entries().getBits()[i];
        }
        words[i] &= ~once;
      }
      return new Parted(results, alone);
    }
  }

  /// Entries of a segment that lack what is wanted in a facet.
  ///
  /// @param facet as [FacetTerms#bit]
  record Lack(int facet, FixedBitSet entries) {}

  /// @param results what lacks nothing
  /// @param lacks what lacks one facet alone, by the facet
  record Parted(FixedBitSet results, List<Lack> lacks) {}

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

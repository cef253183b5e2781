package yangban.indexer.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.search.SearchPage.Counts;

/// Narrows what a query matches to the chosen facet values, and counts, in one walk over it.
///
/// An entry is a result when it has a chosen value in every facet with a choice, and no excluded
/// one. An entry that fails in exactly one facet is what choosing one more value there would bring
/// back, so it is counted under its values in that facet ("drill sideways"). From these two counts
/// comes everything that is shown: beside a value that is not chosen stands the number of results
/// after choosing it as well.
///
/// Where no provenance is chosen, a doubtful entry lacks one: it is no result, and what choosing
/// its provenance would show is counted.
final class Counting {

  private static final int PROVENANCE = FacetTerms.bit(Facet.PROVENANCE);

  private final View view;
  private final Map<Facet, FacetChoice> choices;
  private final boolean[] chosen;
  private final boolean[] excluded;
  private final boolean hides;
  private final int needed;
  private final int[] present;
  private final int[] added;
  private final FixedBitSet branchesSeen;
  private final List<FixedBitSet> results = new ArrayList<>();
  private long hits;
  private long others;
  private long hidden;
  private long articles;

  private Counting(View view, Map<Facet, FacetChoice> choices, boolean hides) {
    this.view = view;
    this.choices = choices;
    int size = view.terms.length;
    this.chosen = new boolean[size];
    this.excluded = new boolean[size];
    this.present = new int[size];
    this.added = new int[size];
    this.branchesSeen = new FixedBitSet(Math.max(1, view.branches));
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

  /// @param hides whether doubtful entries are no results, as long as no provenance is chosen
  static Counting of(View view, Matches matches, Map<Facet, FacetChoice> choices, boolean hides) {
    Counting counting = new Counting(view, choices, hides);
    for (int leaf = 0; leaf < matches.sets().size(); leaf++) {
      counting.count(leaf, matches.sets().get(leaf));
    }
    return counting;
  }

  private void count(int leaf, FixedBitSet matches) {
    LeafColumns columns = view.columns.get(leaf);
    int[] numbers = view.termNumbers[leaf];
    FixedBitSet result = new FixedBitSet(matches.length());
    int lastArticle = -1;
    int[] here = new int[numbers.length];
    int size = matches.length();
    for (int doc = Matches.next(matches, 0); doc < size; doc = Matches.next(matches, doc + 1)) {
      int missing = missing(columns, numbers, doc);
      if (missing == 0) {
        result.set(doc);
        hits++;
        for (int i = columns.valueStart[doc]; i < columns.valueStart[doc + 1]; i++) {
          here[columns.values[i]]++;
        }
        if (columns.article[doc] != lastArticle) {
          lastArticle = columns.article[doc];
          articles++;
        }
        if (columns.branch[doc] >= 0) {
          branchesSeen.set(view.branchNumbers[leaf][columns.branch[doc]]);
        }
        others += columns.others.get(doc) ? 1 : 0;
      } else if (Integer.bitCount(missing) == 1) {
        countAdded(columns, numbers, doc, missing);
        hidden += hides && missing == PROVENANCE ? 1 : 0;
      }
    }
    results.add(result);
    for (int i = 0; i < here.length; i++) {
      present[numbers[i]] += here[i];
    }
  }

  /// The facets in which the entry lacks a chosen value, as bits; all of them and more for one with
  /// an excluded value.
  private int missing(LeafColumns columns, int[] numbers, int doc) {
    int missing = needed | (hides && columns.doubtful.get(doc) ? PROVENANCE : 0);
    if (choices.isEmpty()) {
      return missing;
    }
    for (int i = columns.valueStart[doc]; i < columns.valueStart[doc + 1]; i++) {
      int number = numbers[columns.values[i]];
      if (excluded[number]) {
        return -1;
      }
      if (chosen[number]) {
        missing &= ~view.facetBits[number];
      }
    }
    return missing;
  }

  private void countAdded(LeafColumns columns, int[] numbers, int doc, int missing) {
    for (int i = columns.valueStart[doc]; i < columns.valueStart[doc + 1]; i++) {
      int number = numbers[columns.values[i]];
      if (view.facetBits[number] == missing) {
        added[number]++;
      }
    }
  }

  /// What is left after the choices.
  Matches results() {
    return new Matches(results, hits);
  }

  /// How many are no results for being doubtful alone.
  long hidden() {
    return hidden;
  }

  Counts counts() {
    return new Counts(hits, hits - others, articles, branchesSeen.cardinality());
  }

  /// The values of every facet by falling count, then by value. Excluded values are left out:
  /// beside them stands no number that choosing them could lead to.
  Map<Facet, List<FacetCount>> facets() {
    Map<Facet, List<FacetCount>> all = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      all.put(facet, values(facet));
    }
    return Collections.unmodifiableMap(all);
  }

  private List<FacetCount> values(Facet facet) {
    int bit = FacetTerms.bit(facet);
    List<FacetCount> values = new ArrayList<>();
    Set<String> unknown = new HashSet<>();
    FacetChoice choice = choices.getOrDefault(facet, FacetChoice.NOTHING);
    unknown.addAll(choice.any());
    for (int i = 0; i < view.terms.length; i++) {
      boolean shown = chosen[i] || present[i] > 0 || added[i] > 0;
      if (view.facetBits[i] == bit && shown && !excluded[i]) {
        values.add(value(i));
        unknown.remove(FacetTerms.value(view.terms[i]));
      }
    }
    unknown.removeAll(choice.none());
    unknown.forEach(value -> values.add(new FacetCount(value, 0, 0, true)));
    values.sort(
        Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
    return List.copyOf(values);
  }

  private FacetCount value(int number) {
    String value = FacetTerms.value(view.terms[number]);
    if (chosen[number]) {
      return new FacetCount(value, present[number], 0, true);
    }
    boolean widens = (needed & view.facetBits[number]) != 0;
    return widens
        ? new FacetCount(value, hits + added[number], added[number], false)
        // A hidden provenance has no results now, and all of its own once it is chosen.
        : new FacetCount(value, present[number] + added[number], 0, false);
  }
}

package yangban.indexer.search;

import static yangban.indexer.query.FacetChoice.UNSTATED;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.util.FixedBitSet;
import yangban.indexer.query.CountUnit;
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

  private final View view;
  private final Map<Facet, FacetChoice> choices;
  private final Narrowing narrowing;
  private final int[] present;
  private final int[] added;
  private final FixedBitSet branchesSeen;
  private final List<FixedBitSet> results = new ArrayList<>();
  private long hits;
  private long others;
  private long hidden;
  private long articles;

  /// What [#facets] shows: the above, or the same in another unit.
  private FacetTallies shown;

  private Counting(View view, Map<Facet, FacetChoice> choices, boolean hides) {
    this.view = view;
    this.choices = choices;
    this.narrowing = new Narrowing(view, choices, hides);
    this.present = new int[view.numbering.terms.length];
    this.added = new int[view.numbering.terms.length];
    this.branchesSeen = new FixedBitSet(Math.max(1, view.numbering.branches));
    this.shown = new FacetTallies(0, present, added, added);
  }

  /// Counts facet values in practices.
  ///
  /// @param hides whether doubtful entries are no results, as long as no provenance is chosen
  static Counting of(View view, Matches matches, Map<Facet, FacetChoice> choices, boolean hides)
      throws IOException {
    return of(view, matches, choices, hides, CountUnit.PRACTICE);
  }

  /// @param unit what is counted of facet values
  static Counting of(
      View view, Matches matches, Map<Facet, FacetChoice> choices, boolean hides, CountUnit unit)
      throws IOException {
    Counting counting = new Counting(view, choices, hides);
    view.walks
        .each(
            matches.total(),
            leaf -> LeafCount.of(view, counting.narrowing, leaf.ord, matches.sets().get(leaf.ord)))
        .forEach(counting::add);
    counting.shown =
        switch (unit) {
          case PRACTICE ->
              new FacetTallies(counting.hits, counting.present, counting.added, counting.added);
          case ARTICLE, BRANCH ->
              GroupCounting.of(view, matches, counting.narrowing, unit == CountUnit.BRANCH);
        };
    return counting;
  }

  private void add(LeafCount count) {
    results.add(count.result);
    hits += count.hits;
    others += count.others;
    hidden += count.hidden;
    articles += count.articles;
    int[] numbers = view.numbering.termNumbers[count.leaf];
    for (int i = 0; i < numbers.length; i++) {
      present[numbers[i]] += count.present[i];
      added[numbers[i]] += count.added[i];
    }
    int[] branches = view.numbering.branchNumbers[count.leaf];
    for (int branch = Matches.next(count.branches, 0);
        branch < branches.length;
        branch = Matches.next(count.branches, branch + 1)) {
      branchesSeen.set(branches[branch]);
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

  /// How many there are once a value is chosen in a facet without a choice, by the value's number
  /// in [View#terms].
  int[] reachable() {
    int[] reachable = shown.present().clone();
    Arrays.setAll(reachable, i -> reachable[i] + shown.added()[i]);
    return reachable;
  }

  /// Chosen values that nothing has at all: names that a saved search remembers. A range of years
  /// may well begin before the first and end after the last: its years are told where all are gone.
  List<String> gone() {
    Set<String> terms = new TreeSet<>();
    choices.forEach((facet, choice) ->
        Stream.concat(choice.any().stream(), choice.none().stream())
            .forEach(value -> terms.add(FacetTerms.term(facet, value))));
    long years = terms.stream().filter(Counting::isYear).count();
    terms.removeAll(Arrays.asList(view.numbering.terms));
    if (terms.stream().filter(Counting::isYear).count() < years) {
      terms.removeIf(Counting::isYear);
    }
    return terms.stream().map(FacetTerms::value).filter(v -> !v.equals(UNSTATED)).toList();
  }

  private static boolean isYear(String term) {
    return term.startsWith(FacetTerms.term(Facet.YEAR, ""));
  }

  /// The values of every facet by falling count, then by value. Excluded values are left out:
  /// beside them stands no number that choosing them could lead to.
  ///
  /// @param all how many have each value without the question, by its number in [View#terms]
  Map<Facet, List<FacetCount>> facets(int[] all) {
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(facet, values(facet, all));
    }
    return Collections.unmodifiableMap(facets);
  }

  private List<FacetCount> values(Facet facet, int[] all) {
    int bit = FacetTerms.bit(facet);
    List<FacetCount> values = new ArrayList<>();
    Set<String> unknown = new HashSet<>();
    FacetChoice choice = choices.getOrDefault(facet, FacetChoice.NOTHING);
    unknown.addAll(choice.any());
    for (int i = 0; i < view.numbering.terms.length; i++) {
      boolean there = narrowing.isChosen(i) || shown.present()[i] > 0 || shown.added()[i] > 0;
      if (view.numbering.facetBits[i] == bit && there && !narrowing.isExcluded(i)) {
        values.add(value(i, all[i]));
        unknown.remove(FacetTerms.value(view.numbering.terms[i]));
      }
    }
    unknown.removeAll(choice.none());
    unknown.forEach(value -> values.add(new FacetCount(value, 0, 0, true, 0, 0)));
    values.sort(
        Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
    return List.copyOf(values);
  }

  private FacetCount value(int number, int all) {
    String value = FacetTerms.value(view.numbering.terms[number]);
    int present = shown.present()[number];
    if (narrowing.isChosen(number)) {
      return new FacetCount(value, present, 0, true, all, present);
    }
    int fresh = shown.fresh()[number];
    return narrowing.isNeeded(view.numbering.facetBits[number])
        ? new FacetCount(value, shown.total() + fresh, fresh, false, all, present)
        // A hidden provenance has no results now, and all of its own once it is chosen.
        : new FacetCount(value, present + shown.added()[number], 0, false, all, present);
  }
}

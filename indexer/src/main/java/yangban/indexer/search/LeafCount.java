package yangban.indexer.search;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/// Counts what matches in one segment, for [Counting], which says what is counted. By the segment's
/// own ordinals, so that segments can be counted at the same time.
final class LeafCount {

  final int leaf;

  /// What is left after the choices.
  final FixedBitSet result;

  /// Results with each facet value.
  final int[] present;

  /// What choosing each facet value would bring back.
  final int[] added;

  /// The branches of the results.
  final FixedBitSet branches;

  long hits;
  long others;
  long hidden;
  long articles;

  private final LeafColumns columns;
  private final int[] numbers;
  private final View view;
  private final Narrowing narrowing;

  /// Of the article that is being walked through: how many of its entries are results, and how many
  /// lack [#lacking] alone.
  private int article = -1;

  private int resultsOfIt;
  private int lackingOfIt;

  /// The facet that an entry lacked last, as [FacetTerms#bit], and its ordinals.
  private int lacking;

  private int from;
  private int to;

  private LeafCount(View view, Narrowing narrowing, int leaf) {
    this.view = view;
    this.narrowing = narrowing;
    this.leaf = leaf;
    this.columns = view.columns.get(leaf);
    this.numbers = view.numbering.termNumbers[leaf];
    this.result = new FixedBitSet(columns.article.length);
    this.present = new int[numbers.length];
    this.added = new int[numbers.length];
    this.branches = new FixedBitSet(Math.max(1, view.numbering.branchNumbers[leaf].length));
  }

  /// Counts those of `matches` that are, or lack a value in one facet to be, what `narrowing` asks
  /// for.
  static LeafCount of(View view, Narrowing narrowing, int leaf, FixedBitSet matches) {
    LeafCount count = new LeafCount(view, narrowing, leaf);
    count.count(matches);
    return count;
  }

  private void count(FixedBitSet matches) {
    Narrowing.Leaf narrowed = narrowing.of(leaf);
    int size = matches.length();
    for (int doc = Matches.next(matches, 0); doc < size; doc = Matches.next(matches, doc + 1)) {
      if (columns.article[doc] != article) {
        end();
        article = columns.article[doc];
      }
      int missing = narrowed.missing(doc);
      if (missing == 0) {
        found(doc);
      } else if (Integer.bitCount(missing) == 1) {
        lacks(doc, missing);
      }
    }
    end();
  }

  private void found(int doc) {
    result.set(doc);
    hits++;
    others += columns.others.get(doc) ? 1 : 0;
    articles += resultsOfIt == 0 ? 1 : 0;
    resultsOfIt++;
    columns.own.count(doc, 1, present);
    if (columns.branch[doc] >= 0) {
      branches.set(columns.branch[doc]);
    }
  }

  private void lacks(int doc, int facet) {
    if (facet != lacking) {
      endLacking();
      lacking = facet;
      from = firstAtOrAfter(numbers, view.numbering.facetStart(facet));
      to = firstAtOrAfter(numbers, view.numbering.facetEnd(facet));
    }
    lackingOfIt++;
    columns.own.count(doc, 1, added, from, to);
    hidden += narrowing.isHidden(facet) ? 1 : 0;
  }

  private static int firstAtOrAfter(int[] numbers, int number) {
    int at = Arrays.binarySearch(numbers, number);
    return at < 0 ? -at - 1 : at;
  }

  /// Ends an article: what all of it has is counted as often as it has entries that count.
  private void end() {
    if (resultsOfIt > 0) {
      columns.shared.count(article, resultsOfIt, present);
      resultsOfIt = 0;
    }
    endLacking();
  }

  private void endLacking() {
    if (lackingOfIt > 0) {
      columns.shared.count(article, lackingOfIt, added, from, to);
      lackingOfIt = 0;
    }
  }
}

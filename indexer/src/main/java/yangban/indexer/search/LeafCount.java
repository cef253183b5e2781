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

  final long hits;

  /// Results that are not practices.
  final long others;

  /// What is no result for being doubtful alone.
  final long hidden;

  /// The articles of the results.
  final long articles;

  private final LeafColumns columns;

  private LeafCount(View view, Narrowing narrowing, int leaf, FixedBitSet matches) {
    int[] numbers = view.numbering.termNumbers[leaf];
    Narrowing.Parted parted = narrowing.of(leaf).part(matches);
    this.leaf = leaf;
    this.columns = view.columns.get(leaf);
    this.result = parted.results();
    this.hits = result.cardinality();
    this.others = FixedBitSet.intersectionCount(result, columns.others);
    this.present = new int[numbers.length];
    this.added = new int[numbers.length];
    this.branches = new FixedBitSet(Math.max(1, view.numbering.branchNumbers[leaf].length));
    this.articles = count(result, present, 0, numbers.length);
    see(result);
    this.hidden =
        parted.lacks().stream()
            .filter(lack -> narrowing.isHidden(lack.facet()))
            .mapToLong(lack -> lack.entries().cardinality())
            .sum();
    for (Narrowing.Lack lack : parted.lacks()) {
      int from = firstAtOrAfter(numbers, view.numbering.facetStart(lack.facet()));
      int to = firstAtOrAfter(numbers, view.numbering.facetEnd(lack.facet()));
      count(lack.entries(), added, from, to);
    }
  }

  /// Counts those of `matches` that are, or lack a value in one facet to be, what `narrowing` asks
  /// for.
  static LeafCount of(View view, Narrowing narrowing, int leaf, FixedBitSet matches) {
    return new LeafCount(view, narrowing, leaf, matches);
  }

  /// Counts the values of entries, whose ordinals go from `from` to before `to`. What all of an
  /// article has is counted once for it, as often as it has entries that count.
  ///
  /// @return how many articles the entries are of
  private int count(FixedBitSet entries, int[] counters, int from, int to) {
    int articlesSeen = 0;
    int article = -1;
    int ofArticle = 0;
    long[] words = entries.getBits();
    for (int word = 0; word < words.length; word++) {
      for (long left = words[word]; left != 0; left &= left - 1) {
        int doc = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        if (columns.article[doc] != article) {
          if (ofArticle > 0) {
            columns.shared.count(article, ofArticle, counters, from, to);
          }
          article = columns.article[doc];
          ofArticle = 0;
          articlesSeen++;
        }
        ofArticle++;
        columns.own.count(doc, 1, counters, from, to);
      }
    }
    if (ofArticle > 0) {
      columns.shared.count(article, ofArticle, counters, from, to);
    }
    return articlesSeen;
  }

  /// Marks the branches of entries.
  private void see(FixedBitSet entries) {
    long[] words = entries.getBits();
    for (int word = 0; word < words.length; word++) {
      for (long left = words[word]; left != 0; left &= left - 1) {
        int branch = columns.branch[word * Long.SIZE + Long.numberOfTrailingZeros(left)];
        if (branch >= 0) {
          branches.set(branch);
        }
      }
    }
  }

  private static int firstAtOrAfter(int[] numbers, int number) {
    int at = Arrays.binarySearch(numbers, number);
    return at < 0 ? -at - 1 : at;
  }
}

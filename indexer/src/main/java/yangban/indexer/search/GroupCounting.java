package yangban.indexer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/// Counts facet values by articles or branches instead of entries.
///
/// The entries are walked group by group, so that a group is known to have a result, or none,
/// before it is counted: what choosing one more value would bring are the groups that have an entry
/// with it and are not there yet. Entries of an article lie side by side; for branches [View] keeps
/// an order. What has no branch is not counted in branches.
final class GroupCounting {

  private final View view;
  private final Matches matches;
  private final Narrowing narrowing;
  private final int[] present;
  private final int[] added;
  private final int[] fresh;

  /// The last group, from 1, in which each value was seen.
  private final int[] lastPresent;

  private final int[] lastAdded;
  private final List<Integer> addedHere = new ArrayList<>();
  private int group;
  private boolean hasResult;
  private long total;

  private GroupCounting(View view, Matches matches, Narrowing narrowing) {
    this.view = view;
    this.matches = matches;
    this.narrowing = narrowing;
    int size = view.numbering.terms.length;
    this.present = new int[size];
    this.added = new int[size];
    this.fresh = new int[size];
    this.lastPresent = new int[size];
    this.lastAdded = new int[size];
  }

  /// @param byBranch whether branches are counted; else articles
  static FacetTallies of(View view, Matches matches, Narrowing narrowing, boolean byBranch) {
    GroupCounting counting = new GroupCounting(view, matches, narrowing);
    if (byBranch) {
      counting.countBranches();
    } else {
      counting.countArticles();
    }
    counting.end();
    return new FacetTallies(counting.total, counting.present, counting.added, counting.fresh);
  }

  private void countArticles() {
    for (int leaf = 0; leaf < view.columns.size(); leaf++) {
      int[] articles = view.columns.get(leaf).article;
      FixedBitSet set = matches.sets().get(leaf);
      LeafGroups groups = new LeafGroups(leaf);
      int last = -1;
      for (int doc = Matches.next(set, 0); doc < set.length(); doc = Matches.next(set, doc + 1)) {
        if (articles[doc] != last) {
          last = articles[doc];
          end();
        }
        groups.count(doc);
      }
    }
  }

  private void countBranches() {
    BranchOrder order = view.overall().branchOrder();
    List<LeafGroups> groups = new ArrayList<>();
    for (int leaf = 0; leaf < view.columns.size(); leaf++) {
      groups.add(new LeafGroups(leaf));
    }
    for (int i = 0; i < order.size(); i++) {
      if (i == 0 || order.branch(i) != order.branch(i - 1)) {
        end();
      }
      if (matches.sets().get(order.leaf(i)).get(order.doc(i))) {
        groups.get(order.leaf(i)).count(order.doc(i));
      }
    }
  }

  /// Closes a group and opens the next.
  private void end() {
    total += hasResult ? 1 : 0;
    for (int number : addedHere) {
      added[number]++;
      fresh[number] += hasResult ? 0 : 1;
    }
    addedHere.clear();
    hasResult = false;
    group++;
  }

  private final class LeafGroups {

    private final LeafColumns columns;
    private final Narrowing.Leaf narrowed;
    private final int[] numbers;
    private final int[] values;

    LeafGroups(int leaf) {
      this.columns = view.columns.get(leaf);
      this.narrowed = narrowing.of(leaf);
      this.numbers = view.numbering.termNumbers[leaf];
      this.values = new int[columns.mostValues];
    }

    void count(int doc) {
      int missing = narrowed.missing(doc);
      if (missing != 0 && Integer.bitCount(missing) != 1) {
        return;
      }
      hasResult |= missing == 0;
      for (int i = columns.values(doc, values) - 1; i >= 0; i--) {
        int number = numbers[values[i]];
        if (missing == 0 && lastPresent[number] != group) {
          lastPresent[number] = group;
          present[number]++;
        } else if (view.numbering.facetBits[number] == missing && lastAdded[number] != group) {
          lastAdded[number] = group;
          addedHere.add(number);
        }
      }
    }
  }

  /// The entries of known branches, branch by branch.
  ///
  /// @param sorted branch, segment and entry as one number each, rising
  // An array, because it holds a number for each entry of the index.
  @SuppressWarnings("ArrayRecordComponent")
  record BranchOrder(long[] sorted) {

    private static final int DOC_BITS = 31;
    private static final int LEAF_BITS = 10;

    static BranchOrder of(View view) {
      List<long[]> parts = new ArrayList<>();
      for (int leaf = 0; leaf < view.columns.size(); leaf++) {
        int[] branch = view.columns.get(leaf).branch;
        int[] numbers = view.numbering.branchNumbers[leaf];
        long[] part = new long[branch.length];
        int size = 0;
        for (int doc = 0; doc < branch.length; doc++) {
          if (branch[doc] >= 0) {
            part[size++] = ((long) numbers[branch[doc]] << LEAF_BITS | leaf) << DOC_BITS | doc;
          }
        }
        parts.add(Arrays.copyOf(part, size));
      }
      return new BranchOrder(parts.stream().flatMapToLong(Arrays::stream).sorted().toArray());
    }

    int size() {
      return sorted.length;
    }

    int branch(int i) {
      return (int) (sorted[i] >>> (LEAF_BITS + DOC_BITS));
    }

    int leaf(int i) {
      return (int) (sorted[i] >>> DOC_BITS) & ((1 << LEAF_BITS) - 1);
    }

    int doc(int i) {
      return (int) (sorted[i] & ((1L << DOC_BITS) - 1));
    }
  }
}

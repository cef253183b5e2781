package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.util.FixedBitSet;

/// How much of a question each entry holds, where too little holds all of it: every word and every
/// pair of characters weighs as much as it is rare.
///
/// A number of words that all have to hold would throw the right passage away: it may hold the
/// three words that matter of eight, and nothing of a name that the segmenter did not know but its
/// pairs.
final class Coverage {

  /// Two pairs and more lie in a word, so that each says less.
  private static final float PAIR = 0.5f;

  /// What belongs to a word says less than the word; .3: R@20 of the tuning half -.018, .8: +.006
  /// and more that does not answer.
  private static final float RELATED = 0.5f;

  /// How many words of a set are added before the next set: sums of 16 KB.
  private static final int BLOCK = 64;

  /// From so many of 64 entries on, adding to all is quicker than adding to each: 33 ns, and 1.5
  /// for each.
  private static final int DENSE = 24;

  private final View view;
  private final Matches base;
  private final Matches choice;
  private final List<Held> held = new ArrayList<>();
  private final long all;

  /// By segment; of what was added so far, nothing where more came since.
  private List<Sums> added = List.of();

  /// Entries that hold a word or pair, and what that counts.
  private record Held(Matches holding, float worth) {}

  /// What the entries of a segment hold in all, by their number, and the most that one of them
  /// holds.
  ///
  /// @param chosen as `best`, of those that are a choice
  // An array, because it holds a number for each entry of the segment.
  @SuppressWarnings("ArrayRecordComponent")
  private record Sums(float[] sums, float best, float chosen) {}

  /// @param base what may be a result at all
  /// @param choice what of it an answer is measured by
  Coverage(View view, Matches base, Matches choice) {
    this.view = view;
    this.base = base;
    this.choice = choice;
    this.all = Math.max(1, base.total());
  }

  void word(Matches holding) {
    add(holding, 1);
  }

  void pair(Matches holding) {
    add(holding, PAIR);
  }

  void related(Matches holding) {
    add(holding, RELATED);
  }

  private void add(Matches holding, float weight) {
    float rarity =
        (float)
            Math.log(1 + (all - Math.min(all, holding.total()) + 0.5) / (holding.total() + 0.5));
    held.add(new Held(holding, weight * rarity));
    added = List.of();
  }

  /// What holds at least `share` of what the best of the choice holds; of everything, where the
  /// choice holds nothing.
  Matches atLeast(float share) throws IOException {
    sum();
    return holding(least(share));
  }

  /// The same, but no more than the `size` of the choice that hold most, and what holds as much as
  /// the last of them.
  Matches best(int size, float share) throws IOException {
    sum();
    PriorityQueue<Float> most = new PriorityQueue<>();
    for (int leaf = 0; leaf < added.size(); leaf++) {
      FixedBitSet chosen = base.sets().get(leaf).clone();
      chosen.and(choice.sets().get(leaf));
      for (int doc = Matches.next(chosen, 0);
          doc < chosen.length();
          doc = Matches.next(chosen, doc + 1)) {
        float sum = added.get(leaf).sums()[doc];
        if (most.size() < size) {
          most.add(sum);
        } else if (sum > most.element()) {
          most.remove();
          most.add(sum);
        }
      }
    }
    float least = least(share);
    return holding(most.size() < size ? least : Math.max(least, most.element()));
  }

  private void sum() throws IOException {
    if (added.isEmpty()) {
      long entries = base.total() + held.stream().mapToLong(one -> one.holding().total()).sum();
      added = view.walks.each(entries, leaf -> sums(leaf.ord));
    }
  }

  private float least(float share) {
    float chosen = best(Sums::chosen);
    return share * (chosen > 0 ? chosen : best(Sums::best));
  }

  private Matches holding(float least) throws IOException {
    return Matches.of(
        view.walks.each(
            base.total(), leaf -> atLeast(least, leaf.ord, added.get(leaf.ord).sums())));
  }

  private float best(ToDoubleFunction<Sums> best) {
    return (float) added.stream().mapToDouble(best).max().orElse(0);
  }

  /// By blocks of entries: all sets are added to a block before the next one is begun, so that its
  /// sums stay in the nearest cache.
  private Sums sums(int leaf) {
    FixedBitSet may = base.sets().get(leaf);
    int words = FixedBitSet.bits2words(may.length());
    float[] sums = new float[words * Long.SIZE];
    for (int from = 0; from < words; from += BLOCK) {
      int to = Math.min(words, from + BLOCK);
      for (Held one : held) {
        add(one.holding().sets().get(leaf).getBits(), from, to, one.worth(), sums);
      }
    }
    long[] chosenOnes = choice.sets().get(leaf).getBits();
    float best = 0;
    float chosen = 0;
    for (int word = 0; word < words; word++) {
      for (long left = may.getBits()[word]; left != 0; left &= left - 1) {
        int doc = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        best = Math.max(best, sums[doc]);
        if (sums[doc] > chosen && (chosenOnes[word] & Long.lowestOneBit(left)) != 0) {
          chosen = sums[doc];
        }
      }
    }
    return new Sums(sums, best, chosen);
  }

  /// Adds `worth` to the sums of the entries of a set, from one of its words to before another.
  private static void add(long[] set, int from, int to, float worth, float[] sums) {
    for (int word = from; word < to; word++) {
      long entries = set[word];
      if (Long.bitCount(entries) < DENSE) {
        for (long left = entries; left != 0; left &= left - 1) {
          sums[word * Long.SIZE + Long.numberOfTrailingZeros(left)] += worth;
        }
      } else {
        addDense((int) entries, word * Long.SIZE, worth, sums);
        addDense((int) (entries >>> Integer.SIZE), word * Long.SIZE + Integer.SIZE, worth, sums);
      }
    }
  }

  /// To all 32 at once, the worth or nothing: Java makes a few wide additions of it.
  private static void addDense(int entries, int from, float worth, float[] sums) {
    for (int i = 0; i < Integer.SIZE; i++) {
      sums[from + i] += (entries >>> i & 1) * worth;
    }
  }

  private FixedBitSet atLeast(float least, int leaf, float[] sums) {
    FixedBitSet may = base.sets().get(leaf);
    FixedBitSet set = new FixedBitSet(may.length());
    for (int word = 0; word < FixedBitSet.bits2words(may.length()); word++) {
      long enough = 0;
      for (long left = may.getBits()[word]; left != 0; left &= left - 1) {
        float sum = sums[word * Long.SIZE + Long.numberOfTrailingZeros(left)];
        enough |= sum > 0 && sum >= least ? Long.lowestOneBit(left) : 0;
      }
      set.getBits()[word] = enough;
    }
    return set;
  }
}

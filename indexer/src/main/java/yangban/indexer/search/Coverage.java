package yangban.indexer.search;

import java.util.ArrayList;
import java.util.List;
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

  private final Matches base;
  private final List<float[]> held = new ArrayList<>();
  private final long all;

  /// @param base what may be a result at all
  Coverage(Matches base) {
    this.base = base;
    this.all = Math.max(1, base.total());
    base.sets().forEach(set -> held.add(new float[set.length()]));
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
    for (int leaf = 0; leaf < held.size(); leaf++) {
      float[] sums = held.get(leaf);
      FixedBitSet set = holding.sets().get(leaf);
      for (int doc = Matches.next(set, 0); doc < set.length(); doc = Matches.next(set, doc + 1)) {
        sums[doc] += weight * rarity;
      }
    }
  }

  /// What holds at least `share` of what the best of `choice` holds; of everything, where `choice`
  /// holds nothing.
  Matches atLeast(float share, Matches choice) {
    float best = best(base.and(choice));
    float least = share * (best > 0 ? best : best(base));
    List<FixedBitSet> sets = new ArrayList<>();
    for (int leaf = 0; leaf < held.size(); leaf++) {
      float[] sums = held.get(leaf);
      FixedBitSet may = base.sets().get(leaf);
      FixedBitSet set = new FixedBitSet(sums.length);
      for (int doc = Matches.next(may, 0); doc < may.length(); doc = Matches.next(may, doc + 1)) {
        if (sums[doc] > 0 && sums[doc] >= least) {
          set.set(doc);
        }
      }
      sets.add(set);
    }
    return Matches.of(sets);
  }

  private float best(Matches among) {
    float best = 0;
    for (int leaf = 0; leaf < held.size(); leaf++) {
      FixedBitSet set = among.sets().get(leaf);
      for (int doc = Matches.next(set, 0); doc < set.length(); doc = Matches.next(set, doc + 1)) {
        best = Math.max(best, held.get(leaf)[doc]);
      }
    }
    return best;
  }
}

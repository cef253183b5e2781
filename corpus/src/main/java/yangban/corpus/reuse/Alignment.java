package yangban.corpus.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import yangban.corpus.store.ReuseStore.Passage;

/// Finds what two comparable texts have in common, in any order.
///
/// Idea: greedy matching of runs, grown from seeds of [#SEED] characters that stand in both (as in
/// Wise, "String similarity via greedy string tiling", 1993), where a run that goes on from the one
/// before is preferred; runs that follow each other in both texts at a distance of up to [#NEAR]
/// make one passage, and what lies between them is compared character by character (longest common
/// subsequence), so that a passage with scattered changes is still one passage. Passages with fewer
/// than [#SHORTEST] common characters are turns of phrase, and dropped.
///
/// Time is linear in the lengths: at most [#TRIES] places are tried for a seed, and comparing gaps
/// costs at most `NEAR` steps a character.
final class Alignment {
  static final int SEED = 6;

  /// A run that stands alone must be longer than the usual word of four characters twice.
  static final int ALONE = 8;

  static final int NEAR = 120;
  static final int SHORTEST = 24;
  private static final int TRIES = 12;

  /// Two characters are a word; one that meets another by chance is none.
  private static final int WORD = 2;

  private final ComparableText one;
  private final ComparableText other;
  private final int[] first;
  private final int[] next;
  private final BitSet inOne = new BitSet();
  private final BitSet inOther = new BitSet();
  private final List<Passage> passages = new ArrayList<>();

  /// Aligns two texts.
  Alignment(ComparableText one, ComparableText other) {
    this.one = one;
    this.other = other;
    int size = Integer.highestOneBit(Math.max(16, other.length())) * 2;
    this.first = new int[size];
    this.next = new int[Math.max(0, other.length() - SEED + 1)];
    index();
    align();
  }

  private record Run(int at, int there, int length) {}

  /// The passages, in the order of the first text.
  List<Passage> passages() {
    return List.copyOf(passages);
  }

  /// Which characters of the first text stand in the other, too.
  BitSet inOne() {
    return inOne;
  }

  BitSet inOther() {
    return inOther;
  }

  private void index() {
    Arrays.fill(first, -1);
    for (int i = next.length - 1; i >= 0; i--) {
      int slot = slot(other, i);
      next[i] = first[slot];
      first[slot] = i;
    }
  }

  private int slot(ComparableText text, int at) {
    int hash = 0;
    for (int i = 0; i < SEED; i++) {
      hash = hash * 0x2c1b3c6d + text.at(at + i);
    }
    hash ^= hash >>> 15;
    return ((hash * 0x297a2d39) >>> 8) & (first.length - 1);
  }

  private void align() {
    List<Run> chain = new ArrayList<>();
    int at = 0;
    while (at + SEED <= one.length()) {
      Run best = best(at, chain);
      if (best.length == 0) {
        at++;
        continue;
      }
      if (!chain.isEmpty() && !follows(chain.getLast(), best)) {
        close(chain);
      }
      chain.add(best);
      at += best.length;
    }
    close(chain);
  }

  private Run best(int at, List<Run> chain) {
    Run best = new Run(at, 0, 0);
    boolean bestFollows = false;
    int tries = 0;
    for (int there = first[slot(one, at)]; there >= 0 && tries < TRIES; there = next[there]) {
      tries++;
      Run run = new Run(at, there, length(at, there));
      boolean follows = !chain.isEmpty() && follows(chain.getLast(), run);
      boolean enough = run.length >= (follows ? SEED : ALONE);
      if (enough && run.length + (follows ? NEAR : 0) > best.length + (bestFollows ? NEAR : 0)) {
        best = run;
        bestFollows = follows;
      }
    }
    return best;
  }

  private int length(int at, int there) {
    int most = Math.min(one.length() - at, other.length() - there);
    int length = 0;
    while (length < most && one.same(at + length, other, there + length)) {
      length++;
    }
    return length;
  }

  private static boolean follows(Run before, Run run) {
    int gap = run.at - before.at - before.length;
    int gapThere = run.there - before.there - before.length;
    return gap <= NEAR && gapThere >= 0 && gapThere <= NEAR;
  }

  /// Ends a passage: fills its gaps and marks what is common, if that is enough.
  private void close(List<Run> chain) {
    if (chain.isEmpty()) {
      return;
    }
    List<Run> all = new ArrayList<>();
    for (int i = 0; i < chain.size(); i++) {
      if (i > 0) {
        between(chain.get(i - 1), chain.get(i), all);
      }
      all.add(chain.get(i));
    }
    int same = all.stream().mapToInt(Run::length).sum();
    if (same >= SHORTEST) {
      for (Run run : all) {
        inOne.set(run.at, run.at + run.length);
        inOther.set(run.there, run.there + run.length);
      }
      Run begin = all.getFirst();
      Run end = all.getLast();
      passages.add(
          new Passage(begin.at, end.at + end.length, begin.there, end.there + end.length, same));
    }
    chain.clear();
  }

  /// The words that two gaps have in common, by the longest common subsequence.
  private void between(Run before, Run after, List<Run> found) {
    int at = before.at + before.length;
    int there = before.there + before.length;
    int rows = after.at - at;
    int columns = after.there - there;
    if (rows == 0 || columns == 0) {
      return;
    }
    short[][] longest = longest(at, there, rows, columns);
    int i = 0;
    int j = 0;
    int run = 0;
    while (i < rows && j < columns) {
      if (one.same(at + i, other, there + j)) {
        run++;
        i++;
        j++;
        continue;
      }
      keep(at + i - run, there + j - run, run, found);
      run = 0;
      if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    keep(at + i - run, there + j - run, run, found);
  }

  private static void keep(int at, int there, int length, List<Run> found) {
    if (length >= WORD) {
      found.add(new Run(at, there, length));
    }
  }

  private short[][] longest(int at, int there, int rows, int columns) {
    short[][] longest = new short[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        longest[i][j] =
            one.same(at + i, other, there + j)
                ? (short) (longest[i + 1][j + 1] + 1)
                : (short) Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }
}

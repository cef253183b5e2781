package yangban.corpus.reuse;

import java.util.List;
import java.util.Optional;
import yangban.corpus.store.ReuseStore.Passage;
import yangban.corpus.store.ReuseStore.Shared;

/// What it takes for common words to be reuse, and when they are common property.
///
/// The thresholds were set on 2026-11-20 by 84 sample and gold pages, each with a copy in every way
/// of the trial in `eval`, a fifth of the text edited. The share of the shorter text that was found
/// in the other lay between 0.61 and 1.00 (single characters 0.65 to 0.81, words and names 0.79 to
/// 0.92, whole sentences up to 1.00); for the 3,486 pairs of different pages it was 0.07 at the
/// most, and 0.31 where both begin with the same introduction of 100 characters.
final class ReuseBounds {
  /// A copy: so much of the shorter text stands in the other.
  static final double COPY = 0.5;

  /// See [#isWhole].
  static final double WHOLE = 0.8;

  /// Shorter texts are a notice of two sentences, and alike by nature.
  static final int LEAST_TEXT = 80;

  /// A passage of reuse is a long sentence at least.
  static final int LEAST_PASSAGE = 40;

  /// Passages are told of when they make a short paragraph together.
  static final int LEAST_PASSAGES = 60;

  /// What stands in more than so many other articles beside other words belongs to nobody: the note
  /// of a column, a paragraph of policy.
  static final int WIDELY = 5;

  private ReuseBounds() {}

  /// Whether a pair is worth keeping, before it is known how widely its words stand elsewhere.
  static boolean worthKeeping(Shared shared) {
    return contained(shared) >= COPY || sum(shared.passages()) >= LEAST_PASSAGES;
  }

  /// The share of the shorter text that stands in the longer one.
  static double contained(Shared shared) {
    boolean shorter = shared.chars() <= shared.otherChars();
    int chars = shorter ? shared.chars() : shared.otherChars();
    int same = shorter ? shared.same() : shared.otherSame();
    return chars == 0 ? 0 : (double) same / chars;
  }

  /// Whether one is a copy whatever stands elsewhere: the common passages, with the changes
  /// scattered in them, span nearly all of the shorter text, so that there is no room for a text of
  /// its own around a shared note.
  static boolean isWhole(Shared shared) {
    boolean shorter = shared.chars() <= shared.otherChars();
    int spanned = 0;
    for (Passage p : shared.passages()) {
      spanned += shorter ? p.end() - p.start() : p.otherEnd() - p.otherStart();
    }
    int chars = shorter ? shared.chars() : shared.otherChars();
    return contained(shared) >= COPY && spanned >= WHOLE * chars;
  }

  /// What a pair is, given all pairs that the article is in.
  static Optional<ReuseKind> kind(Shared shared, Coverage coverage) {
    boolean longEnough = Math.min(shared.chars(), shared.otherChars()) >= LEAST_TEXT;
    double own = isWhole(shared) ? 1 : coverage.ownShare(shared.passages());
    if (longEnough && contained(shared) * own >= COPY) {
      return Optional.of(ReuseKind.COPY);
    }
    List<Passage> rare =
        shared.passages().stream().filter(p -> coverage.ownShare(List.of(p)) >= COPY).toList();
    return sum(rare) >= LEAST_PASSAGES ? Optional.of(ReuseKind.PASSAGES) : Optional.empty();
  }

  private static int sum(List<Passage> passages) {
    return passages.stream().mapToInt(Passage::same).filter(n -> n >= LEAST_PASSAGE).sum();
  }

  /// In how many other articles, copies aside, each place of an article stands.
  static final class Coverage {
    private final int[] counts;

    /// @param chars length of the compared text
    /// @param crowded places of fingerprints that more articles have than are linked for them
    Coverage(int chars, List<Shared> all, List<Integer> crowded) {
      counts = new int[chars + 1];
      for (int at : crowded) {
        counts[at] += WIDELY + 1;
        counts[Math.min(at + Fingerprints.WINDOW, chars)] -= WIDELY + 1;
      }
      for (Shared shared : all) {
        if (!isWhole(shared)) {
          shared.passages().forEach(this::add);
        }
      }
      for (int i = 1; i < counts.length; i++) {
        counts[i] += counts[i - 1];
      }
    }

    private void add(Passage passage) {
      counts[Math.min(passage.start(), counts.length - 1)]++;
      counts[Math.min(passage.end(), counts.length - 1)]--;
    }

    /// The share of the passages that stands nowhere else or in few other articles.
    double ownShare(List<Passage> passages) {
      int all = 0;
      int own = 0;
      for (Passage passage : passages) {
        for (int i = passage.start(); i < Math.min(passage.end(), counts.length); i++) {
          all++;
          own += counts[i] <= WIDELY ? 1 : 0;
        }
      }
      return all == 0 ? 1 : (double) own / all;
    }
  }
}

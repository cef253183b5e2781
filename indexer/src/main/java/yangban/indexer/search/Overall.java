package yangban.indexer.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import yangban.indexer.image.ImageReader;
import yangban.indexer.image.ImageWriter;
import yangban.indexer.query.CountUnit;

/// What is counted of a view whatever is asked, each made when it is asked for first. Can be shared
/// between threads.
final class Overall {

  private static final Asked USUAL = new Asked(true, true, CountUnit.PRACTICE);

  private final View view;
  private final Map<Asked, int[]> counts = new ConcurrentHashMap<>();
  private volatile GroupCounting.@Nullable BranchOrder branchOrder;

  Overall(View view) {
    this.view = view;
  }

  private record Asked(boolean framed, boolean hides, CountUnit unit) {}

  /// How many have each value, by its number in [View#terms].
  ///
  /// @param framed whether the text around practices counts as well, as it does where words are
  ///   asked for
  /// @param hides whether doubtful entries are left out
  int[] counts(boolean framed, boolean hides, CountUnit unit) {
    return counts.computeIfAbsent(new Asked(framed, hides, unit), this::count);
  }

  private int[] count(Asked asked) {
    Matches all = asked.framed() ? view.everything() : view.unframed();
    try {
      return Counting.of(view, all, Map.of(), asked.hides(), asked.unit()).reachable();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a question with words asks for that leaves doubtful entries out and counts practices.
  int[] usual() {
    return counts(USUAL.framed(), USUAL.hides(), USUAL.unit());
  }

  /// What was counted for questions with words.
  static final class Kept {

    private final int[] usual;

    private Kept(int[] usual) {
      this.usual = usual;
    }

    /// What [#write] wrote.
    static Kept read(ImageReader image) throws IOException {
      return new Kept(image.ints());
    }

    void write(ImageWriter image) throws IOException {
      image.put(usual);
    }
  }

  Kept kept() {
    return new Kept(usual());
  }

  /// @param kept of a view of the very same entries
  void restore(Kept kept) {
    counts.put(USUAL, kept.usual);
  }

  /// Counts what `before` counted, of an earlier view, so that the next question need not.
  void follow(Overall before) {
    before.counts.keySet().forEach(asked -> counts(asked.framed(), asked.hides(), asked.unit()));
    if (before.branchOrder != null) {
      branchOrder();
    }
  }

  GroupCounting.BranchOrder branchOrder() {
    GroupCounting.BranchOrder known = branchOrder;
    if (known == null) {
      known = GroupCounting.BranchOrder.of(view);
      branchOrder = known;
    }
    return known;
  }
}

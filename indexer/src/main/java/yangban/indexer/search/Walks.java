package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSearcher.LeafReaderContextPartition;
import org.apache.lucene.search.IndexSearcher.LeafSlice;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TaskExecutor;
import org.apache.lucene.search.similarities.Similarity;

/// Walks through the segments of a view: one after the other where there is little to do, and a few
/// at a time where there is much. What comes out is the same.
final class Walks {

  /// Heaps of segments for each processor: enough that no thread waits long for another's last one,
  /// and not so many that each begins without knowing what scores well.
  private static final int HEAPS = 2;

  private final Hands hands;
  private volatile boolean isReady;
  private final List<LeafReaderContext> leaves;
  private final List<List<LeafReaderContext>> heaps;
  private final TaskExecutor tasks;
  private final TermPlaces places;
  private final IndexSearcher alone;
  private final IndexSearcher together;

  Walks(IndexReader reader, Hands hands, Similarity similarity) {
    this.hands = hands;
    this.leaves = reader.leaves();
    this.tasks = new TaskExecutor(hands);
    this.heaps = heaps(leaves, HEAPS * hands.processors());
    this.places = new TermPlaces(reader);
    this.alone = places.new Searcher(null);
    this.together =
        places.new Searcher(hands) {
          @Override
          protected LeafSlice[] slices(List<LeafReaderContext> all) {
            return heaps.stream()
                .map(heap ->
                    heap.stream().map(LeafReaderContextPartition::createForEntireSegment).toList())
                .map(LeafSlice::new)
                .toArray(LeafSlice[]::new);
          }
        };
    for (IndexSearcher searcher : List.of(alone, together)) {
      // Filters here are bit sets already; a second cache of them would only hold memory.
      searcher.setQueryCache(null);
      searcher.setSimilarity(similarity);
    }
  }

  /// About equally large, the largest segments first.
  private static List<List<LeafReaderContext>> heaps(List<LeafReaderContext> leaves, int most) {
    record Heap(List<LeafReaderContext> leaves, long entries) {}
    PriorityQueue<Heap> smallest = new PriorityQueue<>(Comparator.comparingLong(Heap::entries));
    for (int i = 0; i < Math.min(most, leaves.size()); i++) {
      smallest.add(new Heap(List.of(), 0));
    }
    List<LeafReaderContext> bySize =
        leaves.stream()
            .sorted(
                Comparator.<LeafReaderContext>comparingInt(leaf -> leaf.reader().maxDoc())
                    .reversed())
            .toList();
    for (LeafReaderContext leaf : bySize) {
      Heap heap = smallest.remove();
      List<LeafReaderContext> with = new ArrayList<>(heap.leaves());
      with.add(leaf);
      smallest.add(new Heap(List.copyOf(with), heap.entries() + leaf.reader().maxDoc()));
    }
    return smallest.stream()
        .sorted(Comparator.comparingLong(Heap::entries).reversed())
        .map(Heap::leaves)
        .toList();
  }

  /// Whoever makes a view while others ask questions of the one before it does so alone, up to
  /// here.
  void ready() {
    isReady = true;
  }

  /// Asks on the asking thread alone.
  IndexSearcher searcher() {
    return alone;
  }

  /// Where terms stand, for both ways of asking.
  TermPlaces places() {
    return places;
  }

  /// @param entries how many are scored
  /// @param query what scores them
  IndexSearcher scoring(long entries, Query query) {
    int clauses = query instanceof BooleanQuery any ? any.clauses().size() : 1;
    boolean isLarge = hands.areWantedToScore(entries, (long) clauses * leaves.size());
    return isReady && isLarge && leaves.size() > 1 ? together : alone;
  }

  /// What is done in one segment.
  interface Step<T> {
    T in(LeafReaderContext leaf) throws IOException;
  }

  /// What comes out of `step` for each segment, in their order.
  ///
  /// @param entries about how many have to be looked at in all of them
  /// @param step touches nothing that it shares with that of another segment
  <T> List<T> each(long entries, Step<T> step) throws IOException {
    List<T> done = new ArrayList<>(leaves.size());
    if (!isReady || !hands.areWanted(entries) || leaves.size() < 2) {
      for (LeafReaderContext leaf : leaves) {
        done.add(step.in(leaf));
      }
      return done;
    }
    record Done<T>(int leaf, T result) {}
    List<Callable<List<Done<T>>>> parts = new ArrayList<>();
    for (List<LeafReaderContext> heap : heaps) {
      parts.add(() -> {
        List<Done<T>> part = new ArrayList<>();
        for (LeafReaderContext leaf : heap) {
          part.add(new Done<>(leaf.ord, step.in(leaf)));
        }
        return part;
      });
    }
    tasks.invokeAll(parts).stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(Done::leaf))
        .forEach(one -> done.add(one.result()));
    return done;
  }
}

package yangban.indexer.search;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import yangban.corpus.lexicon.Lexicon;
import yangban.indexer.query.QueryReader;

/// What an index is opened with, whatever its folder: how texts are read, how questions are read,
/// how answers are ordered. Can be shared between threads and indexes.
record Groundwork(Analysis analysis, QueryReader reader, Ranking ranking) {

  /// Of the last words and clock that were asked for: a process has one of each.
  private static @Nullable Begun last;

  private record Begun(Set<String> words, Clock clock, CompletableFuture<Groundwork> made) {}

  /// Begins to make it on another thread, or gives what was begun before: it takes a fifth of a
  /// start, and a start has something else to do until it opens an index.
  ///
  /// @param clock tells what year 今年 is
  static synchronized CompletableFuture<Groundwork> of(
      Collection<String> domainWords, Clock clock) {
    Set<String> words = Set.copyOf(domainWords);
    Begun begun = last;
    if (begun == null || !begun.clock().equals(clock) || !begun.words().equals(words)) {
      begun = new Begun(words, clock, CompletableFuture.supplyAsync(() -> make(words, clock)));
      last = begun;
    }
    return begun.made();
  }

  private static Groundwork make(Set<String> words, Clock clock) {
    Analysis analysis = Analysis.of(words);
    Subjects subjects = new Subjects(Lexicon.load(), analysis.analyzer()::fold);
    return new Groundwork(
        analysis,
        new QueryReader(analysis.analyzer(), clock),
        new Ranking(analysis, subjects, Weights.DEFAULT));
  }
}

package yangban.indexer.search;

import java.io.Closeable;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Threads that lend a hand to a large question: one for each processor but the asking thread's.
///
/// Lucene's TaskExecutor hands over: each thing handed over does the next part of a question that
/// nobody has begun, or nothing where none is left, and whoever asks does parts as well and waits
/// for those only that are under way. So nobody waits for a thread to become idle, and nothing can
/// block. Where as many questions are asked at once as there are processors, each is answered by
/// its own thread alone. Can be shared between threads.
final class Hands implements Executor, Closeable {

  /// Entries to be looked at from which it is worth waking another thread: counting so many takes
  /// half a millisecond, waking some 50 microseconds.
  private static final long MANY = 10_000;

  /// A scored entry takes as long as so many that are counted: half a microsecond, by the mean of
  /// 2,460 questions over 110,000 entries (3,900 results and 50 clauses each, 1.7 of 5.5 ms before
  /// the first was scored).
  private static final long SCORED = 10;

  /// Looking a clause up in a segment and getting ready to read takes as long as counting so many:
  /// four microseconds.
  private static final long LOOKED_UP = 80;

  private final int processors;
  private final long many;
  private final AtomicInteger asking = new AtomicInteger();
  private final ThreadPoolExecutor threads;

  /// @param processors on how many threads work is done at the same time, at least 1
  /// @param many entries to be looked at from which others are called on
  Hands(int processors, long many) {
    this.processors = processors;
    this.many = many;
    this.threads =
        new ThreadPoolExecutor(
            Math.max(1, processors - 1),
            Math.max(1, processors - 1),
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("search-", 0).factory(),
            (task, _) -> task.run());
    // A thread begins at the priority of the one that starts it, which must not be one that
    // indexes.
    threads.prestartAllCoreThreads();
  }

  static Hands ofThisMachine() {
    return new Hands(Runtime.getRuntime().availableProcessors(), MANY);
  }

  int processors() {
    return processors;
  }

  /// Whether others are worth calling on.
  ///
  /// @param entries how many are looked at
  boolean areWanted(long entries) {
    return processors > 1 && entries >= many;
  }

  /// @param entries how many are scored
  /// @param clauses what they are scored by, one for each segment
  boolean areWantedToScore(long entries, long clauses) {
    return areWanted(entries * SCORED + clauses * LOOKED_UP);
  }

  /// To be called before and after a question is answered: as many as there are processors need no
  /// other thread.
  void begin() {
    asking.incrementAndGet();
  }

  void end() {
    asking.decrementAndGet();
  }

  @Override
  public void execute(Runnable task) {
    if (asking.get() < processors) {
      threads.execute(task);
    } else {
      task.run();
    }
  }

  /// What is under way is done to its end; what is handed over later is done by its owner.
  @Override
  public void close() {
    threads.shutdown();
  }
}

package yangban.indexer.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import yangban.corpus.Article;
import yangban.corpus.store.Change;
import yangban.corpus.store.CorpusStore;

/// Brings the store's changes into a generation, on all cores: the thread that reads the store
/// hands articles to as many others as there are cores, and waits when their queue is full, so that
/// no more than a few are in memory at once. It cuts none itself: whoever does may have to write a
/// segment, which takes a second or two, and meanwhile the others would have nothing to do.
///
/// Where the generation is the one that answers, it commits after [#COMMIT_EVERY] articles and then
/// whenever a half more are there: what was indexed can be searched soon, and after a crash the
/// next start goes on from there. A commit keeps all but one core waiting, so many would cost more
/// than they save. One that is built beside is not seen before it is whole, and is committed once.
final class Filling {

  /// At some thousand articles a second the first commit comes after a few seconds.
  static final int COMMIT_EVERY = 5_000;

  /// From here on it is no longer a person's next article but a load, after which the index should
  /// be left in good order.
  static final int MANY = 500;

  /// Waiting articles per thread. Few, as each that waits through a collection is copied by it.
  private static final int QUEUE = 4;

  private final Generation generation;
  private final Entries entries;
  private final boolean isSeen;

  /// Each change of the store tells of another article, so into an empty one each comes once.
  private final boolean isFirst;

  private final ThreadPoolExecutor threads;
  private final Phaser running = new Phaser(1);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final AtomicLong articles = new AtomicLong();
  private long removed;
  private long reached;
  private long committed;

  private Filling(
      Generation generation, Entries entries, boolean isSeen, ThreadPoolExecutor threads) {
    this.generation = generation;
    this.entries = entries;
    this.isSeen = isSeen;
    this.isFirst = generation.isEmpty();
    this.threads = threads;
    this.reached = generation.change();
  }

  /// What was done.
  record Filled(long articles, long removed) {}

  /// Indexes every change after the last that `generation` holds.
  ///
  /// @param isSeen whether questions are answered from it meanwhile
  static Filled fill(Generation generation, CorpusStore store, Entries entries, boolean isSeen)
      throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    try (ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            cores,
            cores,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(cores * QUEUE),
            Thread.ofPlatform().daemon().name("indexing-", 0).factory(),
            Filling::await)) {
      return new Filling(generation, entries, isSeen, threads).run(store);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// Waits for room in the queue.
  private static void await(Runnable task, ThreadPoolExecutor threads) {
    try {
      threads.getQueue().put(task);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RejectedExecutionException(e);
    }
  }

  private Filled run(CorpusStore store) throws IOException {
    // Read before the changes: what is stored meanwhile comes again next time, and harms nothing.
    long last = store.lastChange();
    store.changesAfter(generation.change(), this::take);
    write();
    if (last > generation.change() || articles.get() + removed > 0) {
      long reachedAll = Math.max(last, generation.change());
      if (articles.get() < MANY) {
        generation.commit(reachedAll);
      } else {
        generation.settle(reachedAll);
      }
    }
    return new Filled(articles.get(), removed);
  }

  private void take(Change change) {
    try {
      switch (change) {
        case Change.Kept kept -> {
          index(kept.article());
          reached = kept.number();
          long since = articles.incrementAndGet() - committed;
          if (isSeen && since >= Math.max(COMMIT_EVERY, committed / 2)) {
            write();
            generation.commit(Math.max(reached, generation.change()));
            committed = articles.get();
          }
        }
        case Change.Removed gone -> {
          generation.remove(gone.articleId());
          removed++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void index(Article article) throws IOException {
    rethrow();
    run(() -> {
      List<Document> made = entries.of(article);
      if (isFirst) {
        generation.add(made);
      } else {
        generation.put(article.id(), made);
      }
    });
  }

  /// Part of the work, for another thread.
  private interface Part {
    void run() throws IOException;
  }

  private void run(Part part) {
    running.register();
    threads.execute(() -> {
      try {
        part.run();
      } catch (IOException | RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        running.arriveAndDeregister();
      }
    });
  }

  /// Waits until every article handed out is indexed.
  private void settle() throws IOException {
    running.arriveAndAwaitAdvance();
    rethrow();
  }

  /// Makes ready for a commit, which keeps all threads but its own waiting: of much that is in
  /// memory each writes a part.
  private void write() throws IOException {
    settle();
    if (articles.get() - committed >= MANY) {
      for (int i = 0; i < threads.getCorePoolSize(); i++) {
        run(generation::write);
      }
      settle();
    }
  }

  private void rethrow() throws IOException {
    switch (failure.get()) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
  }
}

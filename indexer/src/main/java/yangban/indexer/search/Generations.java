package yangban.indexer.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Lock;
import yangban.corpus.store.CorpusStore;

/// The generation that answers, and how it follows the store: filled where little changed, and
/// otherwise built anew beside the old one, which answers until the new one is whole.
///
/// Any number of threads may ask. What writes waits for what writes, and nobody who asks waits for
/// it.
final class Generations implements Closeable {

  private final IndexFolder folder;
  private final Analysis analysis;
  private final Hands hands;
  private final Optional<Lock> lock;
  private final AtomicLong visible = new AtomicLong(1);
  private volatile Generation current;
  private volatile boolean rebuilding;
  private CatchUp.Reason pending;

  private Generations(
      IndexFolder folder, Analysis analysis, Hands hands, Optional<Lock> lock, Opened opened) {
    this.folder = folder;
    this.analysis = analysis;
    this.hands = hands;
    this.lock = lock;
    this.current = opened.generation();
    this.pending = opened.reason();
  }

  private record Opened(Generation generation, CatchUp.Reason reason) {}

  /// Opens those in `dir` for writing, making one where there is none. One that cannot be read is
  /// replaced by an empty one.
  ///
  /// @param analysis comes while the folder is read: a start waits for both
  /// @param hands closed with them, and where they cannot be opened
  /// @throws IndexInUseException where another process writes them
  static Generations open(Path dir, CompletableFuture<Analysis> analysis, Hands hands)
      throws IOException {
    IndexFolder folder = new IndexFolder(dir);
    Optional<Lock> lock = Optional.empty();
    try {
      lock = Optional.of(folder.lock());
      boolean isNew = folder.current().isEmpty();
      Optional<Generation> readable = readable(folder, hands);
      Opened opened = opened(folder, isNew, readable, analysis.join(), hands);
      folder.sweep();
      return new Generations(folder, analysis.join(), hands, lock, opened);
    } catch (IOException | RuntimeException e) {
      hands.close();
      if (lock.isPresent()) {
        lock.get().close();
      }
      throw e;
    }
  }

  private static Optional<Generation> readable(IndexFolder folder, Hands hands) throws IOException {
    Optional<Path> current = folder.current();
    if (current.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Generation.open(current.get(), hands));
    } catch (IOException | RuntimeException e) {
      // Whatever is wrong with it, the store can replace it.
      return Optional.empty();
    }
  }

  private static Opened opened(
      IndexFolder folder,
      boolean isNew,
      Optional<Generation> readable,
      Analysis analysis,
      Hands hands)
      throws IOException {
    if (readable.isEmpty()) {
      CatchUp.Reason reason = isNew ? CatchUp.Reason.NEW : CatchUp.Reason.UNREADABLE;
      return new Opened(createCurrent(folder, analysis, hands), reason);
    }
    boolean fits = readable.get().fingerprint().equals(analysis.fingerprint());
    return new Opened(readable.get(), fits ? CatchUp.Reason.NONE : CatchUp.Reason.ANALYSIS);
  }

  private static Generation createCurrent(IndexFolder folder, Analysis analysis, Hands hands)
      throws IOException {
    Path next = folder.next();
    Generation generation = Generation.create(next, analysis.fingerprint(), hands);
    folder.use(next);
    return generation;
  }

  /// Opens the one in `dir` as it stands, for searching only; an empty one where there is none.
  ///
  /// @param hands closed with it
  static Generations read(Path dir, Analysis analysis, Hands hands) throws IOException {
    IndexFolder folder = new IndexFolder(dir);
    Optional<Path> current = folder.current();
    Generation generation =
        current.isPresent() ? Generation.read(current.get(), hands) : Generation.empty(hands);
    Opened opened = new Opened(generation, CatchUp.Reason.NONE);
    return new Generations(folder, analysis, hands, Optional.empty(), opened);
  }

  /// Brings what changed in `store` into the generation that answers, or into one that takes its
  /// place.
  ///
  /// @throws IllegalStateException where the index was opened for reading
  synchronized CatchUp catchUp(CorpusStore store) throws IOException {
    if (lock.isEmpty()) {
      throw new IllegalStateException("the index was opened for reading");
    }
    if (!current.isWritable()) {
      reopen();
    }
    CatchUp.Reason reason = reason(store);
    if (reason == CatchUp.Reason.NONE && store.lastChange() == current.change()) {
      return new CatchUp(reason, 0, 0, current.change());
    }
    Filling.Filled filled = isBeside(reason) ? rebuild(store) : fill(current, store);
    pending = CatchUp.Reason.NONE;
    return new CatchUp(reason, filled.articles(), filled.removed(), current.change());
  }

  /// Takes up again what stands on the disk, after Lucene gave the writer up because something
  /// could not be written: what it had committed is whole, and to build all of it anew beside would
  /// need as much room again where there is none.
  private void reopen() throws IOException {
    folder.sweep();
    Optional<Generation> standing = readable(folder, hands);
    if (standing.isPresent()) {
      Generation old = current;
      current = standing.get();
      old.close();
    }
  }

  private CatchUp.Reason reason(CorpusStore store) {
    if (pending != CatchUp.Reason.NONE) {
      return pending;
    }
    if (!current.isWritable()) {
      return CatchUp.Reason.UNREADABLE;
    }
    if (store.lastChange() < current.change()) {
      return CatchUp.Reason.STORE;
    }
    return isHalfOutOfDate(store) ? CatchUp.Reason.READINGS : CatchUp.Reason.NONE;
  }

  /// Whether so much was read anew since that filling would show some of it before the rest.
  private boolean isHalfOutOfDate(CorpusStore store) {
    return current.change() > 0
        && store.rereading().lastChange() > current.change()
        && store.changesSince(current.change()) > Filling.COMMIT_EVERY;
  }

  /// Whether the old index is of use until the new one is whole. One that was found unreadable at
  /// the start has been replaced by an empty one already, which fills from the beginning.
  private boolean isBeside(CatchUp.Reason reason) {
    return switch (reason) {
      case NONE, NEW -> false;
      case UNREADABLE -> !current.isWritable();
      case ANALYSIS, READINGS, STORE -> true;
    };
  }

  private Filling.Filled fill(Generation generation, CorpusStore store) throws IOException {
    Filling.Filled filled =
        Filling.fill(generation, store, new Entries(analysis), generation == current);
    if (filled.articles() + filled.removed() > 0) {
      visible.incrementAndGet();
    }
    return filled;
  }

  private Filling.Filled rebuild(CorpusStore store) throws IOException {
    rebuilding = true;
    Path next = folder.next();
    try {
      return takeOver(next, Generation.create(next, analysis.fingerprint(), hands), store);
    } catch (IOException | RuntimeException e) {
      folder.sweep();
      throw e;
    } finally {
      rebuilding = false;
    }
  }

  private Filling.Filled takeOver(Path next, Generation built, CorpusStore store)
      throws IOException {
    try {
      Filling.Filled filled = fill(built, store);
      folder.use(next);
      Generation old = current;
      current = built;
      visible.incrementAndGet();
      old.close();
      folder.sweep();
      return filled;
    } finally {
      if (current != built) {
        built.close();
      }
    }
  }

  /// Builds a generation anew at the next [#catchUp], beside the old one.
  synchronized void renew() {
    pending = CatchUp.Reason.ANALYSIS;
  }

  /// Grows whenever there may be other answers.
  long visible() {
    return visible.get();
  }

  /// The last change of the store that the generation that answers holds for good.
  long change() {
    return current.change();
  }

  /// Whether one is being built beside the one that answers.
  boolean isRebuilding() {
    return rebuilding;
  }

  /// As [#with], for a question that somebody waits for.
  <T> T asked(Use<T> use) throws IOException {
    hands.begin();
    try {
      return with(use);
    } finally {
      hands.end();
    }
  }

  /// What `use` makes of the newest view, which stays open for as long as that takes.
  <T> T with(Use<T> use) throws IOException {
    while (true) {
      Views views = current.views();
      View view;
      try {
        view = views.acquire();
      } catch (AlreadyClosedException e) {
        if (current.views() == views) {
          throw e;
        }
        // A new generation took over between the two lines above.
        continue;
      }
      try {
        return use.with(view);
      } finally {
        views.release(view);
      }
    }
  }

  interface Use<T> {
    T with(View view) throws IOException;
  }

  /// Leaves what was prepared to the next start, unless the index was opened for reading. Where it
  /// cannot be written, that start takes longer and does the same.
  synchronized void keepPrepared(Generation.Imaging imaging) {
    if (lock.isPresent() && current.isWritable()) {
      try {
        current.keepPrepared(imaging);
      } catch (IOException _) {
        // Nobody asked for it, and the next one to close tries again.
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    current.close();
    hands.close();
    if (lock.isPresent()) {
      lock.get().close();
    }
  }
}

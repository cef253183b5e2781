package yangban.server.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yangban.corpus.store.CorpusStore;
import yangban.indexer.search.IndexInUseException;
import yangban.server.problem.Refusal;

/// Opens store and index of a folder on a thread of its own, and makes ready there what the first
/// question would wait for.
public final class Opening {

  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  private final FutureTask<CorpusStore> store;
  private final FutureTask<Library> library;

  /// Begins at once.
  public Opening(Path folder) {
    store = new FutureTask<>(() -> DataFolder.store(folder));
    library = new FutureTask<>(() -> open(folder));
    Thread.ofPlatform().name("open-library").daemon().start(this::run);
  }

  private void run() {
    store.run();
    library.run();
    if (library.state() == Future.State.SUCCESS) {
      warm(library.resultNow());
    }
  }

  private static void warm(Library library) {
    try {
      library.index().warmForFirst();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      // Damaged, or closed meanwhile, which Lucene tells by an IllegalStateException: the first
      // question tells, if one comes.
      LOG.info("the first question makes ready what it needs: {}", e.toString());
    }
  }

  private Library open(Path folder) throws Refusal {
    CorpusStore opened = store();
    try {
      return new Library(opened, DataFolder.writing(folder));
    } catch (IndexInUseException _) {
      opened.close();
      throw new Refusal("cli.index.inUse", folder);
    } catch (Refusal | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /// The store, as soon as it is open; it is closed again where the index cannot be opened.
  ///
  /// @throws Refusal where it cannot be opened
  public CorpusStore store() throws Refusal {
    return awaited(store);
  }

  /// The library, as soon as it is open.
  ///
  /// @throws Refusal where it cannot be opened
  public Library library() throws Refusal {
    return awaited(library);
  }

  private static <T> T awaited(FutureTask<T> task) throws Refusal {
    boolean interrupted = false;
    while (true) {
      try {
        T opened = task.get();
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
        return opened;
      } catch (InterruptedException _) {
        // It opens within a second or two; whoever wants to end hears of it after that.
        interrupted = true;
      } catch (ExecutionException e) {
        throw failure(e);
      }
    }
  }

  private static Refusal failure(ExecutionException e) {
    return switch (e.getCause()) {
      case Refusal refusal -> refusal;
      case RuntimeException unexpected -> throw unexpected;
      case null, default -> throw new IllegalStateException(e);
    };
  }

  /// Closes what was opened, if it was.
  public void undo() {
    try {
      library().close();
    } catch (Refusal | RuntimeException _) {
      // Nothing was opened; why not was told already, or does not matter any more.
    }
  }
}

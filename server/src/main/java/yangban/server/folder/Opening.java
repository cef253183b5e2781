package yangban.server.folder;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import yangban.corpus.store.CorpusStore;
import yangban.indexer.search.IndexInUseException;
import yangban.server.problem.Refusal;

/// Opens store and index of a folder on a thread of its own.
public final class Opening {

  private final FutureTask<Library> task;

  /// Begins at once.
  public Opening(Path folder) {
    task = new FutureTask<>(() -> open(folder));
    Thread.ofPlatform().name("open-library").daemon().start(task);
  }

  private static Library open(Path folder) throws Refusal {
    CorpusStore store = DataFolder.store(folder);
    try {
      return new Library(store, DataFolder.writing(folder));
    } catch (IndexInUseException _) {
      store.close();
      throw new Refusal("cli.index.inUse", folder);
    } catch (Refusal | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /// The library, as soon as it is open.
  ///
  /// @throws Refusal where it cannot be opened
  public Library library() throws Refusal {
    boolean interrupted = false;
    while (true) {
      try {
        Library library = task.get();
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
        return library;
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

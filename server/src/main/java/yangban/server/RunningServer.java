package yangban.server;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import yangban.corpus.crawl.CrawlSettings;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.ingest.ImportListener;
import yangban.corpus.ingest.ImportStoppedException;
import yangban.corpus.ingest.Importer;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.StoreException;
import yangban.corpus.understand.Understander;
import yangban.server.folder.ChangeWatch;
import yangban.server.folder.DataFolder;
import yangban.server.folder.FolderLock;
import yangban.server.folder.Library;
import yangban.server.folder.Opening;
import yangban.server.folder.Shelf;
import yangban.server.http.ServerConfig;
import yangban.server.http.YangbanServer;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Refusal;
import yangban.server.source.Collecting;
import yangban.server.source.CollectingSoon;

/// A server over one data folder: listens first, then opens the folder, fills an empty one with the
/// sample corpus, and answers from there on.
public final class RunningServer implements AutoCloseable {

  /// The contract between processes: what another one imports is found here within two seconds.
  private static final Duration WATCH_PERIOD = Duration.ofSeconds(1);

  /// What nobody waits for begins so long after the first answer can be given, or it would take
  /// half of two cores from it: following the store and opening collecting take some 0.2 seconds of
  /// processor time, half of it for compiling what they run.
  private static final Duration REST = Duration.ofMillis(500);

  /// Stands in a folder as long as the samples are being loaded into it.
  private static final String LOADING = "samples.loading";

  private final FolderLock lock;
  private final YangbanServer server;
  private final Shelf shelf;
  private final Library library;
  private final ChangeWatch watch;
  private final Optional<CollectingSoon> collecting;
  private final AtomicBoolean closed = new AtomicBoolean();

  private RunningServer(
      FolderLock lock,
      YangbanServer server,
      Shelf shelf,
      Library library,
      ChangeWatch watch,
      Optional<CollectingSoon> collecting) {
    this.lock = lock;
    this.server = server;
    this.shelf = shelf;
    this.library = library;
    this.watch = watch;
    this.collecting = collecting;
  }

  /// Starts, and comes back when questions can be answered. The folder is opened while the listener
  /// starts: either takes about a second.
  ///
  /// @param listener hears how the sample corpus is loaded
  /// @throws Refusal where the folder or the port cannot be had; nothing is left open then
  public static RunningServer start(ServerConfig config, ImportListener listener) throws Refusal {
    return start(config, listener, _ -> {});
  }

  /// Starts as [#start(ServerConfig, ImportListener)].
  ///
  /// @param uncollected hears why sources cannot be had, once it is known, on another thread
  public static RunningServer start(
      ServerConfig config, ImportListener listener, Consumer<Refusal> uncollected) throws Refusal {
    FolderLock lock = FolderLock.take(config.dataDir());
    Opening opening = new Opening(config.dataDir());
    Shelf shelf = new Shelf();
    try {
      YangbanServer server = listen(config, shelf);
      try {
        // Asked while the index is still being opened.
        boolean wantsSamples = wantsSamples(config.dataDir(), opening.store());
        Library library = opening.library();
        fill(config.dataDir(), library, wantsSamples, listener);
        shelf.put(library);
        return new RunningServer(
            lock,
            server,
            shelf,
            library,
            new ChangeWatch(library, REST, WATCH_PERIOD),
            collecting(config, library, shelf, uncollected));
      } catch (Refusal | RuntimeException e) {
        server.close();
        throw e;
      }
    } catch (Refusal | RuntimeException e) {
      opening.undo();
      lock.close();
      throw e;
    }
  }

  private static Optional<CollectingSoon> collecting(
      ServerConfig config, Library library, Shelf shelf, Consumer<Refusal> uncollected) {
    if (!config.collects()) {
      shelf.refuseSources(new Problem(ProblemKind.COLLECTING_OFF));
      return Optional.empty();
    }
    return Optional.of(
        new CollectingSoon(
            REST,
            () ->
                Collecting.open(
                    config.dataDir(), library.store(), config.contact(), CrawlSettings.DEFAULT),
            collecting -> shelf.put(collecting.desk()),
            refusal -> {
              // What is waited for is refused again and again, and told once.
              if (shelf.refuseSources(unopened(refusal))) {
                uncollected.accept(refusal);
              }
            }));
  }

  private static Problem unopened(Refusal refusal) {
    List<String> words = refusal.words().stream().map(String::valueOf).toList();
    String file = words.stream().findFirst().orElse("");
    return switch (refusal.key()) {
      case "cli.archive.locked" -> new Problem(ProblemKind.ARCHIVE_LOCKED, file);
      case "cli.archive.lockedBy" ->
          new Problem(ProblemKind.ARCHIVE_LOCKED_BY, file, words.getLast());
      default -> new Problem(ProblemKind.NO_COLLECTING, file);
    };
  }

  private static YangbanServer listen(ServerConfig config, Shelf shelf) throws Refusal {
    try {
      return ServerMain.start(config, shelf);
    } catch (BindException _) {
      throw new Refusal("cli.serve.portTaken", config.host(), Integer.toString(config.port()));
    } catch (IOException e) {
      throw new Refusal("cli.serve.noListener", config.host(), e.getClass().getSimpleName());
    }
  }

  /// Loads the sample corpus into an empty store. An index that holds something answers at once and
  /// catches up behind; an empty one is filled first, or everyone would hear that there is nothing.
  private static void fill(
      Path folder, Library library, boolean wantsSamples, ImportListener listener) throws Refusal {
    try {
      if (wantsSamples) {
        loadSamples(folder, library.store(), listener);
      }
      if (library.index().isEmpty()) {
        library.index().catchUp(library.store());
      }
    } catch (ImportStoppedException e) {
      throw DataFolder.refusal(e.failure());
    } catch (StoreException e) {
      throw DataFolder.refusal(e);
    } catch (IOException _) {
      throw new Refusal("cli.index.notWritten", folder);
    }
  }

  /// A load that was cut off is begun again at the next start; what is there already stays.
  private static boolean wantsSamples(Path folder, CorpusStore store) throws Refusal {
    try {
      return store.kinds().isEmpty() || Files.exists(folder.resolve(LOADING));
    } catch (StoreException e) {
      throw DataFolder.refusal(e);
    }
  }

  private static void loadSamples(Path folder, CorpusStore store, ImportListener listener)
      throws IOException {
    Path loading = folder.resolve(LOADING);
    Files.write(loading, new byte[0]);
    importer(store).importSamples(listener);
    if (!Thread.currentThread().isInterrupted()) {
      Files.delete(loading);
    }
  }

  private static Importer importer(CorpusStore store) {
    return new Importer(
        store, new ArticleExtractor(ExtractLimits.DEFAULT), Understander.load(), Clock.systemUTC());
  }

  /// Every route as `GET /path`.
  List<String> routes() {
    return server.routes();
  }

  /// Where a browser of this machine finds it.
  public String address() {
    return server.address();
  }

  /// The port it listens on.
  public int port() {
    return server.port();
  }

  /// What it answers from.
  public Library library() {
    return library;
  }

  /// Closes all of it, also where the calling thread was interrupted in order to end it. Once: a
  /// process that is told to end closes it on a thread of its own, whereupon the one that waited
  /// for that goes on.
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    boolean interrupted = Thread.interrupted();
    shelf.clear();
    server.close();
    collecting.ifPresent(CollectingSoon::close);
    watch.close();
    library.close();
    lock.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

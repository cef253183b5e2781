package yangban.indexer.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Lock;
import yangban.corpus.Span;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.understand.Lexicon;
import yangban.indexer.matrix.Matrix;
import yangban.indexer.matrix.MatrixRows;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.suggest.Suggestion;
import yangban.indexer.text.ChineseAnalyzer;

/// The practices of the store, searchable. The front door of this module.
///
/// Derived from the store and never more than a copy: deleting the folder loses nothing. One
/// process writes it, any number may read it. All methods may be called from any thread; questions
/// go on being answered while [#catchUp] runs.
public final class PracticeIndex implements Closeable {

  /// How deep pages go. Whoever needs more wants them all: [#each].
  public static final int MAX_DEPTH = 10_000;

  private final IndexFolder folder;
  private final Analysis analysis;
  private final ChineseAnalyzer analyzer;
  private final Inquiry inquiry;
  private final Hands hands;
  private final Optional<Lock> lock;
  private final AtomicLong visible = new AtomicLong(1);
  private volatile Generation current;
  private volatile boolean rebuilding;
  private CatchUp.Reason pending;

  private PracticeIndex(
      IndexFolder folder, Analysis analysis, Hands hands, Optional<Lock> lock, Opened opened) {
    this.folder = folder;
    this.hands = hands;
    this.analysis = analysis;
    this.analyzer = analysis.analyzer();
    Ranking ranking =
        new Ranking(analysis, new Subjects(Lexicon.load(), analyzer::fold), Weights.DEFAULT);
    this.inquiry = new Inquiry(analyzer, ranking);
    this.lock = lock;
    this.current = opened.generation();
    this.pending = opened.reason();
  }

  private record Opened(Generation generation, CatchUp.Reason reason) {}

  /// Opens the index in `dir` for writing and searching, making it where there is none. An index
  /// that cannot be read is replaced by an empty one, which [#catchUp] fills.
  ///
  /// @param domainWords words to be kept whole, [yangban.corpus.understand.Lexicon#words()]
  /// @throws IndexInUseException where another process writes it
  public static PracticeIndex open(Path dir, Collection<String> domainWords) throws IOException {
    CompletableFuture<Analysis> analysis =
        CompletableFuture.supplyAsync(() -> Analysis.of(domainWords));
    IndexFolder folder = new IndexFolder(dir);
    Lock lock = folder.lock();
    Hands hands = Hands.ofThisMachine();
    try {
      boolean isNew = folder.current().isEmpty();
      Optional<Generation> readable = readable(folder, hands);
      Opened opened = opened(folder, isNew, readable, analysis.join(), hands);
      folder.sweep();
      return new PracticeIndex(folder, analysis.join(), hands, Optional.of(lock), opened);
    } catch (IOException | RuntimeException e) {
      hands.close();
      lock.close();
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

  /// Opens the index in `dir` as it stands, for searching only; also while another process writes
  /// it. Where there is none, nothing is found.
  public static PracticeIndex openForReading(Path dir, Collection<String> domainWords)
      throws IOException {
    return openForReading(dir, domainWords, Hands.ofThisMachine());
  }

  /// @param hands closed with the index
  static PracticeIndex openForReading(Path dir, Collection<String> domainWords, Hands hands)
      throws IOException {
    IndexFolder folder = new IndexFolder(dir);
    Optional<Path> current = folder.current();
    Generation generation =
        current.isPresent() ? Generation.read(current.get(), hands) : Generation.empty(hands);
    return new PracticeIndex(
        folder,
        Analysis.of(domainWords),
        hands,
        Optional.empty(),
        new Opened(generation, CatchUp.Reason.NONE));
  }

  /// Indexes what changed in `store` since the last time. Where the whole index has to be made
  /// anew, it is built beside the old one, which answers until the new one is whole.
  ///
  /// @throws IllegalStateException where the index was opened for reading
  public synchronized CatchUp catchUp(CorpusStore store) throws IOException {
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

  /// Builds the whole index anew at the next [#catchUp], beside the old one.
  public synchronized void renew() {
    pending = CatchUp.Reason.ANALYSIS;
  }

  /// Answers one page of `request`.
  ///
  /// @throws IllegalArgumentException where the page lies deeper than [#MAX_DEPTH] hits
  public SearchPage search(SearchRequest request) throws IOException {
    if ((long) request.page() * request.size() > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "page %d of %d hits lies deeper than %d"
              .formatted(request.page(), request.size(), MAX_DEPTH));
    }
    long start = System.nanoTime();
    return asked(view -> inquiry.page(view, request, start));
  }

  /// How many results each word of `request` finds by itself, and with another.
  public WordsFound words(SearchRequest request) throws IOException {
    return asked(view -> inquiry.words(view, request));
  }

  /// What somebody may want to ask who has typed this much, the best first.
  ///
  /// @param limit at least 1
  public List<Suggestion> suggest(String typed, int limit) throws IOException {
    return asked(view -> inquiry.suggest(view, typed, limit));
  }

  /// What `request` finds on all its pages, by theme and by another facet.
  ///
  /// @param known values of the rows' facet that stand there even where nothing has them, in their
  ///   order
  public Matrix matrix(SearchRequest request, MatrixRows rows, List<String> known)
      throws IOException {
    return asked(view -> inquiry.matrix(view, request, rows, known));
  }

  /// `text` as it is compared: simplified, half width, lower case, as long as before.
  public String fold(String text) {
    return analyzer.fold(text);
  }

  /// Where the words of `q` stand in `text`, whether that is indexed or not: in order, not
  /// overlapping, UTF-16 code units.
  public List<Span> marks(String q, String text) {
    return new TextMarks(analyzer, inquiry.question(q)).in(text);
  }

  /// Hands every hit of `request` to `visitor`, in its order, whatever its page and size; memory
  /// does not grow with their number. All hits come from the index as it stood at the beginning.
  public void each(SearchRequest request, Consumer<Hit> visitor) throws IOException {
    asked(view -> {
      inquiry.each(view, request, visitor);
      return true;
    });
  }

  /// Hands every living entry to `visitor` with its whole text, doubtful ones included, in no
  /// particular order.
  public void texts(Consumer<EntryText> visitor) throws IOException {
    withView(view -> {
      StoredHits.each(view, visitor);
      return true;
    });
  }

  /// Practices that do as `request` does, most alike first: one of an article, none of the same
  /// unit, no copies, and none of suspected mirrors and document mills.
  public List<Alike> alike(AlikeRequest request) throws IOException {
    return asked(view -> new Alikes(view, analyzer).find(request));
  }

  /// The phrases of `text` that many practices share, the most common first, none inside another.
  ///
  /// @param known places of phrases that are told whatever the index holds
  public List<StockPhrase> stockPhrases(String text, List<Span> known, int limit)
      throws IOException {
    return withView(view -> new StockPhrases(view, analyzer).in(text, known, limit));
  }

  /// Shows what another process has written since; for an index that was opened for reading.
  public void refresh() throws IOException {
    if (current.views().maybeRefresh()) {
      visible.incrementAndGet();
    }
  }

  /// Makes ready what the next question would wait for: worth calling after a start and after
  /// [#catchUp], by the thread that did it.
  public void warm() throws IOException {
    withView(view -> {
      inquiry.warm(view);
      return true;
    });
  }

  /// Whether nothing can be found.
  public boolean isEmpty() throws IOException {
    return withView(view -> view.unframed().total() == 0);
  }

  public Health health() throws IOException {
    SearchPage.Counts counts =
        withView(view -> Counting.of(view, view.unframed(), Map.of(), false).counts());
    return new Health(
        counts.practices(), counts.articles(), visible.get(), current.change(), rebuilding);
  }

  /// As [#withView], for a question that somebody waits for.
  private <T> T asked(Use<T> use) throws IOException {
    hands.begin();
    try {
      return withView(use);
    } finally {
      hands.end();
    }
  }

  private <T> T withView(Use<T> use) throws IOException {
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

  private interface Use<T> {
    T with(View view) throws IOException;
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

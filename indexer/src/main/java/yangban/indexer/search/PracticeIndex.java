package yangban.indexer.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import yangban.corpus.Span;
import yangban.corpus.store.CorpusStore;
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

  private final Generations generations;
  private final ChineseAnalyzer analyzer;
  private final Inquiry inquiry;

  private PracticeIndex(Generations generations, Groundwork groundwork) {
    this.generations = generations;
    this.analyzer = groundwork.analysis().analyzer();
    this.inquiry = new Inquiry(groundwork);
  }

  /// Opens the index in `dir` for writing and searching, making it where there is none. An index
  /// that cannot be read is replaced by an empty one, which [#catchUp] fills.
  ///
  /// @param domainWords words to be kept whole, [yangban.corpus.lexicon.Lexicon#words()]
  /// @param clock tells what year is meant by 今年
  /// @throws IndexInUseException where another process writes it
  public static PracticeIndex open(Path dir, Collection<String> domainWords, Clock clock)
      throws IOException {
    CompletableFuture<Groundwork> groundwork = Groundwork.of(domainWords, clock);
    // Awaited where the folder is let go of if it cannot be loaded.
    Generations generations =
        Generations.open(dir, groundwork.thenApply(Groundwork::analysis), Hands.ofThisMachine());
    return new PracticeIndex(generations, groundwork.join());
  }

  /// Begins to load what [#open] needs whatever the folder, on another thread: for a start that has
  /// something else to do until it knows the folder. The same words and clock have to be given.
  public static void prepare(Collection<String> domainWords, Clock clock) {
    CompletableFuture<Groundwork> _ = Groundwork.of(domainWords, clock);
  }

  /// Opens the index in `dir` as it stands, for searching only; also while another process writes
  /// it. Where there is none, nothing is found.
  ///
  /// @param clock tells what year is meant by 今年
  public static PracticeIndex openForReading(Path dir, Collection<String> domainWords, Clock clock)
      throws IOException {
    return openForReading(dir, domainWords, Hands.ofThisMachine(), clock);
  }

  /// @param hands closed with the index
  static PracticeIndex openForReading(
      Path dir, Collection<String> domainWords, Hands hands, Clock clock) throws IOException {
    Groundwork groundwork = Groundwork.of(domainWords, clock).join();
    Generations generations = Generations.read(dir, groundwork.analysis(), hands);
    return new PracticeIndex(generations, groundwork);
  }

  /// Indexes what changed in `store` since the last time. Where the whole index has to be made
  /// anew, it is built beside the old one, which answers until the new one is whole.
  ///
  /// @throws IllegalStateException where the index was opened for reading
  public CatchUp catchUp(CorpusStore store) throws IOException {
    CatchUp done = generations.catchUp(store);
    if (done.articles() >= Filling.MANY) {
      generations.keepPrepared(inquiry::image);
    }
    return done;
  }

  /// Builds the whole index anew at the next [#catchUp], beside the old one.
  public void renew() {
    generations.renew();
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
    return generations.asked(view -> inquiry.page(view, request, start));
  }

  /// `request` with what its words say of facets as choices: 近三年 as the years that it means.
  /// Whoever wants the same results at another time keeps this one.
  public SearchRequest resolved(SearchRequest request) throws IOException {
    return generations.asked(view -> inquiry.resolved(view, request));
  }

  /// How many results each word of `request` finds by itself, and with another.
  public WordsFound words(SearchRequest request) throws IOException {
    return generations.asked(view -> inquiry.words(view, request));
  }

  /// What somebody may want to ask who has typed this much, the best first.
  ///
  /// @param limit at least 1
  public List<Suggestion> suggest(String typed, int limit) throws IOException {
    return generations.asked(view -> inquiry.suggest(view, typed, limit));
  }

  /// What `request` finds on all its pages, by theme and by another facet.
  ///
  /// @param known values of the rows' facet that stand there even where nothing has them, in their
  ///   order
  public Matrix matrix(SearchRequest request, MatrixRows rows, List<String> known)
      throws IOException {
    return generations.asked(view -> inquiry.matrix(view, request, rows, known));
  }

  /// `text` as it is compared: simplified, half width, lower case, as long as before.
  public String fold(String text) {
    return analyzer.fold(text);
  }

  /// Where the words of `request` stand in `text`, whether that is indexed or not: in order, not
  /// overlapping, UTF-16 code units. What is switched off is not looked for.
  public List<Span> marks(SearchRequest request, String text) throws IOException {
    return generations.asked(
        view -> new TextMarks(analyzer, inquiry.question(view, request)).in(text));
  }

  /// Hands every hit of `request` to `visitor`, in its order, whatever its page and size; memory
  /// does not grow with their number. All hits come from the index as it stood at the beginning.
  public void each(SearchRequest request, Consumer<Hit> visitor) throws IOException {
    generations.asked(view -> {
      inquiry.each(view, request, visitor);
      return true;
    });
  }

  /// Hands every living entry to `visitor` with its whole text, doubtful ones included, in no
  /// particular order.
  public void texts(Consumer<EntryText> visitor) throws IOException {
    generations.with(view -> {
      StoredHits.each(view, visitor);
      return true;
    });
  }

  /// Practices that do as `request` does, most alike first: one of an article, none of the same
  /// unit, no copies, and none of suspected mirrors and document mills.
  public List<Alike> alike(AlikeRequest request) throws IOException {
    return generations.asked(view -> new Alikes(view, analyzer).find(request));
  }

  /// The phrases of `text` that many practices share, the most common first, none inside another.
  ///
  /// @param known places of phrases that are told whatever the index holds
  public List<StockPhrase> stockPhrases(String text, List<Span> known, int limit)
      throws IOException {
    return generations.with(view -> new StockPhrases(view, analyzer).in(text, known, limit));
  }

  /// Makes ready what the next question would wait for: worth calling after [#catchUp], by the
  /// thread that did it.
  public void warm() throws IOException {
    generations.with(view -> {
      inquiry.warm(view);
      inquiry.warmForUnknownWords(view);
      return true;
    });
  }

  /// As [#warm], but only what every question with words waits for: worth calling after a start.
  public void warmForFirst() throws IOException {
    generations.with(view -> {
      inquiry.warm(view);
      return true;
    });
  }

  /// Whether nothing can be found.
  public boolean isEmpty() throws IOException {
    return generations.with(view -> view.unframed().total() == 0);
  }

  public Health health() throws IOException {
    SearchPage.Counts counts =
        generations.with(view -> Counting.of(view, view.unframed(), Map.of(), false).counts());
    return new Health(
        counts.practices(),
        counts.articles(),
        generations.visible(),
        generations.change(),
        generations.isRebuilding(),
        generations.with(View::caches));
  }

  @Override
  public void close() throws IOException {
    generations.keepPrepared(inquiry::image);
    generations.close();
  }
}

package yangban.corpus.crawl;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import yangban.corpus.archive.Archive;
import yangban.corpus.extract.PagedArticle;
import yangban.corpus.fetch.Fetcher;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.JobState;
import yangban.corpus.ingest.DocumentReading;
import yangban.corpus.source.Source;
import yangban.corpus.source.SourceFile;
import yangban.corpus.store.CorpusStore;

/// Visits the sources of a catalogue: fetch, archive, read, keep. One for each data folder, which
/// is made sure by the archive's lock. Thread-safe.
///
/// All that it knows is in the store, and changes there in one transaction for each batch of
/// answers, after the archive has them on the disk. Whatever ends the program, the next crawler
/// goes on with the visits that were open: what was archived and not kept yet is taken from the
/// archive ([Recall]), what was under way (at most [CrawlSettings#unkept] requests) is asked for
/// again, all else is not.
///
/// Lanes ([Lane], a virtual thread for each host of a source) fetch, a pool as wide as the machine
/// reads ([Settling]), one thread keeps ([Keeper]), and one looks what is due ([Dispatcher]).
public final class Crawler implements AutoCloseable {

  private final CorpusStore store;
  private final SourceFile sources;
  private final Starts starts;
  private final Dispatcher dispatcher;
  private final Settling settling;
  private final Keeper keeper;
  private final Standing standing;
  private final ExecutorService readers;
  private final Stopwatch reading = new Stopwatch();
  private final Thread keeping;
  private final Thread looking;

  /// Begins at once with what was open when the last one ended.
  ///
  /// @param archive closed by whoever opened it, after this; the fetcher as well
  public Crawler(
      CorpusStore store,
      Archive archive,
      Fetcher fetcher,
      SourceFile sources,
      PageReader reader,
      DocumentReading documents,
      Clock clock,
      CrawlSettings settings) {
    this.store = store;
    this.sources = sources;
    this.starts = new Starts(store.crawl(), sources, reader.addresses(), clock);
    LinkSettling links = new LinkSettling(store.crawl(), reader.addresses());
    ArticlePages pages =
        new ArticlePages(
            store.crawl().frontier(),
            archive.reader(),
            new PagedArticle(reader.extractor()),
            reader.addresses());
    this.settling =
        new Settling(
            store.crawl(), reader, new ArticleSettling(store, documents, links, pages), links);
    this.dispatcher = new Dispatcher(store, fetcher, sources, starts, clock, settings, this::read);
    this.keeper = new Keeper(store.crawl(), archive, clock, new Afterwards());
    this.standing = new Standing(store.crawl(), dispatcher, settings);
    this.readers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    Recall recall = new Recall(store.crawl(), archive, dispatcher, keeper);
    this.keeping = Thread.ofPlatform().name("crawl-keeper").unstarted(keeper);
    this.looking =
        Thread.ofPlatform().name("crawl-dispatcher").unstarted(() -> dispatcher.run(recall));
    goOn();
    keeping.start();
    looking.start();
  }

  private void goOn() {
    for (CrawlJob job : store.crawl().jobs().open()) {
      sources
          .source(job.source())
          .ifPresentOrElse(
              source -> dispatcher.take(job, source),
              () -> {
                if (sources.faults().isEmpty()) {
                  store
                      .crawl()
                      .jobs()
                      .set(job.number(), JobState.CANCELLED, "removed", dispatcher.now());
                }
              });
    }
  }

  private void read(Answered answered) {
    readers.execute(() -> keeper.take(reading.measure(() -> settled(answered))));
  }

  /// One page that cannot be read must not end the crawl.
  private Draft settled(Answered answered) {
    try {
      return settling.settle(answered);
    } catch (RuntimeException e) {
      return Settling.broken(answered, e);
    }
  }

  private final class Afterwards implements Keeper.After {

    @Override
    public void kept(List<Draft> drafts) {
      for (Draft draft : drafts) {
        draft.visit().rate().count(1, dispatcher.now());
        dispatcher.traffic().leave(draft.visit(), draft.number());
      }
      dispatcher.wake();
    }

    @Override
    public void lost(List<Draft> drafts, String why) {
      dispatcher.troubled(why);
      for (Draft draft : drafts) {
        dispatcher.traffic().leave(draft.visit(), draft.number());
      }
    }
  }

  /// Begins a visit to a source: its starts now, its other addresses as their rhythm says.
  public Start start(String source) {
    return start(source, false);
  }

  /// Begins a visit to a source.
  ///
  /// @param everything whether all its addresses are asked for now, whatever their rhythm
  public Start start(String source, boolean everything) {
    Optional<Source> entry = sources.source(source);
    if (entry.isEmpty()) {
      return new Start.Unknown();
    }
    if (entry.get().paused()) {
      return new Start.Resting();
    }
    Optional<Starts.Begun> begun = starts.begin(entry.get(), everything, dispatcher.now());
    if (begun.isEmpty()) {
      return store
          .crawl()
          .jobs()
          .open(source)
          .<Start>map(job -> new Start.Open(job.number()))
          .orElseGet(Start.Unknown::new);
    }
    dispatcher.take(begun.get().job(), begun.get().source());
    return new Start.Begun(begun.get().job().number());
  }

  /// Holds the visit to a source until somebody goes on with it; requests under way are finished.
  ///
  /// @return false where none is under way
  public boolean pause(String source) {
    return hold(source, true);
  }

  /// Goes on with the visit to a source.
  ///
  /// @return false where none is under way
  public boolean resume(String source) {
    return hold(source, false);
  }

  private boolean hold(String source, boolean hold) {
    Optional<Visit> visit = dispatcher.visit(source);
    visit.ifPresent(each -> {
      store
          .crawl()
          .jobs()
          .set(each.job(), hold ? JobState.PAUSED : JobState.RUNNING, "", dispatcher.now());
      each.hold(hold);
      dispatcher.wake();
    });
    return visit.isPresent();
  }

  /// Ends the visit to a source; requests under way are finished. Its addresses stay for the next.
  ///
  /// @return false where none is under way
  public boolean cancel(String source) {
    Optional<Visit> visit = dispatcher.visit(source);
    visit.ifPresent(each -> dispatcher.end(each, JobState.CANCELLED, "person"));
    return visit.isPresent();
  }

  /// Holds all visits, also those that are yet to begin, until somebody lets them go on; also over
  /// a restart.
  public void pauseAll() {
    dispatcher.pause(true);
  }

  public void resumeAll() {
    dispatcher.pause(false);
  }

  /// Whether all visits are held.
  public boolean isPaused() {
    return dispatcher.paused();
  }

  public void cancelAll() {
    dispatcher.visits().forEach(visit -> cancel(visit.source()));
  }

  /// How the visits go that are under way, first begun first.
  public List<CrawlProgress> status() {
    return standing.all();
  }

  /// How the visit to a source goes, or the last one went; empty where there was none.
  public Optional<CrawlProgress> status(String source) {
    return standing.of(source);
  }

  /// What a visit came to, or has come to so far.
  public Optional<CrawlReport> report(long job) {
    return standing.report(job);
  }

  /// Waits until no visit is under way, those that people hold aside.
  ///
  /// @return false where the time is over before
  public boolean await(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    while (!dispatcher.rests()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(20);
    }
    return true;
  }

  /// Where the time went since this began.
  public CrawlTimes times() {
    return new CrawlTimes(
        dispatcher.traffic().fetching().total(),
        reading.total(),
        keeper.archiving().total(),
        keeper.storing().total());
  }

  /// Ends it: requests under way are given up, answers that are there are kept. Visits stay open
  /// for the next one.
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    try {
      dispatcher.close();
      looking.interrupt();
      looking.join();
      readers.shutdown();
      while (!readers.awaitTermination(1, TimeUnit.MINUTES)) {
        readers.shutdownNow();
      }
      keeper.close();
      keeping.join();
    } catch (InterruptedException _) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

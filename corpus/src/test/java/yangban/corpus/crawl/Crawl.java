package yangban.corpus.crawl;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import yangban.corpus.archive.Archive;
import yangban.corpus.archive.ArchiveSettings;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.fetch.FetchSettings;
import yangban.corpus.fetch.Fetcher;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.ingest.DocumentReading;
import yangban.corpus.source.ColumnKind;
import yangban.corpus.source.Institution;
import yangban.corpus.source.Schedule;
import yangban.corpus.source.Source;
import yangban.corpus.source.SourceFile;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.understand.Understander;

/// A crawler over a data folder of its own, with a clock that can be set forward.
final class Crawl implements AutoCloseable {

  /// Loading the rules takes a second, and every test needs them.
  private static final Understander UNDERSTANDER = Understander.load();

  /// Enough for a site of some hundred pages on a machine with much else to do.
  static final Duration LONG = Duration.ofMinutes(2);

  final MovableClock clock = new MovableClock();
  final Path folder;
  CorpusStore store;
  private final SourceFile sources;
  private final ArchiveSettings archiving;
  private Archive archive;
  private Fetcher fetcher;
  private Crawler crawler;

  Crawl(Path folder) throws IOException {
    this(folder, ArchiveSettings.standard());
  }

  Crawl(Path folder, ArchiveSettings archiving) throws IOException {
    this.folder = folder;
    this.archiving = archiving;
    Files.createDirectories(folder);
    sources = SourceFile.read(folder.resolve("sources.yaml"));
    store = CorpusStore.open(folder, clock);
    archive = Archive.open(folder.resolve("archive"), archiving);
    fetcher = new Fetcher(settings());
    crawler = crawler();
  }

  /// As by default, but that a host's bad night does not end with its day: tests order many.
  private static FetchSettings settings() {
    FetchSettings plain = FetchSettings.of("");
    return new FetchSettings(
        plain.userAgent(),
        plain.connectTimeout(),
        Duration.ofSeconds(2),
        Duration.ofSeconds(2),
        plain.leastRate(),
        plain.maxRedirects(),
        plain.maxCrawlDelay(),
        Duration.ofMillis(1),
        plain.longestBackOff(),
        1_000,
        Duration.ZERO);
  }

  private Crawler crawler() {
    return new Crawler(
        store,
        archive,
        fetcher,
        sources,
        new PageReader(new ArticleExtractor(ExtractLimits.DEFAULT)),
        new DocumentReading(UNDERSTANDER, clock),
        clock,
        new CrawlSettings(8, 16, Duration.ZERO, true));
  }

  /// A source that may be asked without pauses.
  static Source source(String id, URI... starts) {
    return new Source(
        id,
        "党建工作",
        List.of(starts),
        new Institution(Optional.of("示例大学"), Optional.of("机械学院"), Optional.empty()),
        ColumnKind.SHOWCASE,
        Source.DEFAULT_DEPTH,
        List.of(),
        List.of(),
        Map.of(),
        Duration.ZERO,
        Schedule.manual(),
        Optional.empty(),
        Optional.empty(),
        true,
        "练习网站，可以随便取",
        Source.DEFAULT_MAX_PAGES,
        false);
  }

  void add(Source source) throws IOException {
    sources.save(source);
  }

  SourceFile sources() {
    return sources;
  }

  Crawler get() {
    return crawler;
  }

  EarlierTexts earlier() {
    return new EarlierTexts(store, new DocumentReading(UNDERSTANDER, clock), sources);
  }

  /// Visits a source and waits for the end.
  CrawlJob visit(String source) throws InterruptedException {
    return visit(source, false);
  }

  CrawlJob visit(String source, boolean everything) throws InterruptedException {
    if (!(crawler.start(source, everything) instanceof Start.Begun begun)) {
      throw new IllegalStateException("no visit could be begun");
    }
    if (!crawler.await(LONG)) {
      throw new IllegalStateException("not over: " + crawler.status());
    }
    return store.crawl().jobs().job(begun.job()).orElseThrow();
  }

  CrawlPage page(URI address) {
    return store.crawl().frontier().pageAt(address).orElseThrow();
  }

  /// Ends the crawler and begins another one over the same folder.
  void restart() {
    restart(UnaryOperator.identity());
  }

  void restart(UnaryOperator<ArchiveSettings> change) {
    close();
    store = CorpusStore.open(folder, clock);
    archive = Archive.open(folder.resolve("archive"), change.apply(archiving));
    fetcher = new Fetcher(settings());
    crawler = crawler();
  }

  @Override
  public void close() {
    crawler.close();
    fetcher.close();
    archive.close();
    store.close();
  }
}

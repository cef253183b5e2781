package yangban.server.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import yangban.corpus.archive.Archive;
import yangban.corpus.archive.ArchiveException;
import yangban.corpus.crawl.CrawlSettings;
import yangban.corpus.crawl.Crawler;
import yangban.corpus.crawl.EarlierTexts;
import yangban.corpus.crawl.PageReader;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.fetch.FetchSettings;
import yangban.corpus.fetch.Fetcher;
import yangban.corpus.ingest.DocumentReading;
import yangban.corpus.source.SourceFile;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.understand.Understander;
import yangban.server.problem.Refusal;

/// All that collecting needs over one data folder, opened and closed together: the archive, the
/// fetcher, the catalogue and the crawler.
public final class Collecting implements AutoCloseable {

  /// The catalogue, beside the store.
  public static final String CATALOGUE = "sources.yaml";

  /// Sentences about an archive that another program has open: this passes.
  static final String LOCKED = "cli.archive.locked";

  static final String LOCKED_BY = "cli.archive.lockedBy";

  private static final String ARCHIVE = "archive";

  private final Archive archive;
  private final Fetcher fetcher;
  private final Crawler crawler;
  private final SourceDesk desk;

  private Collecting(Archive archive, Fetcher fetcher, Crawler crawler, SourceDesk desk) {
    this.archive = archive;
    this.fetcher = fetcher;
    this.crawler = crawler;
    this.desk = desk;
  }

  /// Opens it, and goes on with the visits that were open.
  ///
  /// @param store of the same folder, closed by whoever opened it, after this
  /// @param contact how the administrator of a site reaches whoever runs this; may be empty
  /// @throws Refusal where the archive or the catalogue cannot be had
  public static Collecting open(
      Path folder, CorpusStore store, String contact, CrawlSettings settings) throws Refusal {
    Archive archive = archive(folder.resolve(ARCHIVE));
    boolean opened = false;
    try {
      Collecting collecting = over(folder, store, archive, contact, settings);
      opened = true;
      return collecting;
    } finally {
      if (!opened) {
        archive.close();
      }
    }
  }

  private static Collecting over(
      Path folder, CorpusStore store, Archive archive, String contact, CrawlSettings settings)
      throws Refusal {
    Path catalogue = folder.resolve(CATALOGUE);
    try {
      // A catalogue to begin with: how entries are written, and real columns, all commented out.
      if (Files.notExists(catalogue)) {
        Files.writeString(catalogue, SourceFile.example());
      }
      SourceFile sources = SourceFile.read(catalogue);
      Fetcher fetcher = new Fetcher(FetchSettings.of(contact));
      PageReader reader = new PageReader(new ArticleExtractor(ExtractLimits.DEFAULT));
      Understander understander = Understander.load();
      Clock clock = Clock.systemUTC();
      DocumentReading documents = new DocumentReading(understander, clock);
      Crawler crawler =
          new Crawler(store, archive, fetcher, sources, reader, documents, clock, settings);
      SourceLook look = new SourceLook(fetcher, reader, understander);
      return new Collecting(
          archive,
          fetcher,
          crawler,
          new SourceDesk(
              sources,
              crawler,
              store,
              look,
              new EarlierTexts(store, documents, sources),
              clock,
              archive.repair()));
    } catch (IOException _) {
      throw new Refusal("cli.sources.unreadable", catalogue);
    }
  }

  private static Archive archive(Path folder) throws Refusal {
    try {
      return Archive.open(folder);
    } catch (ArchiveException e) {
      throw e.holder().isEmpty()
          ? new Refusal("cli.archive." + code(e.kind()), e.file())
          : new Refusal(LOCKED_BY, e.file(), e.holder());
    }
  }

  private static String code(ArchiveException.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  /// What screens and programs ask.
  public SourceDesk desk() {
    return desk;
  }

  /// Requests under way are given up, answers that are there are kept. Visits stay open for the
  /// next one.
  @Override
  public void close() {
    crawler.close();
    fetcher.close();
    archive.close();
  }
}

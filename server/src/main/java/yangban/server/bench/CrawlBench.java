package yangban.server.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.archive.Archive;
import yangban.corpus.crawl.CrawlSettings;
import yangban.corpus.crawl.CrawlTimes;
import yangban.corpus.crawl.Crawler;
import yangban.corpus.crawl.PageReader;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.fetch.FetchPolicy;
import yangban.corpus.fetch.FetchSettings;
import yangban.corpus.fetch.Fetcher;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.ingest.DocumentReading;
import yangban.corpus.ingest.SampleCorpus;
import yangban.corpus.source.ColumnKind;
import yangban.corpus.source.Institution;
import yangban.corpus.source.Schedule;
import yangban.corpus.source.Source;
import yangban.corpus.source.SourceFile;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.understand.Understander;

/// Measures the crawler on generated sites on this machine; the sites run in the same process and
/// take their share of it.
public final class CrawlBench {

  private static final Duration LONG = Duration.ofMinutes(20);

  /// Ten requests a second and host at the most.
  private static final Duration FLOOR = Duration.ofMillis(100);

  private static final Duration FLOOR_TIME = Duration.ofSeconds(20);

  private final Path folder;
  private final int hosts;
  private final int articles;

  /// @param folder an empty folder that is written into
  /// @param articles of each host; a list page comes for every 20
  public CrawlBench(Path folder, int hosts, int articles) {
    this.folder = folder;
    this.hosts = hosts;
    this.articles = articles;
  }

  /// List pages and articles of all sites.
  public int pages() {
    return GeneratedSites.pages(hosts, articles);
  }

  /// Measures; takes some minutes.
  public CrawlBenchReport run() throws IOException, InterruptedException {
    try (GeneratedSites sites = new GeneratedSites(hosts, articles, SampleCorpus.bodies())) {
      double straight = straight(sites);
      Whole whole = whole(sites);
      CrawlBenchReport.Floor floor = floor(sites);
      return new CrawlBenchReport(
          hosts,
          pages(),
          straight,
          whole.perSecond,
          whole.articles,
          whole.times,
          floor,
          new FreshnessTrial(folder.resolve("fresh")).run());
    }
  }

  private double straight(GeneratedSites sites) throws InterruptedException {
    long begun = System.nanoTime();
    int kept = straight(sites, "straight", Duration.ZERO, LONG);
    return kept / seconds(begun);
  }

  /// Fetches all addresses, or as many as come in the time.
  ///
  /// @return how many were kept
  private int straight(GeneratedSites sites, String name, Duration delay, Duration atMost)
      throws InterruptedException {
    Path data = folder.resolve(name);
    try (CorpusStore store = CorpusStore.open(data);
        Archive archive = Archive.open(data.resolve(CorpusStore.ARCHIVE));
        Fetcher fetcher = new Fetcher(FetchSettings.of(""))) {
      Instant now = Instant.now();
      List<CrawlPage> pages = new ArrayList<>();
      for (int host = 1; host <= hosts; host++) {
        for (URI address : sites.addresses(host)) {
          pages.add(CrawlPage.waiting(address, name, address.getHost(), 1, "", now));
        }
      }
      store.crawl().frontier().add(pages);
      CrawlJob job = store.crawl().jobs().begin(name, List.of(), false, now).orElseThrow();
      FetchPolicy policy = new FetchPolicy(delay, true, true);
      return new StraightCrawl(store.crawl(), archive, fetcher, policy)
          .run(name, job.number(), pages.size(), atMost);
    }
  }

  private record Whole(double perSecond, long articles, CrawlTimes times) {}

  private Whole whole(GeneratedSites sites) throws IOException, InterruptedException {
    Path data = folder.resolve("whole");
    try (CorpusStore store = CorpusStore.open(data);
        Archive archive = Archive.open(data.resolve(CorpusStore.ARCHIVE));
        Fetcher fetcher = new Fetcher(FetchSettings.of(""));
        Crawler crawler = crawler(data, store, archive, fetcher, sites, Duration.ZERO)) {
      long begun = System.nanoTime();
      start(crawler, sites);
      if (!crawler.await(LONG)) {
        throw new IllegalStateException("the crawl did not end");
      }
      double seconds = seconds(begun);
      return new Whole(pages() / seconds, store.counts().articles(), crawler.times());
    }
  }

  private CrawlBenchReport.Floor floor(GeneratedSites sites) throws InterruptedException {
    sites.forget();
    straight(sites, "floor", FLOOR, FLOOR_TIME);
    return floor(sites, (double) FLOOR_TIME.toSeconds());
  }

  private CrawlBenchReport.Floor floor(GeneratedSites sites, double seconds) {
    long requests = 0;
    long broken = 0;
    long least = Long.MAX_VALUE;
    for (int host = 1; host <= hosts; host++) {
      List<GeneratedSites.Asked> log = new ArrayList<>(sites.log(host));
      log.sort(Comparator.comparingLong(GeneratedSites.Asked::begun));
      requests += log.size();
      for (int i = 1; i < log.size(); i++) {
        long gap = log.get(i).begun() - log.get(i - 1).answered();
        least = Math.min(least, gap);
        broken += gap < FLOOR.toNanos() ? 1 : 0;
      }
    }
    return new CrawlBenchReport.Floor(
        FLOOR.toMillis(), requests, requests / seconds / hosts, least / 1e6, broken);
  }

  /// A crawler over a folder, with a source for each site.
  static Crawler crawler(
      Path data,
      CorpusStore store,
      Archive archive,
      Fetcher fetcher,
      GeneratedSites sites,
      Duration delay)
      throws IOException {
    Files.createDirectories(data);
    SourceFile sources = SourceFile.read(data.resolve("sources.yaml"));
    for (int host = 1; host <= sites.hosts(); host++) {
      sources.save(source("host-" + host, sites.column(host), delay));
    }
    Clock clock = Clock.systemUTC();
    return new Crawler(
        store,
        archive,
        fetcher,
        sources,
        new PageReader(new ArticleExtractor(ExtractLimits.DEFAULT)),
        new DocumentReading(Understander.load(), clock),
        clock,
        new CrawlSettings(
            CrawlSettings.DEFAULT.requests(),
            CrawlSettings.DEFAULT.unkept(),
            Duration.ZERO,
            false));
  }

  static void start(Crawler crawler, GeneratedSites sites) {
    for (int host = 1; host <= sites.hosts(); host++) {
      crawler.start("host-" + host);
    }
  }

  private static Source source(String id, URI start, Duration delay) {
    return new Source(
        id,
        id,
        List.of(start),
        Institution.UNKNOWN,
        ColumnKind.SHOWCASE,
        Source.DEFAULT_DEPTH,
        List.of(),
        List.of(),
        Map.of(),
        delay,
        Schedule.manual(),
        Optional.empty(),
        Optional.empty(),
        true,
        "本机的练习网站",
        Source.MOST_PAGES,
        false);
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}

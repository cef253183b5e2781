package yangban.server.source;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.archive.ArchiveRepair;
import yangban.corpus.crawl.CrawlProgress;
import yangban.corpus.crawl.Crawler;
import yangban.corpus.crawl.EarlierTexts;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.SourceReach;
import yangban.corpus.source.FaultyEntry;
import yangban.corpus.source.Schedule;
import yangban.corpus.source.Source;
import yangban.corpus.source.SourceFile;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.CrawlStore;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.web.view.SourceStanding;

/// The catalogue of sources and what happens to them. Safe for many threads.
public final class SourceDesk {

  /// As many visits as a screen shows.
  private static final int VISITS = 12;

  private final SourceFile file;
  private final Crawler crawler;
  private final CrawlStore store;
  private final SourceLook look;
  private final EarlierTexts earlier;
  private final Clock clock;
  private final Optional<ArchiveRepair> repair;

  /// The desk over a catalogue and its crawler.
  ///
  /// @param earlier puts earlier texts of articles back
  /// @param repair what was cut off the archive when it was opened
  /// @param crawler over the same catalogue and store
  public SourceDesk(
      SourceFile file,
      Crawler crawler,
      CorpusStore store,
      SourceLook look,
      EarlierTexts earlier,
      Clock clock,
      Optional<ArchiveRepair> repair) {
    this.file = file;
    this.crawler = crawler;
    this.store = store.crawl();
    this.look = look;
    this.earlier = earlier;
    this.clock = clock;
    this.repair = repair;
  }

  /// The catalogue as it is written now.
  ///
  /// @throws Problem where the file cannot be read
  public SourceFile file() {
    try {
      file.refresh();
      return file;
    } catch (IOException _) {
      throw new Problem(ProblemKind.SOURCES_UNREADABLE, file.path().toString());
    }
  }

  public Crawler crawler() {
    return crawler;
  }

  public CrawlStore store() {
    return store;
  }

  /// Looks at an address before it becomes a source.
  public SourceLook look() {
    return look;
  }

  /// Puts earlier texts of articles back.
  public EarlierTexts earlier() {
    return earlier;
  }

  /// What was cut off the archive's last file when it was opened, where the program had been
  /// stopped while writing it.
  public Optional<ArchiveRepair> repair() {
    return repair;
  }

  /// The time by which decisions are dated.
  public Instant now() {
    return clock.instant();
  }

  /// The source of this id.
  ///
  /// @throws Problem where there is none, or its entry has a fault
  public Source source(String id) {
    return file()
        .source(id)
        .orElseThrow(() ->
            faulty(id)
                .map(entry ->
                    new Problem(
                        ProblemKind.SOURCE_FAULTY,
                        id,
                        Integer.toString(entry.faults().getFirst().line())))
                .orElseGet(() -> new Problem(ProblemKind.NO_SUCH_SOURCE, id)));
  }

  /// The entry of this id that is no source because of its faults.
  public Optional<FaultyEntry> faulty(String id) {
    SourceFile now = file();
    return now.source(id).isPresent()
        ? Optional.empty()
        : now.faulty().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /// How all sources stand, in the order of the catalogue.
  public List<SourceStanding> standings() {
    Map<String, Integer> held = store.held().counts();
    return file().sources().stream().map(source -> standing(source, held)).toList();
  }

  /// How one stands.
  public SourceStanding standing(Source source) {
    return standing(source, store.held().counts());
  }

  private SourceStanding standing(Source source, Map<String, Integer> held) {
    List<CrawlJob> visits =
        store.jobs().jobs(Optional.of(source.id()), Long.MAX_VALUE, VISITS).stream()
            .filter(job -> job.state().ended())
            .toList();
    Optional<CrawlProgress> now =
        crawler.status(source.id()).filter(progress -> !progress.job().state().ended());
    int waiting = held.getOrDefault(source.id(), 0);
    return new SourceStanding(
        source,
        store.frontier().states(source.id()),
        store.frontier().articles(source.id()),
        now,
        visits,
        store.health().alarms(Optional.of(source.id())),
        reach(source, waiting, !visits.isEmpty()),
        waiting,
        next(source, visits));
  }

  private SourceReach reach(Source source, int held, boolean visited) {
    return new SourceReach(
        store.health().reach(source.id(), true),
        store.health().reach(source.id(), false),
        held,
        visited);
  }

  private Optional<Instant> next(Source source, List<CrawlJob> visits) {
    if (!(source.schedule() instanceof Schedule.Every every)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Instant due = visits.isEmpty() ? now : visits.getFirst().begun().plus(every.interval());
    Instant earliest = due.isBefore(now) ? now : due;
    return Optional.of(source.offPeak().map(hours -> hours.next(earliest)).orElse(earliest));
  }
}

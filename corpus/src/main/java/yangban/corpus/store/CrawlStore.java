package yangban.corpus.store;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import yangban.corpus.archive.ArchivePlace;
import yangban.corpus.frontier.CrawlEvent;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.Tally;

/// What the crawler knows and did: addresses, visits, versions, health, and what waits for a
/// person. Thread-safe.
public final class CrawlStore {

  private final Database database;
  private final FrontierStore frontier;
  private final JobStore jobs;
  private final VersionStore versions;
  private final HealthStore health;
  private final CrawledArticles crawled;
  private final HeldStore held;
  private final ChoiceStore choices;

  CrawlStore(Database database, ArticleTable articles) {
    this.database = database;
    this.frontier = new FrontierStore(database);
    this.jobs = new JobStore(database);
    this.versions = new VersionStore(database, articles.rows());
    this.health = new HealthStore(database);
    this.crawled = new CrawledArticles(articles, versions);
    this.held = new HeldStore(database, articles, crawled);
    this.choices = new ChoiceStore(database, crawled);
  }

  public FrontierStore frontier() {
    return frontier;
  }

  public JobStore jobs() {
    return jobs;
  }

  public VersionStore versions() {
    return versions;
  }

  public HealthStore health() {
    return health;
  }

  /// Readings that wait for a person.
  public HeldStore held() {
    return held;
  }

  /// What people chose among the texts of an address.
  public ChoiceStore choices() {
    return choices;
  }

  /// Keeps what some answers change, all of it or, where the store fails, nothing: states, new
  /// addresses, articles, versions, counts.
  ///
  /// @return how many addresses each job found that were not known, by the number of the job; jobs
  ///   without are missing
  public Map<Long, Integer> keep(List<Settled> settled, Instant now) {
    return database.write(handle -> keep(handle, settled, now));
  }

  /// The same, and with it all of the archive up to the end of `archived` is kept.
  public Map<Long, Integer> keep(List<Settled> settled, Instant now, ArchivePlace archived) {
    return database.write(handle -> {
      mark(handle, archived);
      return keep(handle, settled, now);
    });
  }

  private Map<Long, Integer> keep(Handle handle, List<Settled> settled, Instant now) {
    Map<Long, Integer> found = new HashMap<>();
    Map<Long, Map<Tally, Long>> tallies = new HashMap<>();
    Set<String> measured = new LinkedHashSet<>();
    for (Settled each : settled) {
      int added =
          keep(
              handle,
              each,
              tallies.computeIfAbsent(each.job(), _ -> new EnumMap<>(Tally.class)),
              now);
      found.merge(each.job(), added, Integer::sum);
      each.measures().ifPresent(_ -> measured.add(each.page().source()));
    }
    tallies.forEach((job, counts) ->
        counts.forEach((tally, count) -> JobStore.count(handle, job, tally, "", count)));
    found.forEach((job, count) -> JobStore.count(handle, job, Tally.FOUND, "", count));
    measured.forEach(source -> HealthStore.judge(handle, source, now));
    return found;
  }

  /// Up to where the archive's answers are kept here, as one place that ends there; empty in a
  /// folder that no crawler has worked on since marks are set.
  public Optional<ArchivePlace> mark() {
    return database.read(handle ->
        handle
            .createQuery("SELECT file, \"end\" FROM archive_mark")
            .map((row, _) -> new ArchivePlace(row.getString("file"), 0, row.getLong("end")))
            .findOne());
  }

  /// Says that all of the archive up to the end of `archived` is kept, or need not be.
  public void mark(ArchivePlace archived) {
    database.write(handle -> {
      mark(handle, archived);
      return true;
    });
  }

  private static void mark(Handle handle, ArchivePlace archived) {
    handle.execute(
        "INSERT INTO archive_mark (only_row, file, \"end\") VALUES (1, ?, ?)"
            + " ON CONFLICT (only_row) DO UPDATE SET file = excluded.file, \"end\" = excluded.\"end\"",
        archived.file(),
        archived.end());
  }

  private int keep(Handle handle, Settled settled, Map<Tally, Long> tallies, Instant now) {
    CrawlPage page = write(handle, placed(settled));
    settled.left().ifPresent(left -> FrontierStore.write(handle, left));
    Set<Tally> counted = new LinkedHashSet<>(settled.tallies());
    settled
        .crawled()
        .ifPresent(article -> {
          SaveOutcome outcome =
              crawled.save(handle, article, page.seen().place().orElseThrow(), now);
          if (outcome == SaveOutcome.ADDED) {
            counted.remove(Tally.CHANGED);
            counted.remove(Tally.UNCHANGED);
            counted.add(Tally.NEW);
          }
        });
    hold(handle, settled, page, now);
    settled
        .measures()
        .ifPresent(
            measures -> HealthStore.note(handle, page, measures, settled.held().isPresent(), now));
    counted.forEach(tally -> tallies.merge(tally, 1L, Long::sum));
    note(handle, settled, tallies);
    lookAgain(handle, settled, now);
    return FrontierStore.add(handle, parts(settled.found(), page));
  }

  /// Found pages belong to whom this one belongs; one that is part of it gets its number, which a
  /// new page has only now.
  private static List<CrawlPage> parts(List<CrawlPage> found, CrawlPage page) {
    List<CrawlPage> numbered = new ArrayList<>(found.size());
    for (CrawlPage each : found) {
      CrawlPage owned = each.belongingTo(page.source());
      numbered.add(each.partOf().isPresent() ? owned.partOf(page.number()) : owned);
    }
    return numbered;
  }

  private static CrawlPage placed(Settled settled) {
    Optional<ArchivePlace> place = settled.place();
    return place.isEmpty() ? settled.page() : settled.page().archivedAt(place.get());
  }

  /// A new page that somebody else found meanwhile is written over.
  private static CrawlPage write(Handle handle, CrawlPage page) {
    if (page.number() == 0) {
      FrontierStore.add(handle, List.of(page));
      long number = FrontierStore.pageAt(handle, page.address()).orElseThrow().number();
      return write(handle, page.numbered(number));
    }
    return page.belongingTo(FrontierStore.write(handle, page));
  }

  private void hold(Handle handle, Settled settled, CrawlPage page, Instant now) {
    settled
        .held()
        .ifPresent(
            reading -> held.hold(handle, page, reading, page.seen().place().orElseThrow(), now));
    if (settled.well()) {
      HeldStore.drop(handle, page.number());
    }
  }

  private static void note(Handle handle, Settled settled, Map<Tally, Long> tallies) {
    for (CrawlEvent event : settled.events()) {
      JobStore.note(handle, settled.job(), event);
      if (event.tally() == Tally.REFUSED || event.tally() == Tally.FAILED) {
        JobStore.count(handle, settled.job(), event.tally(), event.reason(), 1);
      } else {
        tallies.merge(event.tally(), 1L, Long::sum);
      }
    }
  }

  /// Only what was not looked at in this visit yet.
  private static void lookAgain(Handle handle, Settled settled, Instant now) {
    for (URI address : settled.again()) {
      handle.execute(
          "UPDATE crawl_page SET due = ? WHERE address = ? AND due > ? AND coalesce(tried, 0) <"
              + " (SELECT begun FROM crawl_job WHERE number = ?)",
          now.toEpochMilli(),
          address.toString(),
          now.toEpochMilli(),
          settled.job());
    }
  }
}

package yangban.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import yangban.corpus.frontier.CrawlEvent;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.JobState;
import yangban.corpus.frontier.Tally;

/// The visits to sources: each begun once, gone on with after any interruption, and ended once.
/// Thread-safe.
public final class JobStore {

  /// Jobs of a source whose events are kept; counts are kept for good.
  private static final int KEPT_EVENTS = 20;

  private final Database database;

  JobStore(Database database) {
    this.database = database;
  }

  /// Begins a visit: its starts are due now.
  ///
  /// @param starts addresses to begin at; those that are not there are added
  /// @param everything whether all addresses of the source are due now, whatever their rhythm
  /// @return empty where one is open
  public Optional<CrawlJob> begin(
      String source, Collection<CrawlPage> starts, boolean everything, Instant now) {
    return database.write(handle -> {
      if (open(handle, source).isPresent()) {
        return Optional.empty();
      }
      FrontierStore.add(handle, starts);
      for (CrawlPage start : starts) {
        handle.execute(
            // Taken over from another source, it is read as if for the first time: its links are
            // ours to follow now.
            "UPDATE crawl_page SET etag = NULL, last_modified = NULL, content_hash = NULL,"
                + " text_hash = NULL WHERE address = ? AND source <> ?",
            start.address().toString(),
            source);
        handle.execute(
            "UPDATE crawl_page SET source = ?, depth = 0, due = ?"
                + " WHERE address = ? AND state <> 'moved'",
            source,
            now.toEpochMilli(),
            start.address().toString());
        handle.execute(
            "UPDATE crawl_page SET depth = 0, due = ? WHERE address ="
                + " (SELECT moved_to FROM crawl_page WHERE address = ? AND state = 'moved')",
            now.toEpochMilli(),
            start.address().toString());
      }
      if (everything) {
        handle.execute(
            "UPDATE crawl_page SET due = ? WHERE source = ? AND due IS NOT NULL",
            now.toEpochMilli(),
            source);
      }
      handle.execute(
          "INSERT INTO crawl_job (source, state, begun, why) VALUES (?, 'running', ?, '')",
          source,
          now.toEpochMilli());
      forgetOldEvents(handle, source);
      return open(handle, source);
    });
  }

  private static void forgetOldEvents(Handle handle, String source) {
    handle.execute(
        "DELETE FROM crawl_event WHERE job IN (SELECT number FROM crawl_job WHERE source = ?"
            + " ORDER BY number DESC LIMIT -1 OFFSET ?)",
        source,
        KEPT_EVENTS);
  }

  /// Gives the addresses of sources that are no more to `source`, as far as they are on its hosts.
  public int adopt(String source, Collection<String> hosts, Collection<String> living) {
    return database.write(handle -> {
      List<String> owners =
          handle
              .createQuery(
                  "WITH RECURSIVE step (source) AS (SELECT min(source) FROM crawl_page UNION ALL"
                      + " SELECT (SELECT min(source) FROM crawl_page WHERE source > step.source)"
                      + " FROM step WHERE source IS NOT NULL)"
                      + " SELECT source FROM step WHERE source IS NOT NULL")
              .mapTo(String.class)
              .list();
      int adopted = 0;
      for (String owner : owners) {
        if (!living.contains(owner) && !owner.equals(source)) {
          for (String host : hosts) {
            adopted +=
                handle.execute(
                    "UPDATE crawl_page SET source = ? WHERE source = ? AND host = ?",
                    source,
                    owner,
                    host);
          }
        }
      }
      return adopted;
    });
  }

  /// Sets how a job stands; one that ended stays ended.
  ///
  /// @param why code of why it ended so; empty where it was done
  public Optional<CrawlJob> set(long number, JobState state, String why, Instant now) {
    return database.write(handle -> {
      handle
          .createUpdate(
              "UPDATE crawl_job SET state = :state, why = :why, ended = :ended"
                  + " WHERE number = :number AND ended IS NULL")
          .bind("state", state.code())
          .bind("why", why)
          .bind("ended", state.ended() ? now.toEpochMilli() : null)
          .bind("number", number)
          .execute();
      return find(handle, number);
    });
  }

  public Optional<CrawlJob> job(long number) {
    return database.read(handle -> find(handle, number));
  }

  static Optional<CrawlJob> find(Handle handle, long number) {
    return handle
        .createQuery("SELECT * FROM crawl_job WHERE number = :number")
        .bind("number", number)
        .map((row, _) -> job(handle, row))
        .findOne();
  }

  /// The job of a source that has not ended.
  public Optional<CrawlJob> open(String source) {
    return database.read(handle -> open(handle, source));
  }

  private static Optional<CrawlJob> open(Handle handle, String source) {
    return handle
        .createQuery("SELECT * FROM crawl_job WHERE source = :source AND ended IS NULL")
        .bind("source", source)
        .map((row, _) -> job(handle, row))
        .findOne();
  }

  /// All jobs that have not ended, first begun first.
  public List<CrawlJob> open() {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM crawl_job WHERE ended IS NULL ORDER BY number")
            .map((row, _) -> job(handle, row))
            .list());
  }

  /// The jobs of a source, or of all, last first.
  ///
  /// @param before number of the last one that was shown; [Long#MAX_VALUE] for none
  public List<CrawlJob> jobs(Optional<String> source, long before, int limit) {
    return database.read(handle -> {
      Query query =
          handle.createQuery(
              "SELECT * FROM crawl_job WHERE number < :before"
                  + (source.isPresent() ? " AND source = :source" : "")
                  + " ORDER BY number DESC LIMIT :limit");
      source.ifPresent(each -> query.bind("source", each));
      return query
          .bind("before", before)
          .bind("limit", limit)
          .map((row, _) -> job(handle, row))
          .list();
    });
  }

  private static CrawlJob job(Handle handle, ResultSet row) throws SQLException {
    long number = row.getLong("number");
    Map<Tally, Long> counts = new EnumMap<>(Tally.class);
    Map<String, Long> refused = new HashMap<>();
    Map<String, Long> failed = new HashMap<>();
    handle
        .createQuery("SELECT tally, reason, count FROM crawl_tally WHERE job = :job")
        .bind("job", number)
        .map((each, _) -> new Count(tally(each), each.getString("reason"), each.getLong("count")))
        .forEach(count -> {
          counts.merge(count.tally, count.count, Long::sum);
          if (count.tally == Tally.REFUSED) {
            refused.put(count.reason, count.count);
          } else if (count.tally == Tally.FAILED) {
            failed.put(count.reason, count.count);
          }
        });
    return new CrawlJob(
        number,
        row.getString("source"),
        JobState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Instant.ofEpochMilli(row.getLong("begun")),
        CrawlRows.instant(row, "ended"),
        row.getString("why"),
        counts,
        refused,
        failed);
  }

  private record Count(Tally tally, String reason, long count) {}

  private static Tally tally(ResultSet row) throws SQLException {
    return Tally.valueOf(row.getString("tally").toUpperCase(Locale.ROOT));
  }

  static void count(Handle handle, long job, Tally tally, String reason, long count) {
    handle.execute(
        "INSERT INTO crawl_tally VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (job, tally, reason) DO UPDATE SET count = count + excluded.count",
        job,
        tally.code(),
        reason,
        count);
  }

  static void note(Handle handle, long job, CrawlEvent event) {
    handle.execute(
        "INSERT INTO crawl_event (job, address, tally, reason, detail, at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        job,
        event.address().toString(),
        event.tally().code(),
        event.reason(),
        event.detail(),
        event.at().toEpochMilli());
  }

  /// What a job met with, first come first; the events of the last 20 jobs of a source are kept.
  ///
  /// @param after number of the last one that was shown, 0 for none
  public List<NumberedEvent> events(long job, Tally tally, long after, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT * FROM crawl_event WHERE job = :job AND tally = :tally AND number > :after"
                    + " ORDER BY number LIMIT :limit")
            .bind("job", job)
            .bind("tally", tally.code())
            .bind("after", after)
            .bind("limit", limit)
            .map((row, _) ->
                new NumberedEvent(
                    row.getLong("number"),
                    new CrawlEvent(
                        java.net.URI.create(row.getString("address")),
                        tally(row),
                        row.getString("reason"),
                        row.getString("detail"),
                        Instant.ofEpochMilli(row.getLong("at")))))
            .list());
  }

  /// An event with the number by which the next ones are asked for.
  public record NumberedEvent(long number, CrawlEvent event) {}

  /// Whether a person holds the whole crawler.
  public boolean paused() {
    return database.read(
        handle -> handle.createQuery("SELECT paused FROM crawl_switch").mapTo(Boolean.class).one());
  }

  /// Holds the whole crawler, or lets it go on.
  public void setPaused(boolean paused) {
    database.writing(handle -> handle.execute("UPDATE crawl_switch SET paused = ?", paused));
  }
}

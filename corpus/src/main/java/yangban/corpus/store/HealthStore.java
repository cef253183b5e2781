package yangban.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import yangban.corpus.frontier.Alarm;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.HealthSign;
import yangban.corpus.frontier.Measures;
import yangban.corpus.frontier.PageHealth;
import yangban.corpus.frontier.SourceHealth;
import yangban.corpus.frontier.SourceReach;

/// How the pages of each source were read, and the alarms that came of it. Thread-safe.
public final class HealthStore {

  /// Readings kept of a source: what is judged and what it is judged by, several times over.
  private static final int KEPT = 1_000;

  private final Database database;

  HealthStore(Database database) {
    this.database = database;
  }

  /// How a source's pages are read.
  ///
  /// @param past readings that were found well, before the last ones
  /// @param recent the last ones
  public record Series(List<Measures> past, List<Measures> recent) {

    public Series {
      past = List.copyOf(past);
      recent = List.copyOf(recent);
    }
  }

  public Series series(String source) {
    return database.read(handle -> series(handle, source));
  }

  private static Series series(Handle handle, String source) {
    String last =
        "SELECT number FROM crawl_reading WHERE source = :source ORDER BY number DESC LIMIT "
            + SourceHealth.RECENT;
    return new Series(
        measures(
            handle,
            source,
            "well AND number NOT IN (%s) ORDER BY number DESC LIMIT %d"
                .formatted(last, SourceHealth.PAST)),
        measures(handle, source, "number IN (%s)".formatted(last)));
  }

  private static List<Measures> measures(Handle handle, String source, String condition) {
    return handle
        .createQuery(
            "SELECT * FROM (SELECT * FROM crawl_reading WHERE source = :source AND "
                + condition
                + ") ORDER BY number")
        .bind("source", source)
        .map((row, _) -> measures(row))
        .list();
  }

  private static Measures measures(ResultSet row) throws SQLException {
    return new Measures(
        row.getBoolean("article"),
        row.getInt("chars"),
        row.getInt("paragraphs"),
        row.getBoolean("dated"),
        row.getInt("title_hash"),
        row.getDouble("confidence"));
  }

  /// The pages that were read last, each with its last good reading before; those that have none
  /// are missing.
  private static List<PageHealth.Pair> pairs(Handle handle, String source) {
    Map<Long, Measures> now = new LinkedHashMap<>();
    Map<Long, Measures> before = new HashMap<>();
    handle
        .createQuery(
            "WITH recent AS (SELECT page, max(number) AS last FROM (SELECT page, number FROM"
                + " crawl_reading WHERE source = :source ORDER BY number DESC LIMIT :recent)"
                + " WHERE page IS NOT NULL GROUP BY page), pair AS (SELECT last, (SELECT"
                + " max(number) FROM crawl_reading AS old WHERE old.source = :source AND old.page ="
                + " recent.page AND old.well AND old.number < last) AS good FROM recent) SELECT"
                + " crawl_reading.*, number = last AS latest FROM pair JOIN crawl_reading ON number"
                + " IN (last, good) WHERE good IS NOT NULL")
        .bind("source", source)
        .bind("recent", SourceHealth.RECENT)
        .map((row, _) -> {
          (row.getBoolean("latest") ? now : before).put(row.getLong("page"), measures(row));
          return true;
        })
        .list();
    return now.entrySet().stream()
        .flatMap(page ->
            Optional.ofNullable(before.get(page.getKey()))
                .map(good -> new PageHealth.Pair(good, page.getValue()))
                .stream())
        .toList();
  }

  /// Notes one reading; it is not well where it is held back, or an alarm stands.
  static void note(Handle handle, CrawlPage page, Measures measures, boolean held, Instant now) {
    handle
        .createUpdate(
            "INSERT INTO crawl_reading"
                + " (source, page, at, article, chars, paragraphs, dated, title_hash, confidence,"
                + " well) VALUES (:source, :page, :at, :article, :chars, :paragraphs, :dated, :title, :confidence,"
                + " NOT :held AND NOT EXISTS"
                + " (SELECT 1 FROM crawl_alarm WHERE source = :source AND closed IS NULL))")
        .bind("source", page.source())
        .bind("page", page.number())
        .bind("at", now.toEpochMilli())
        .bind("article", measures.article())
        .bind("chars", measures.chars())
        .bind("paragraphs", measures.paragraphs())
        .bind("dated", measures.dated())
        .bind("title", measures.titleHash())
        .bind("confidence", measures.confidence())
        .bind("held", held)
        .execute();
  }

  /// Judges a source by its past: opens the alarms that its last readings call for, closes those
  /// that they no longer do.
  static void judge(Handle handle, String source, Instant now) {
    Series series = series(handle, source);
    List<SourceHealth.Finding> findings =
        new ArrayList<>(SourceHealth.findings(series.past(), series.recent()));
    if (!findings.isEmpty()) {
      doubt(handle, source);
    }
    // A small source has too little past to be judged by: its pages are compared with themselves.
    // What is odd in those is held back already, and the good readings among them stay good.
    PageHealth.findings(pairs(handle, source)).stream()
        .filter(each -> findings.stream().noneMatch(other -> other.sign() == each.sign()))
        .toList()
        .forEach(findings::add);
    for (SourceHealth.Finding finding : findings) {
      handle.execute(
          "INSERT INTO crawl_alarm (source, sign, before, now, opened) VALUES (?, ?, ?, ?, ?)"
              + " ON CONFLICT (source, sign) WHERE closed IS NULL DO UPDATE SET now = excluded.now",
          source,
          finding.sign().code(),
          finding.before(),
          finding.now(),
          now.toEpochMilli());
    }
    Set<String> standing =
        findings.stream().map(finding -> finding.sign().code()).collect(Collectors.toSet());
    for (Alarm alarm : alarms(handle, Optional.of(source))) {
      if (!standing.contains(alarm.sign().code())) {
        close(handle, alarm.number(), now);
      }
    }
    handle.execute(
        "DELETE FROM crawl_reading WHERE source = ? AND number <= (SELECT number FROM crawl_reading"
            + " WHERE source = ? ORDER BY number DESC LIMIT 1 OFFSET ?)",
        source,
        source,
        KEPT);
  }

  /// The readings that made an alarm are not what others are to be judged by.
  private static void doubt(Handle handle, String source) {
    handle.execute(
        "UPDATE crawl_reading SET well = 0 WHERE number IN (SELECT number FROM crawl_reading"
            + " WHERE source = ? ORDER BY number DESC LIMIT ?)",
        source,
        SourceHealth.RECENT);
  }

  private static void close(Handle handle, long number, Instant now) {
    handle.execute(
        "UPDATE crawl_alarm SET closed = ? WHERE number = ? AND closed IS NULL",
        now.toEpochMilli(),
        number);
  }

  /// Alarms that stand, of a source or of all.
  public List<Alarm> alarms(Optional<String> source) {
    return database.read(handle -> alarms(handle, source));
  }

  private static List<Alarm> alarms(Handle handle, Optional<String> source) {
    Query query =
        handle.createQuery(
            "SELECT * FROM crawl_alarm WHERE closed IS NULL"
                + (source.isPresent() ? " AND source = :source" : "")
                + " ORDER BY number");
    source.ifPresent(each -> query.bind("source", each));
    return query.map((row, _) -> alarm(row)).list();
  }

  private static Alarm alarm(ResultSet row) throws SQLException {
    return new Alarm(
        row.getLong("number"),
        row.getString("source"),
        HealthSign.valueOf(row.getString("sign").toUpperCase(Locale.ROOT)),
        row.getDouble("before"),
        row.getDouble("now"),
        Instant.ofEpochMilli(row.getLong("opened")),
        CrawlRows.instant(row, "closed"));
  }

  /// How many of a source's lists that a visit begins at, or of the pages that its articles were
  /// read from, are out of reach; grows with those that are.
  ///
  /// @param starts the lists, or else the pages of articles
  public SourceReach.Part reach(String source, boolean starts) {
    String which =
        " FROM crawl_page WHERE source = :source AND part_of IS NULL AND "
            + (starts ? "depth = 0 AND kind <> 'sitemap'" : "article_id IS NOT NULL");
    String lost = which + " AND state IN ('blocked', 'failing', 'gone')";
    return database.read(handle -> {
      long out = number(handle, source, "SELECT count(*)" + lost);
      if (out == 0) {
        return new SourceReach.Part(
            number(handle, source, "SELECT EXISTS (SELECT 1" + which + ")"), 0, "");
      }
      String reason =
          handle
              .createQuery(
                  "SELECT reason"
                      + lost
                      + " GROUP BY reason ORDER BY count(*) DESC, reason LIMIT 1")
              .bind("source", source)
              .mapTo(String.class)
              .one();
      return new SourceReach.Part(number(handle, source, "SELECT count(*)" + which), out, reason);
    });
  }

  private static long number(Handle handle, String source, String query) {
    return handle.createQuery(query).bind("source", source).mapTo(Long.class).one();
  }
}

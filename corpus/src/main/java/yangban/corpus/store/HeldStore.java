package yangban.corpus.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import yangban.corpus.Article;
import yangban.corpus.archive.ArchivePlace;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.HealthSign;
import yangban.corpus.frontier.PageState;
import yangban.corpus.frontier.Trouble;
import yangban.corpus.store.Settled.Held;

/// Readings that wait for a person before they replace a good one, or come in at all. Thread-safe.
public final class HeldStore {

  private final Database database;
  private final ArticleTable articles;
  private final CrawledArticles crawled;

  HeldStore(Database database, ArticleTable articles, CrawledArticles crawled) {
    this.database = database;
    this.articles = articles;
    this.crawled = crawled;
  }

  /// A reading that waits.
  ///
  /// @param articleId the article that stays as it is meanwhile, or is to come in under this id
  /// @param article as it would be kept; empty where the page is read as no article
  /// @param reason why it is none, a sentence; empty where it is one
  public record HeldReading(
      long number,
      long page,
      String source,
      URI address,
      String articleId,
      Instant held,
      Set<HealthSign> signs,
      String reason,
      Optional<Article> article) {

    public HeldReading {
      signs = Set.copyOf(signs);
    }
  }

  private record Row(HeldReading reading, String textHash, ArchivePlace place, int bytes) {}

  /// Those that wait, of a source or of all, first one first.
  ///
  /// @param after number of the last one that was shown, 0 for none
  public List<HeldReading> waiting(Optional<String> source, long after, int limit) {
    return database.read(handle -> {
      Query query =
          handle.createQuery(
              "SELECT h.*, p.address FROM held_reading h JOIN crawl_page p ON p.number = h.page"
                  + " WHERE decided IS NULL AND h.number > :after"
                  + (source.isPresent() ? " AND h.source = :source" : "")
                  + " ORDER BY h.number LIMIT :limit");
      source.ifPresent(each -> query.bind("source", each));
      return query
          .bind("after", after)
          .bind("limit", limit)
          .map((row, _) -> row(row).reading())
          .list();
    });
  }

  /// How many wait, by source; sources without are missing.
  public Map<String, Integer> counts() {
    return database.read(handle -> {
      Map<String, Integer> counts = new HashMap<>();
      handle
          .createQuery(
              "SELECT source, count(*) AS count FROM held_reading WHERE decided IS NULL"
                  + " GROUP BY source")
          .map((row, _) -> Map.entry(row.getString("source"), row.getInt("count")))
          .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
      return counts;
    });
  }

  /// One that waits.
  public Optional<HeldReading> reading(long number) {
    return database.read(handle -> open(handle, number).map(Row::reading));
  }

  private Optional<Row> open(Handle handle, long number) {
    return handle
        .createQuery(
            "SELECT h.*, p.address FROM held_reading h JOIN crawl_page p ON p.number = h.page"
                + " WHERE h.number = :number AND decided IS NULL")
        .bind("number", number)
        .map((row, _) -> row(row))
        .findOne();
  }

  private Row row(ResultSet row) throws SQLException {
    HeldReading reading =
        new HeldReading(
            row.getLong("number"),
            row.getLong("page"),
            row.getString("source"),
            URI.create(row.getString("address")),
            row.getString("article_id"),
            Instant.ofEpochMilli(row.getLong("held")),
            signs(row.getString("signs")),
            row.getString("reason"),
            Optional.ofNullable(row.getString("article")).map(articles.rows()::article));
    ArchivePlace place =
        new ArchivePlace(row.getString("file"), row.getLong("start"), row.getLong("length"));
    return new Row(reading, row.getString("text_hash"), place, row.getInt("bytes"));
  }

  private static Set<HealthSign> signs(String codes) {
    return Arrays.stream(codes.split(" "))
        .filter(code -> !code.isEmpty())
        .map(code -> HealthSign.valueOf(code.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(HealthSign.class)));
  }

  /// Holds a reading of the page in place of what waited of it. The same text again changes
  /// nothing: it keeps its number and the day since which it waits.
  void hold(Handle handle, CrawlPage page, Held held, ArchivePlace place, Instant now) {
    if (waits(handle, page.number(), held.textHash())) {
      return;
    }
    drop(handle, page.number());
    held.whole().ifPresent(whole -> ArticleTable.writeSnapshot(handle, whole));
    handle
        .createUpdate(
            "INSERT INTO held_reading (page, source, article_id, held, signs, reason, article,"
                + " text_hash, content_hash, file, start, length, bytes) VALUES (:page, :source,"
                + " :article_id, :held, :signs, :reason, :article, :text_hash, :content_hash, :file,"
                + " :start, :length, :bytes)")
        .bind("page", page.number())
        .bind("source", page.source())
        .bind("article_id", page.articleId().orElseThrow())
        .bind("held", now.toEpochMilli())
        .bind(
            "signs",
            held.signs().stream().sorted().map(HealthSign::code).collect(Collectors.joining(" ")))
        .bind("reason", held.reason())
        .bind("article", held.article().map(articles.rows()::json).orElse(null))
        .bind("text_hash", held.textHash())
        .bind("content_hash", held.contentHash())
        .bind("file", place.file())
        .bind("start", place.offset())
        .bind("length", place.length())
        .bind("bytes", held.bytes())
        .execute();
  }

  private static boolean waits(Handle handle, long page, String textHash) {
    return handle
        .createQuery(
            "SELECT EXISTS (SELECT 1 FROM held_reading WHERE page = :page AND decided IS NULL"
                + " AND text_hash = :hash)")
        .bind("page", page)
        .bind("hash", textHash)
        .mapTo(Boolean.class)
        .one();
  }

  /// Drops what waits of a page, since it is read well again.
  static void drop(Handle handle, long page) {
    handle.execute("DELETE FROM held_reading WHERE page = ? AND decided IS NULL", page);
  }

  /// A person takes the reading: the article says so from now on, and what it said is kept as a
  /// version. Where it is none, the address counts as gone; the article stays.
  ///
  /// @return false where it waits no longer
  public boolean accept(long number, Instant now) {
    return decide(List.of(number), true, now) == 1;
  }

  private void accept(Handle handle, Row row, Instant now) {
    HeldReading reading = row.reading();
    CrawlPage page = FrontierStore.page(handle, reading.page()).orElseThrow();
    reading
        .article()
        .ifPresent(article ->
            crawled.save(
                handle,
                new Settled.Crawled(article, row.bytes(), Optional.empty(), false),
                row.place(),
                now));
    PageState state = reading.article().isPresent() ? PageState.CHANGED : PageState.GONE;
    CrawlPage after =
        page.tried(
            page.tried().orElse(now),
            state,
            page.rhythm(),
            page.seen().withText(Optional.of(row.textHash())),
            Trouble.NONE);
    FrontierStore.write(handle, after);
    ChoiceStore.allow(handle, reading.page(), row.textHash());
  }

  /// A person does not take the reading: the article stays, and the same reading is not held again.
  ///
  /// @return false where it waits no longer
  public boolean refuse(long number, Instant now) {
    return decide(List.of(number), false, now) == 1;
  }

  /// A person decides about several at once: all of them, or where the store fails none. Those that
  /// wait no longer are passed over.
  ///
  /// @param take whether they are taken
  /// @return how many were decided
  public int decide(Collection<Long> numbers, boolean take, Instant now) {
    return database.write(handle -> {
      int decided = 0;
      for (long number : numbers) {
        Optional<Row> row = open(handle, number);
        if (row.isPresent()) {
          if (take) {
            accept(handle, row.get(), now);
          }
          close(handle, number, take, now);
          decided++;
        }
      }
      return decided;
    });
  }

  /// What was refused stays as it was read, so that it can be looked at again.
  private static void close(Handle handle, long number, boolean accepted, Instant now) {
    handle.execute(
        "UPDATE held_reading SET decided = ?, accepted = ?, article = iif(?, NULL, article)"
            + " WHERE number = ?",
        now.toEpochMilli(),
        accepted,
        accepted,
        number);
  }

  /// A reading that a person decided about.
  ///
  /// @param accepted whether it was taken
  public record Decided(
      long number, String source, String articleId, boolean accepted, Instant decided) {}

  /// What was decided about a reading; empty while it waits.
  public Optional<Decided> decided(long number) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT * FROM held_reading WHERE number = :number AND decided IS NOT NULL")
            .bind("number", number)
            .map((row, _) -> decision(row))
            .findOne());
  }

  /// What was decided about readings of a source, last first.
  public List<Decided> decisions(String source, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT * FROM held_reading WHERE source = :source AND decided IS NOT NULL"
                    + " ORDER BY decided DESC, number DESC LIMIT :limit")
            .bind("source", source)
            .bind("limit", limit)
            .map((row, _) -> decision(row))
            .list());
  }

  private static Decided decision(ResultSet row) throws SQLException {
    return new Decided(
        row.getLong("number"),
        row.getString("source"),
        row.getString("article_id"),
        row.getBoolean("accepted"),
        Instant.ofEpochMilli(row.getLong("decided")));
  }

  /// Takes back that a reading was refused: it waits again.
  ///
  /// @return false where it was not refused, a later reading of the page waits, or what it said is
  ///   no longer kept
  public boolean reopen(long number) {
    return database.write(handle ->
        handle.execute(
                "UPDATE held_reading SET decided = NULL, accepted = NULL WHERE number = ?"
                    + " AND accepted = 0 AND (article IS NOT NULL OR signs LIKE '%rejected%') AND NOT EXISTS"
                    + " (SELECT 1 FROM held_reading AS other WHERE other.page = held_reading.page"
                    + " AND other.decided IS NULL)",
                number)
            > 0);
  }
}

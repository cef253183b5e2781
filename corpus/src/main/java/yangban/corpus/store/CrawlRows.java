package yangban.corpus.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import yangban.corpus.archive.ArchivePlace;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.PageState;
import yangban.corpus.frontier.Rhythm;
import yangban.corpus.frontier.Seen;
import yangban.corpus.frontier.Trouble;

/// Addresses as rows of `crawl_page`.
final class CrawlRows {

  static final String COLUMNS =
      "address, source, host, depth, part_of, kind, state, due, pace, etag, last_modified,"
          + " content_hash, text_hash, fetched, tried, failures, missing, missed, reason,"
          + " article_id, moved_to, file, start, length";

  static final String VALUES =
      ":address, :source, :host, :depth, :part_of, :kind, :state, :due, :pace, :etag,"
          + " :last_modified, :content_hash, :text_hash, :fetched, :tried, :failures, :missing,"
          + " :missed, :reason, :article_id, :moved_to, :file, :start, :length";

  private CrawlRows() {}

  static <S extends SqlStatement<S>> S bind(S statement, CrawlPage page) {
    Seen seen = page.seen();
    return place(statement, seen.place())
        .bind("number", page.number())
        .bind("address", page.address().toString())
        .bind("source", page.source())
        .bind("host", page.host())
        .bind("depth", page.depth())
        .bind("part_of", page.partOf().isPresent() ? page.partOf().getAsLong() : null)
        .bind("kind", page.kind())
        .bind("state", page.state().code())
        .bind("due", millis(page.rhythm().due()))
        .bind("pace", page.rhythm().interval().toSeconds())
        .bind("etag", seen.etag().orElse(null))
        .bind("last_modified", seen.lastModified().orElse(null))
        .bind("content_hash", seen.contentHash().orElse(null))
        .bind("text_hash", seen.textHash().orElse(null))
        .bind("fetched", millis(seen.fetched()))
        .bind("tried", millis(page.tried()))
        .bind("failures", page.trouble().failures())
        .bind("missing", page.trouble().missing())
        .bind("missed", millis(page.trouble().missed()))
        .bind("reason", page.trouble().reason())
        .bind("article_id", page.articleId().orElse(null))
        .bind("moved_to", page.movedTo().map(URI::toString).orElse(null));
  }

  static <S extends SqlStatement<S>> S place(S statement, Optional<ArchivePlace> place) {
    return statement
        .bind("file", place.map(ArchivePlace::file).orElse(null))
        .bind("start", place.map(ArchivePlace::offset).orElse(null))
        .bind("length", place.map(ArchivePlace::length).orElse(null));
  }

  static CrawlPage page(ResultSet row) throws SQLException {
    return new CrawlPage(
        row.getLong("number"),
        URI.create(row.getString("address")),
        row.getString("source"),
        row.getString("host"),
        row.getInt("depth"),
        longOf(row, "part_of"),
        row.getString("kind"),
        PageState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        new Rhythm(instant(row, "due"), Duration.ofSeconds(row.getLong("pace"))),
        seen(row),
        new Trouble(
            row.getInt("failures"),
            row.getInt("missing"),
            instant(row, "missed"),
            row.getString("reason")),
        instant(row, "tried"),
        Optional.ofNullable(row.getString("article_id")),
        Optional.ofNullable(row.getString("moved_to")).map(URI::create));
  }

  private static Seen seen(ResultSet row) throws SQLException {
    return new Seen(
        Optional.ofNullable(row.getString("etag")),
        Optional.ofNullable(row.getString("last_modified")),
        Optional.ofNullable(row.getString("content_hash")),
        Optional.ofNullable(row.getString("text_hash")),
        instant(row, "fetched"),
        place(row));
  }

  static Optional<ArchivePlace> place(ResultSet row) throws SQLException {
    String file = row.getString("file");
    return file == null
        ? Optional.empty()
        : Optional.of(new ArchivePlace(file, row.getLong("start"), row.getLong("length")));
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    OptionalLong millis = longOf(row, column);
    return millis.isPresent()
        ? Optional.of(Instant.ofEpochMilli(millis.getAsLong()))
        : Optional.empty();
  }

  private static OptionalLong longOf(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  static @Nullable Long millis(Optional<Instant> instant) {
    return instant.map(Instant::toEpochMilli).orElse(null);
  }
}

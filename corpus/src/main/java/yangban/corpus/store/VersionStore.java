package yangban.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;

/// What articles said before their pages were read with another text. Thread-safe.
public final class VersionStore {

  private final Database database;
  private final ArticleRows rows;

  VersionStore(Database database, ArticleRows rows) {
    this.database = database;
    this.rows = rows;
  }

  /// One text of an article.
  ///
  /// @param number from 1; the last one is what the article says now
  /// @param taken when it was fetched first
  /// @param replaced when another text was read; empty for the last one
  /// @param address where it stood
  /// @param snapshot SHA-256 of the bytes it was read from
  public record Version(
      int number,
      Instant taken,
      Optional<Instant> replaced,
      Optional<String> address,
      String title,
      String snapshot) {

    /// The same version under another title.
    public Version withTitle(String other) {
      return new Version(number, taken, replaced, address, other, snapshot);
    }
  }

  /// All texts of an article, first one first; empty where there is no such article.
  public List<Version> versions(String articleId) {
    return database.read(handle -> {
      List<Version> versions =
          new ArrayList<>(
              handle
                  .createQuery(
                      "SELECT * FROM article_version WHERE article_id = :id ORDER BY number")
                  .bind("id", articleId)
                  .map((row, _) ->
                      version(row, row.getInt("number"), CrawlRows.instant(row, "replaced")))
                  .list());
      int next = versions.size() + 1;
      handle
          .createQuery("SELECT * FROM article WHERE id = :id")
          .bind("id", articleId)
          .map((row, _) -> version(row, next, Optional.empty()))
          .forEach(versions::add);
      return versions;
    });
  }

  private static Version version(ResultSet row, int number, Optional<Instant> replaced)
      throws SQLException {
    return new Version(
        number,
        Instant.parse(row.getString("taken")),
        replaced,
        Optional.ofNullable(row.getString("address")),
        row.getString("title"),
        row.getString("snapshot"));
  }

  /// What an article said in an earlier version, or says in its last.
  public Optional<ArticleText> text(String articleId, int number) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT text FROM article_version WHERE article_id = :id AND number = :number"
                    + " UNION ALL SELECT text FROM article WHERE id = :id AND :number = 1 +"
                    + " (SELECT count(*) FROM article_version WHERE article_id = :id)")
            .bind("id", articleId)
            .bind("number", number)
            .map((row, _) -> rows.text(row.getString("text")))
            .findOne());
  }

  static boolean saysOtherwise(Article one, Article other) {
    return !one.text().title().equals(other.text().title())
        || !one.text().body().equals(other.text().body());
  }

  /// Keeps what an article said until now, where other bytes came that say something else.
  ///
  /// @param after as it came
  void keepOther(Handle handle, Article before, Article after) {
    boolean sameBytes = before.origin().snapshot().equals(after.origin().snapshot());
    if (!sameBytes && saysOtherwise(before, after)) {
      keep(handle, before, after.origin().taken());
    }
  }

  /// Keeps what an article said until now.
  void keep(Handle handle, Article before, Instant replaced) {
    @Nullable String address = before.address().map(Object::toString).orElse(null);
    handle.execute(
        "INSERT INTO article_version SELECT ?, 1 + count(*), ?, ?, ?, ?, ?, ?"
            + " FROM article_version WHERE article_id = ?",
        before.id(),
        before.origin().taken().toString(),
        replaced.toEpochMilli(),
        address,
        before.text().title(),
        before.origin().snapshot(),
        rows.json(before.text()),
        before.id());
  }
}

package yangban.corpus.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yangban.corpus.Article;
import yangban.corpus.Provenance;
import yangban.corpus.store.ReuseStore.State;

/// What reuse says of where articles come from, and which of them are to be judged anew because
/// they, an article that they have something in common with, or the one that a finding rests on
/// changed. Judging is for [yangban.corpus.reuse.ReuseFinder].
///
/// A finding that came, went or changed is a change of its article, under a number of its own.
/// Thread-safe; every method may throw [StoreException], and then has changed nothing.
public final class ReuseFindings {

  private final Database database;
  private final ArticleTable articles;

  ReuseFindings(Database database, ArticleTable articles) {
    this.database = database;
    this.articles = articles;
  }

  /// An article that is to be judged.
  ///
  /// @param changed whether it changed itself
  public record Doubt(String articleId, boolean changed) {}

  /// An article as it is without any finding.
  ///
  /// @param article as people corrected it
  /// @param read its class as it was read
  public record Unjudged(Article article, Provenance read) {}

  /// A judged article and what was found; empty for nothing.
  public record Judged(Doubt doubt, Optional<ReuseFinding> finding) {}

  /// Articles that are to be judged, at most `limit`.
  public List<Doubt> doubts(int limit) {
    return database.read(handle ->
        handle
            .createQuery("SELECT article_id, changed FROM reuse_doubt LIMIT :limit")
            .bind("limit", limit)
            .map((row, _) -> new Doubt(row.getString("article_id"), row.getBoolean("changed")))
            .list());
  }

  /// The article without any finding; empty where it is gone.
  public Optional<Unjudged> unjudged(String articleId) {
    return database.read(handle ->
        articles
            .read(handle, articleId)
            .map(read ->
                new Unjudged(
                    ArticleTable.corrected(handle, read), read.reading().provenance().value())));
  }

  /// What was found of an article.
  public Optional<ReuseFinding> of(String articleId) {
    return database.read(handle -> of(handle, articleId));
  }

  private Optional<ReuseFinding> of(Handle handle, String articleId) {
    return handle
        .createQuery("SELECT finding FROM reuse_finding WHERE article_id = :id")
        .bind("id", articleId)
        .mapTo(String.class)
        .findOne()
        .map(articles.rows()::finding);
  }

  /// Keeps what was found of articles, and doubts them no longer.
  ///
  /// @param from what the state of reuse must be; else nothing is done, for what was judged may
  ///   have changed
  /// @param also articles that are to be judged because of it
  public void settle(State from, List<Judged> judged, List<String> also) {
    database.writing(handle -> {
      if (!ReuseStore.state(handle).equals(from)) {
        return;
      }
      boolean upToDate = isUpToDate(handle);
      for (Judged each : judged) {
        String id = each.doubt().articleId();
        if (!of(handle, id).equals(each.finding()) && write(handle, id, each.finding())) {
          articles.touch(handle, id);
        }
        handle.execute("DELETE FROM reuse_doubt WHERE article_id = ?", id);
      }
      for (String id : also) {
        handle.execute("INSERT OR IGNORE INTO reuse_doubt VALUES (?, 0)", id);
      }
      if (upToDate) {
        // A finding changes no text: what it touched need not be looked through again.
        handle.execute("UPDATE reuse_state SET change = (SELECT value FROM change_counter)");
      }
    });
  }

  private static boolean isUpToDate(Handle handle) {
    return handle
        .createQuery("SELECT change = (SELECT value FROM change_counter) FROM reuse_state")
        .mapTo(Boolean.class)
        .one();
  }

  private boolean write(Handle handle, String id, Optional<ReuseFinding> finding) {
    handle.execute("DELETE FROM reuse_finding WHERE article_id = ?", id);
    return finding.isEmpty()
        || handle.execute(
                "INSERT INTO reuse_finding SELECT id, ?, ? FROM article WHERE id = ?",
                finding.get().sourceId(),
                articles.rows().json(finding.get()),
                id)
            > 0;
  }

  /// Doubts every article that has something in common with another or of which something was
  /// found, where they were judged by another version of the rules.
  public void judgeBy(int version) {
    if (database.read(ReuseFindings::judgedBy) == version) {
      return;
    }
    database.writing(handle -> {
      handle.execute("UPDATE reuse_state SET judged = ?", version);
      handle.execute(
          "INSERT OR IGNORE INTO reuse_doubt SELECT article_id, 0 FROM reuse_text WHERE number"
              + " IN (SELECT one FROM reuse_link UNION SELECT other FROM reuse_link)"
              + " UNION SELECT article_id, 0 FROM reuse_finding");
    });
  }

  private static int judgedBy(Handle handle) {
    return handle.createQuery("SELECT judged FROM reuse_state").mapTo(Integer.class).one();
  }

  /// Doubts an article that changed or goes, and whatever is judged by it.
  static void doubt(Handle handle, String articleId) {
    String linked =
        "SELECT b.article_id AS id, 0 AS changed FROM reuse_text a JOIN reuse_link ON %s = a.number"
            + " JOIN reuse_text b ON b.number = %s WHERE a.article_id = :id";
    handle
        .createUpdate(
            "INSERT INTO reuse_doubt SELECT * FROM ("
                + linked.formatted("one", "other")
                + " UNION ALL "
                + linked.formatted("other", "one")
                + " UNION ALL SELECT article_id, 0 FROM reuse_finding WHERE source = :id"
                + " UNION ALL SELECT article_id, 1 FROM reuse_text WHERE article_id = :id"
                + " AND (number IN (SELECT one FROM reuse_link)"
                + " OR number IN (SELECT other FROM reuse_link))"
                + " UNION ALL SELECT article_id, 1 FROM reuse_finding WHERE article_id = :id"
                + ") WHERE true ON CONFLICT DO UPDATE SET changed = max(changed, excluded.changed)")
        .bind("id", articleId)
        .execute();
  }

  /// Doubts the two articles of a new link.
  static void doubt(Handle handle, int number, boolean changed) {
    handle.execute(
        "INSERT INTO reuse_doubt SELECT article_id, ? FROM reuse_text WHERE number = ?"
            + " ON CONFLICT DO UPDATE SET changed = max(changed, excluded.changed)",
        changed ? 1 : 0,
        number);
  }

  /// Doubts whatever something was found of.
  static void doubtAll(Handle handle) {
    handle.execute("INSERT OR IGNORE INTO reuse_doubt SELECT article_id, 0 FROM reuse_finding");
  }

  /// Articles that are copies of one text in many hands: those that can be reached from an article
  /// by links between copies, official ones first, of these the earliest dated first, the undated
  /// last.
  ///
  /// @param most how many articles are gone through
  public List<String> group(String articleId, int most) {
    return database.read(handle ->
        handle
            .createQuery(
                "WITH RECURSIVE member(number) AS ("
                    + "SELECT number FROM reuse_text WHERE article_id = :id"
                    + copies("one", "other")
                    + copies("other", "one")
                    + " LIMIT :most)"
                    + " SELECT article.id FROM member JOIN reuse_text USING (number)"
                    + " JOIN article ON article.id = article_id"
                    + " ORDER BY json_extract(reading, '$.provenance.value') <> 'official',"
                    + " published IS NULL, published, article.id")
            .bind("id", articleId)
            .bind("most", most)
            .mapTo(String.class)
            .list());
  }

  private static String copies(String from, String to) {
    return (" UNION SELECT l.%2$s FROM member JOIN reuse_link l ON l.%1$s = member.number"
            + " JOIN reuse_text a ON a.number = l.one JOIN reuse_text b ON b.number = l.other"
            + " WHERE 2 * l.same_one >= a.chars OR 2 * l.same_other >= b.chars")
        .formatted(from, to);
  }
}

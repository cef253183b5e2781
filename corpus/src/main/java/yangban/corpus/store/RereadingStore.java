package yangban.corpus.store;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import yangban.corpus.Article;
import yangban.corpus.Coded;
import yangban.corpus.correction.CorrectionField;
import yangban.corpus.correction.FieldValues;

/// Reading the whole store again: a journal of how far it came, and what it found, set aside until
/// it is whole. Nobody sees any of it before [#finish], which lays all of it over the articles in
/// one transaction; a reading that is cut off goes on where it was. Thread-safe.
public final class RereadingStore {

  private final Database database;
  private final ArticleTable articles;
  private final Clock clock;

  RereadingStore(Database database, ArticleTable articles, Clock clock) {
    this.database = database;
    this.articles = articles;
    this.clock = clock;
  }

  /// How far a rereading has come.
  ///
  /// @param position id of the last article that was read again; empty at the beginning
  /// @param looked articles read again so far
  /// @param total articles of the store
  public record Progress(String position, int looked, int total) {}

  /// What reading one article again came to.
  public sealed interface Reread {

    /// The article as it was read before.
    Article before();

    /// As read before, and as read now.
    record Done(Article before, Article after) implements Reread {}

    /// It could not be read again, and stays as it is.
    ///
    /// @param reason a sentence for people
    record Failed(Article before, String reason) implements Reread {}
  }

  /// An article that stays as it was, and why.
  public record Failure(String articleId, String reason) {}

  /// What a rereading came to.
  ///
  /// @param looked articles that were read again
  /// @param changed those whose text or reading is another now
  /// @param fields in how many articles each field is another now
  public record Report(
      int looked, int changed, Map<CorrectionField, Integer> fields, List<Failure> failures) {

    public Report {
      fields = Map.copyOf(fields);
      failures = List.copyOf(failures);
    }
  }

  /// Begins, or goes on where the last one by the same rules was cut off.
  ///
  /// @param rules a name of rules and data by which it is read; what others found is thrown away
  public Progress begin(String rules) {
    return database.write(handle -> {
      boolean same =
          handle
                  .createQuery("SELECT count(*) FROM rereading WHERE rules = :rules")
                  .bind("rules", rules)
                  .mapTo(Integer.class)
                  .one()
              > 0;
      if (!same) {
        clear(handle);
        handle.execute("INSERT INTO rereading VALUES (1, ?, '', 0)", rules);
      }
      return handle
          .createQuery(
              "SELECT position, looked, (SELECT count(*) FROM article) AS total FROM rereading")
          .map((row, context) ->
              new Progress(row.getString("position"), row.getInt("looked"), row.getInt("total")))
          .one();
    });
  }

  /// Articles as they were read, by their ids from after `position` on.
  public List<Article> after(String position, int limit) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM article WHERE id > :position ORDER BY id LIMIT :limit")
            .bind("position", position)
            .bind("limit", limit)
            .map((row, context) -> articles.rows().read(row))
            .list());
  }

  /// Sets aside what was found of some articles, and notes that it came so far.
  ///
  /// @param found in the order of their ids, at least one
  public void keep(List<Reread> found) {
    database.writing(handle -> {
      String position = "";
      for (Reread each : found) {
        switch (each) {
          case Reread.Done done -> keep(handle, done.before(), done.after());
          case Reread.Failed failed ->
              handle.execute(
                  "INSERT OR REPLACE INTO reread_failure VALUES (?, ?)",
                  failed.before().id(),
                  failed.reason());
        }
        position = each.before().id();
      }
      handle.execute(
          "UPDATE rereading SET position = ?, looked = looked + ?", position, found.size());
    });
  }

  private void keep(Handle handle, Article before, Article after) {
    Article kept = articles.identified(handle, before.reading().practices(), after);
    if (articles.rows().sameContent(before, kept)) {
      return;
    }
    String fields =
        FieldValues.differences(before, kept).stream()
            .map(Coded::code)
            .collect(Collectors.joining(" "));
    handle
        .createUpdate(
            "INSERT OR REPLACE INTO reread_article VALUES"
                + " (:id, :snapshot, :taken, :title, :published, :text, :reading, :fields)")
        .bind("id", before.id())
        .bind("snapshot", before.origin().snapshot())
        .bind("taken", before.origin().taken().toString())
        .bind("title", kept.text().title())
        .bind("published", ArticleRows.published(kept))
        .bind("text", articles.rows().json(kept.text()))
        .bind("reading", articles.rows().json(kept.reading()))
        .bind("fields", fields)
        .execute();
  }

  /// Lays everything that was found over the articles, all at once. An article that came in anew in
  /// between stays as it came.
  public Report finish() {
    return database.write(handle -> {
      handle.execute(
          "DELETE FROM reread_article WHERE NOT EXISTS (SELECT 1 FROM article WHERE"
              + " article.id = reread_article.id AND article.snapshot = reread_article.snapshot"
              + " AND article.taken = reread_article.taken)");
      Report report = report(handle);
      if (report.changed() > 0) {
        long before = lastChange(handle);
        lay(handle);
        handle.execute("UPDATE last_rereading SET change = ?", before + 1);
      }
      clear(handle);
      return report;
    });
  }

  private static Report report(Handle handle) {
    Map<CorrectionField, Integer> fields = new EnumMap<>(CorrectionField.class);
    List<String> changed =
        handle.createQuery("SELECT fields FROM reread_article").mapTo(String.class).list();
    for (String each : changed) {
      Arrays.stream(each.split(" "))
          .flatMap(code -> Coded.of(CorrectionField.class, code).stream())
          .forEach(field -> fields.merge(field, 1, Integer::sum));
    }
    Optional<Integer> looked =
        handle.createQuery("SELECT looked FROM rereading").mapTo(Integer.class).findOne();
    return new Report(
        looked.orElse(0),
        changed.size(),
        fields,
        handle
            .createQuery("SELECT id, reason FROM reread_failure ORDER BY id")
            .map((row, context) -> new Failure(row.getString("id"), row.getString("reason")))
            .list());
  }

  /// In SQL as a whole: articles need not pass through here once more, and other writers wait for
  /// seconds at most.
  private void lay(Handle handle) {
    String read = "json_each(%s.reading, '$.practices') AS each";
    handle.execute(
        "UPDATE practice SET vanished = ?, kept = (SELECT each.value FROM article, "
            + read.formatted("article")
            + " WHERE article.id = practice.article_id"
            + " AND json_extract(each.value, '$.id') = practice.id)"
            + " WHERE vanished IS NULL AND article_id IN (SELECT id FROM reread_article)"
            + " AND id NOT IN (SELECT json_extract(each.value, '$.id') FROM reread_article, "
            + read.formatted("reread_article")
            + " WHERE reread_article.id = practice.article_id)",
        clock.instant().toString());
    handle.execute(
        "UPDATE article SET text = r.text, reading = r.reading, title = r.title,"
            + " published = r.published, change = (SELECT value FROM change_counter) + r.place"
            + " FROM (SELECT *, row_number() OVER (ORDER BY id) AS place FROM reread_article) AS r"
            + " WHERE article.id = r.id");
    handle.execute(
        "UPDATE change_counter SET value = value + (SELECT count(*) FROM reread_article)");
    handle.execute(
        "INSERT INTO practice (id, article_id)"
            + " SELECT json_extract(each.value, '$.id'), reread_article.id FROM reread_article, "
            + read.formatted("reread_article")
            + " WHERE true ON CONFLICT (id) DO UPDATE SET vanished = NULL, kept = NULL");
    handle
        .createQuery(
            "SELECT id FROM reread_article WHERE id IN (SELECT article_id FROM correction)")
        .mapTo(String.class)
        .list()
        .forEach(id -> articles.touch(handle, id));
  }

  private static long lastChange(Handle handle) {
    return handle.createQuery("SELECT value FROM change_counter").mapTo(Long.class).one();
  }

  private static void clear(Handle handle) {
    handle.execute("DELETE FROM rereading");
    handle.execute("DELETE FROM reread_article");
    handle.execute("DELETE FROM reread_failure");
  }

  /// The number of the first change of the last rereading that changed anything; 0 for none. An
  /// index that ends before it had better be made anew as a whole.
  public long lastChange() {
    return database.read(
        handle -> handle.createQuery("SELECT change FROM last_rereading").mapTo(Long.class).one());
  }
}

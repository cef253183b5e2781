package yangban.corpus.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import yangban.corpus.Article;
import yangban.corpus.frontier.CrawlPage;

/// What people chose among the texts of an address. Thread-safe.
public final class ChoiceStore {

  private final Database database;
  private final CrawledArticles crawled;

  ChoiceStore(Database database, CrawledArticles crawled) {
    this.database = database;
    this.crawled = crawled;
  }

  /// Whether a person turned this reading of the page down: while it waited, or after it had become
  /// the article's text.
  public boolean declined(long page, String textHash) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT EXISTS (SELECT 1 FROM held_reading WHERE page = :page AND accepted = 0"
                    + " AND text_hash = :hash) OR EXISTS (SELECT 1 FROM declined_text"
                    + " WHERE page = :page AND text_hash = :hash)")
            .bind("page", page)
            .bind("hash", textHash)
            .mapTo(Boolean.class)
            .one());
  }

  /// Makes an earlier text what the article says from now on; what it said becomes a version, and
  /// its readings are declined.
  ///
  /// @param article with the earlier text, its snapshot being kept
  /// @param textHash of the earlier text
  /// @param declined hash of the text that it replaces; what its pages were read as is declined as
  ///   well
  /// @return false where nothing changes: the article says so already, or the bytes that the text
  ///   was read from are not kept any more
  public boolean putBack(Article article, String textHash, String declined, Instant now) {
    return database.write(handle -> {
      if (!crawled.putBack(handle, article, now)) {
        return false;
      }
      for (CrawlPage page : FrontierStore.pagesOfArticle(handle, article.id())) {
        page.seen().textHash().ifPresent(read -> decline(handle, page.number(), read, now));
        decline(handle, page.number(), declined, now);
        allow(handle, page.number(), textHash);
        FrontierStore.write(handle, page.reading(textHash));
      }
      return true;
    });
  }

  private static void decline(Handle handle, long page, String textHash, Instant now) {
    handle.execute(
        "INSERT OR REPLACE INTO declined_text VALUES (?, ?, ?)",
        page,
        textHash,
        now.toEpochMilli());
  }

  /// Whoever takes a text takes back that it was turned down.
  static void allow(Handle handle, long page, String textHash) {
    handle.execute("DELETE FROM declined_text WHERE page = ? AND text_hash = ?", page, textHash);
    handle.execute(
        "DELETE FROM held_reading WHERE page = ? AND text_hash = ? AND accepted = 0",
        page,
        textHash);
  }
}

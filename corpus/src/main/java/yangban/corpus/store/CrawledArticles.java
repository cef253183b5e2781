package yangban.corpus.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yangban.corpus.Article;
import yangban.corpus.archive.ArchivePlace;
import yangban.corpus.store.Settled.Crawled;

/// Keeps articles whose bytes stand in the archive, and the versions that they replace.
final class CrawledArticles {

  private final ArticleTable articles;
  private final VersionStore versions;

  CrawledArticles(ArticleTable articles, VersionStore versions) {
    this.articles = articles;
    this.versions = versions;
  }

  /// Keeps an article, unless another one holds its address: then that one stays.
  ///
  /// @param place where the answer stands that it was read from
  SaveOutcome save(Handle handle, Crawled crawled, ArchivePlace place, Instant now) {
    Article article = crawled.article();
    if (isTaken(handle, article)) {
      return SaveOutcome.UNCHANGED;
    }
    Optional<Article> before = articles.read(handle, article.id());
    SaveOutcome outcome =
        articles.save(handle, article, each -> writeSnapshot(each, crawled, place));
    before
        .filter(_ -> outcome == SaveOutcome.CHANGED && !crawled.completes())
        .filter(old -> VersionStore.saysOtherwise(old, article))
        .ifPresent(old -> versions.keep(handle, old, now));
    return outcome;
  }

  /// Makes an earlier text of an article what it says, whose bytes are kept already.
  ///
  /// @return false where nothing changes, or the bytes are not there
  boolean putBack(Handle handle, Article article, Instant now) {
    Optional<Article> before = articles.read(handle, article.id());
    if (before.isEmpty()
        || !VersionStore.saysOtherwise(before.get(), article)
        || !isKept(handle, article.origin().snapshot())) {
      return false;
    }
    articles.save(handle, article, _ -> {});
    versions.keep(handle, before.get(), now);
    return true;
  }

  private static boolean isKept(Handle handle, String snapshot) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM snapshot WHERE hash = :hash)")
        .bind("hash", snapshot)
        .mapTo(Boolean.class)
        .one();
  }

  private static boolean isTaken(Handle handle, Article article) {
    return article.address().isPresent()
        && handle
            .createQuery(
                "SELECT EXISTS (SELECT 1 FROM article WHERE address = :address AND id <> :id)")
            .bind("address", article.address().get().toString())
            .bind("id", article.id())
            .mapTo(Boolean.class)
            .one();
  }

  /// What was read from several answers is in none of them, so its bytes are kept here.
  private static void writeSnapshot(Handle handle, Crawled crawled, ArchivePlace place) {
    if (crawled.whole().isPresent()) {
      ArticleTable.writeSnapshot(handle, crawled.whole().get());
      return;
    }
    handle.execute(
        "INSERT OR IGNORE INTO snapshot (hash, name, length, bytes, file, start, stretch)"
            + " VALUES (?, ?, ?, x'', ?, ?, ?)",
        crawled.article().origin().snapshot(),
        crawled.article().origin().name(),
        crawled.bytes(),
        place.file(),
        place.offset(),
        place.length());
  }
}

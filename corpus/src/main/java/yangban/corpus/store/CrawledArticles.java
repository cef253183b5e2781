package yangban.corpus.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yangban.corpus.Article;
import yangban.corpus.archive.ArchivePlace;

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
  /// @param bytes of the decoded content
  /// @param place where the answer stands that it was read from
  SaveOutcome save(Handle handle, Article article, int bytes, ArchivePlace place, Instant now) {
    if (isTaken(handle, article)) {
      return SaveOutcome.UNCHANGED;
    }
    Optional<Article> before = articles.read(handle, article.id());
    SaveOutcome outcome =
        articles.save(handle, article, each -> writeSnapshot(each, article, bytes, place));
    before
        .filter(old -> outcome == SaveOutcome.CHANGED && saysOtherwise(old, article))
        .ifPresent(old -> versions.keep(handle, old, now));
    return outcome;
  }

  private static boolean saysOtherwise(Article one, Article other) {
    return !one.text().title().equals(other.text().title())
        || !one.text().body().equals(other.text().body());
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

  private static void writeSnapshot(Handle handle, Article article, int bytes, ArchivePlace place) {
    handle.execute(
        "INSERT OR IGNORE INTO snapshot (hash, name, length, bytes, file, start, stretch)"
            + " VALUES (?, ?, ?, x'', ?, ?, ?)",
        article.origin().snapshot(),
        article.origin().name(),
        bytes,
        place.file(),
        place.offset(),
        place.length());
  }
}

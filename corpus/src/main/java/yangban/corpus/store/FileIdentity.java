package yangban.corpus.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yangban.corpus.Article;
import yangban.corpus.ArticleIds;
import yangban.corpus.Practice;
import yangban.corpus.Tag;

/// Tells which article a file is that brings no address: its id is made from title and text, which
/// says neither that an edited file is the article it was, nor that a repost is another page than
/// its original.
///
/// - A file of a name that is held, with a text like the held one's ([CharacterPairs#SAME]), is
///   that article in another state, and takes its id.
/// - A file with title and text of another one that names another publisher or another date is
///   another page, and gets an id of its own: the record of the first stays as it is.
/// - All else is what its id says: a page and its plain copy are one article.
final class FileIdentity {
  private final ArticleTable articles;
  private final ArticleRows rows;

  FileIdentity(ArticleTable articles, ArticleRows rows) {
    this.articles = articles;
    this.rows = rows;
  }

  /// The arrived article under the id that it should have.
  Article of(Handle handle, Article arrived) {
    if (arrived.address().isPresent()) {
      return arrived;
    }
    Optional<Article> held = articles.read(handle, arrived.id());
    if (held.isEmpty()) {
      return earlier(handle, arrived).map(e -> named(arrived, e.id())).orElse(arrived);
    }
    boolean another = !sameFile(held.get(), arrived) && toldApart(held.get(), arrived);
    return another ? named(arrived, anotherId(arrived)) : arrived;
  }

  private Optional<Article> earlier(Handle handle, Article arrived) {
    CharacterPairs now = new CharacterPairs(arrived);
    return handle
        .createQuery("SELECT * FROM article WHERE origin = :origin AND address IS NULL")
        .bind("origin", arrived.origin().name())
        .map((row, context) -> rows.read(row))
        .stream()
        .filter(held -> held.text().title().equals(arrived.text().title()))
        .filter(held -> !toldApart(held, arrived))
        .filter(held -> new CharacterPairs(held).to(now) >= CharacterPairs.SAME)
        .findFirst();
  }

  private static boolean sameFile(Article held, Article arrived) {
    return held.origin().name().equals(arrived.origin().name());
  }

  /// Whether both name a publisher, or a date, and not the same.
  private static boolean toldApart(Article held, Article arrived) {
    return differ(held.text().publisher(), arrived.text().publisher())
        || differ(held.text().published(), arrived.text().published());
  }

  private static <T> boolean differ(Optional<Tag<T>> one, Optional<Tag<T>> other) {
    return one.isPresent() && other.isPresent() && !one.get().value().equals(other.get().value());
  }

  /// The same for the same page, in whatever order pages come.
  private static String anotherId(Article arrived) {
    String publisher = arrived.text().publisher().map(Tag::value).orElse("");
    String published = arrived.text().published().map(tag -> tag.value().toString()).orElse("");
    return ArticleIds.another(arrived.id(), publisher + "\n" + published);
  }

  private static Article named(Article article, String id) {
    List<Practice> practices =
        article.reading().practices().stream()
            .map(p -> PracticeIdentity.named(p, id + p.id().substring(article.id().length())))
            .toList();
    Article renamed = ArticleTable.with(article, article.text(), practices);
    return new Article(id, renamed.address(), renamed.origin(), renamed.text(), renamed.reading());
  }
}

package yangban.corpus.store;

import yangban.corpus.Article;

/// What happened to an article, under the growing number of the store.
public sealed interface Change {

  /// Grows by one with every change of the store, from 1.
  long number();

  /// An article was added or changed.
  record Kept(long number, Article article) implements Change {}

  /// An article was taken out.
  record Removed(long number, String articleId) implements Change {}
}

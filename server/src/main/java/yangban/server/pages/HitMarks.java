package yangban.server.pages;

import java.io.IOException;
import java.util.List;
import yangban.corpus.Article;
import yangban.corpus.Practice;
import yangban.corpus.ShownTitle;
import yangban.corpus.Span;
import yangban.indexer.search.PracticeIndex;
import yangban.web.view.ArticleView;

/// Marks in an article what it was found with.
final class HitMarks {

  private final PracticeIndex index;

  HitMarks(PracticeIndex index) {
    this.index = index;
  }

  /// In the title and the body of `article`; nowhere where nothing was asked.
  ArticleView.Marks in(Article article, String query) throws IOException {
    return in(article, ShownTitle.of(article), query);
  }

  /// In the heading of `practice` and the body of `article`.
  ArticleView.Marks in(Article article, Practice practice, String query) throws IOException {
    return in(article, practice.heading(), query);
  }

  private ArticleView.Marks in(Article article, String heading, String query) throws IOException {
    if (query.isBlank()) {
      return ArticleView.Marks.NONE;
    }
    List<Span> inHeading = index.marks(query, heading);
    return new ArticleView.Marks(inHeading, index.marks(query, article.text().body()));
  }
}

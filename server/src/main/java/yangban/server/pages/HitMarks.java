package yangban.server.pages;

import java.io.IOException;
import java.util.List;
import yangban.corpus.Article;
import yangban.corpus.Practice;
import yangban.corpus.ShownTitle;
import yangban.corpus.Span;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.PracticeIndex;
import yangban.web.view.ArticleView;

/// Marks in an article what it was found with.
final class HitMarks {

  private final PracticeIndex index;

  HitMarks(PracticeIndex index) {
    this.index = index;
  }

  /// In the title and the body of `article`; nowhere where nothing was asked.
  ArticleView.Marks in(Article article, SearchRequest asked) throws IOException {
    return in(article, ShownTitle.of(article), asked);
  }

  /// In the heading of `practice` and the body of `article`.
  ArticleView.Marks in(Article article, Practice practice, SearchRequest asked) throws IOException {
    return in(article, practice.heading(), asked);
  }

  private ArticleView.Marks in(Article article, String heading, SearchRequest asked)
      throws IOException {
    if (asked.q().isBlank()) {
      return ArticleView.Marks.NONE;
    }
    List<Span> inHeading = index.marks(asked, heading);
    return new ArticleView.Marks(inHeading, index.marks(asked, article.text().body()));
  }
}

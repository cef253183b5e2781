package yangban.web.view;

import java.util.List;
import yangban.corpus.Article;
import yangban.corpus.ShownTitle;
import yangban.corpus.Span;
import yangban.corpus.reuse.Comparison;

/// Two articles side by side, with what is the same marked.
///
/// @param summary what they have in common, in a sentence
/// @param common whether they have anything in common
public record CompareView(Column one, Column other, String summary, boolean common) {

  /// One of the two.
  ///
  /// @param share how much of it stands in the other, in words
  public record Column(
      String title,
      String href,
      List<String> meta,
      ArticleView.ProvenanceLine provenance,
      String share,
      List<Passage> passages) {}

  /// Lays two articles side by side.
  public static CompareView of(Article one, Article other, Comparison comparison, Labels labels) {
    return new CompareView(
        column(one, comparison.sameInOne(), comparison.shareOfOne(), labels),
        column(other, comparison.sameInOther(), comparison.shareOfOther(), labels),
        summary(comparison, labels),
        !comparison.isEmpty());
  }

  private static Column column(Article article, List<Span> same, double share, Labels labels) {
    return new Column(
        ShownTitle.of(article),
        "/articles/" + article.id(),
        ArticleView.meta(article, labels),
        ArticleView.provenance(article, labels),
        labels.words().text("compare.share", ReuseView.percent(share)),
        new BodyLayout(article.text(), List.of(), same).all());
  }

  private static String summary(Comparison comparison, Labels labels) {
    if (comparison.isEmpty()) {
      return labels.words().text("compare.nothing");
    }
    if (comparison.shareOfOne() == 0) {
      return labels.words().text("compare.commonOnly");
    }
    int chars = comparison.passages().stream().mapToInt(Comparison.Passage::chars).sum();
    return labels.words().text("compare.summary", comparison.passages().size(), chars);
  }
}

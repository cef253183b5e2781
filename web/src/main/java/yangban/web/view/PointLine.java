package yangban.web.view;

import java.util.List;
import yangban.corpus.Article;
import yangban.corpus.Point;
import yangban.corpus.Practice;

/// A point (要点) of a practice in the list under its heading.
///
/// @param level 1 for a point of the practice, 2 for one of a point, and so on
/// @param anchor where it begins on the page
public record PointLine(String heading, int level, String anchor) {

  /// The points of a practice; spans of points count in its own text, those of the layout in the
  /// article's body.
  static List<PointLine> of(Article article, Practice practice, BodyLayout layout) {
    if (practice.points().isEmpty()) {
      return List.of();
    }
    int text = article.text().body().indexOf(practice.text(), practice.span().start());
    int base = text < 0 ? practice.span().start() : text;
    return practice.points().stream().map(point -> line(point, base, layout)).toList();
  }

  private static PointLine line(Point point, int base, BodyLayout layout) {
    return new PointLine(
        point.heading(), point.level(), layout.anchorAt(base + point.span().start()));
  }
}

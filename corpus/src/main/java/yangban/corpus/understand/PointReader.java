package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.Point;
import yangban.corpus.Span;

/// Reads the points (要点) of a practice.
///
/// Idea: a scheme that was not seen yet opens a level under the point before it, and one that was
/// closes all levels that it opened since. A list inside a paragraph ends with the paragraph. The
/// last point of a list of paragraphs ends with its paragraph too; that of a list of headings ends
/// with what holds it.
final class PointReader {
  private final Page page;
  private final PointMarks marks;

  PointReader(Page page, List<Heading> headings) {
    this.page = page;
    this.marks = new PointMarks(page, headings);
  }

  private record Placed(PointMark mark, int level) {}

  /// The points under a heading.
  ///
  /// @param text what it heads, in the folded text
  List<Point> under(Heading heading, Span text) {
    return points(text, Optional.of(heading.form()));
  }

  /// The points of an article that is one practice.
  List<Point> ofBody() {
    return points(new Span(page.bodyStart(), page.text().length()), Optional.empty());
  }

  private List<Point> points(Span text, Optional<HeadingForm> outer) {
    if (text.length() == 0) {
      return List.of();
    }
    List<Placed> placed = placed(marks.in(text.start(), text.end(), outer));
    Span printed = page.span(text.start(), text.end());
    String all = printed.of(page.body());
    int base = outer.isEmpty() ? 0 : printed.start() + all.length() - all.stripLeading().length();
    int length = outer.isEmpty() ? page.body().length() : all.strip().length();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      PointMark mark = placed.get(i).mark();
      int end = end(placed, i, text.end());
      Span span = page.span(mark.from(), end);
      String words = page.quote(mark.start(), mark.end()).replace("\n", "").strip();
      int from = span.start() - base;
      int to = Math.min(length, from + span.of(page.body()).stripTrailing().length());
      if (from >= 0 && from < to) {
        points.add(new Point(points.size() + 1, placed.get(i).level(), words, new Span(from, to)));
      }
    }
    return points;
  }

  private static List<Placed> placed(List<PointMark> marks) {
    List<Placed> placed = new ArrayList<>();
    List<PointMark> open = new ArrayList<>();
    for (PointMark mark : marks) {
      while (!open.isEmpty() && ended(open.getLast(), mark)) {
        open.removeLast();
      }
      if (open.stream().anyMatch(o -> o.scheme().equals(mark.scheme()))) {
        while (!open.getLast().scheme().equals(mark.scheme())) {
          open.removeLast();
        }
        open.removeLast();
      }
      open.add(mark);
      placed.add(new Placed(mark, open.size()));
    }
    return placed;
  }

  /// Whether a list inside a paragraph ended before `next`.
  private static boolean ended(PointMark last, PointMark next) {
    return last.inside() && last.line() < next.line();
  }

  /// Where a point ends: before the next of its level or of one above, else with what holds it.
  private int end(List<Placed> placed, int at, int limit) {
    Placed point = placed.get(at);
    for (int i = at + 1; i < placed.size(); i++) {
      if (placed.get(i).level() <= point.level()) {
        PointMark next = placed.get(i).mark();
        return point.mark().inside() ? Math.min(next.from(), lineEnd(point, limit)) : next.from();
      }
    }
    return point.mark().inside() || ofParagraphs(placed, at) ? lineEnd(point, limit) : limit;
  }

  private int lineEnd(Placed point, int limit) {
    return Math.min(limit, page.bodyLines().get(point.mark().line()).end());
  }

  /// Whether the points before the last one of a list are one paragraph each.
  private static boolean ofParagraphs(List<Placed> placed, int last) {
    Placed end = placed.get(last);
    int line = end.mark().line();
    boolean paragraphs = !end.mark().headed();
    for (int i = last - 1; i >= 0 && placed.get(i).level() >= end.level() && paragraphs; i--) {
      paragraphs = placed.get(i).mark().line() >= line - 1;
      line = placed.get(i).mark().line();
    }
    return paragraphs;
  }
}

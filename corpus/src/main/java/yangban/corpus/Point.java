package yangban.corpus;

/// One of the points (要点) that a practice makes: `（一）…` or `1. …` under its heading, or `一是…`
/// inside a paragraph.
///
/// @param ordinal place among the points of its practice, those of all levels counted, from 1
/// @param level 1 for a point of the practice, 2 for one of a point, and so on
/// @param heading its first words as printed, its numbering included
/// @param span the point with its heading, and with the points under it, in [Practice#text()]
public record Point(int ordinal, int level, String heading, Span span) {

  public Point {
    if (ordinal < 1 || level < 1) {
      throw new IllegalArgumentException(
          "points and their levels count from 1: %d, %d".formatted(ordinal, level));
    }
    if (heading.isBlank()) {
      throw new IllegalArgumentException("a point needs words");
    }
  }
}

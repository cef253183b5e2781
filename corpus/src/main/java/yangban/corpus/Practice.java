package yangban.corpus;

import java.util.List;
import java.util.Objects;

/// A section of an article that describes one way of working (做法).
///
/// @param id the article's id, a hyphen, and a part of its own; stays with the practice over
///   cosmetic edits
/// @param ordinal place among the article's practices, from 1
/// @param heading as printed, its numbering included
/// @param span the section in [ArticleText#body()], heading included where the heading stands in
///   the body
/// @param text the section without its heading, blocks joined by `\n`
/// @param themes strongest first; may be empty
/// @param topics names from the lexicon, strongest first
/// @param points what it is made of, in the order of the text; empty where it is told in one go
public record Practice(
    String id,
    int ordinal,
    String heading,
    Span span,
    String text,
    List<Tag<Theme>> themes,
    List<Tag<String>> topics,
    List<Point> points) {

  /// A practice told in one go.
  public Practice(
      String id,
      int ordinal,
      String heading,
      Span span,
      String text,
      List<Tag<Theme>> themes,
      List<Tag<String>> topics) {
    this(id, ordinal, heading, span, text, themes, topics, List.of());
  }

  public Practice {
    // Practices that were kept before there were points have none.
    points = List.copyOf(Objects.requireNonNullElse(points, List.of()));
    themes = List.copyOf(themes);
    topics = List.copyOf(topics);
    if (ordinal < 1) {
      throw new IllegalArgumentException("ordinals count from 1: " + ordinal);
    }
    if (heading.isBlank()) {
      throw new IllegalArgumentException("a practice needs a heading");
    }
  }
}

package yangban.indexer.search;

import java.util.List;
import java.util.Optional;
import yangban.corpus.Coded;
import yangban.corpus.Span;
import yangban.corpus.Theme;

/// A practice that matches; or, so that these are found too, an article that describes none, or
/// what stands around an article's practices.
///
/// @param id the practice's id, or the article's where the hit is none
/// @param heading the article's title where the hit is no practice
/// @param headingHighlights in `heading`, in order, not overlapping
/// @param excerpt verbatim from the practice's text, around the hits; its beginning where only the
///   heading matches
/// @param highlights in `excerpt`, in order, not overlapping
/// @param excerptStart where the excerpt begins in the practice's text, UTF-16 code units
/// @param score 0 where the order is not relevance
/// @param sameAs the `id` of a hit before it on the page that tells the same text
/// @param explanation of the score, where it was asked for and the order is relevance
public record Hit(
    String id,
    Kind kind,
    String heading,
    List<Span> headingHighlights,
    String excerpt,
    List<Span> highlights,
    int excerptStart,
    List<Theme> themes,
    List<String> topics,
    List<String> disciplines,
    float score,
    ArticleCard article,
    Optional<String> sameAs,
    Optional<Explanation> explanation) {

  /// By itself, without an explanation.
  public Hit(
      String id,
      Kind kind,
      String heading,
      List<Span> headingHighlights,
      String excerpt,
      List<Span> highlights,
      int excerptStart,
      List<Theme> themes,
      List<String> topics,
      List<String> disciplines,
      float score,
      ArticleCard article) {
    this(
        id,
        kind,
        heading,
        headingHighlights,
        excerpt,
        highlights,
        excerptStart,
        themes,
        topics,
        disciplines,
        score,
        article,
        Optional.empty(),
        Optional.empty());
  }

  /// What was found.
  public enum Kind implements Coded {
    PRACTICE("practice"),
    /// The whole of an article that describes no practice.
    ARTICLE("article"),
    /// Lead, background and closing of an article that describes practices. Found by words only.
    FRAME("frame");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  public Hit {
    headingHighlights = List.copyOf(headingHighlights);
    highlights = List.copyOf(highlights);
    themes = List.copyOf(themes);
    topics = List.copyOf(topics);
    disciplines = List.copyOf(disciplines);
  }

  /// Whether `id` is the article's.
  public boolean whole() {
    return kind != Kind.PRACTICE;
  }
}

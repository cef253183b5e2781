package yangban.indexer.search;

import java.util.List;
import yangban.corpus.Span;
import yangban.corpus.Theme;

/// A practice that matches; or a whole article that describes no practice, so that it can be found
/// all the same.
///
/// @param id the practice's id, or the article's for a whole article
/// @param whole whether the hit is a whole article; `heading` is its title then
/// @param headingHighlights in `heading`, in order, not overlapping
/// @param excerpt verbatim from the practice's text, around the hits; its beginning where only the
///   heading matches
/// @param highlights in `excerpt`, in order, not overlapping
/// @param excerptStart where the excerpt begins in the practice's text, UTF-16 code units
/// @param score 0 where the order is not relevance
public record Hit(
    String id,
    boolean whole,
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

  public Hit {
    headingHighlights = List.copyOf(headingHighlights);
    highlights = List.copyOf(highlights);
    themes = List.copyOf(themes);
    topics = List.copyOf(topics);
    disciplines = List.copyOf(disciplines);
  }
}

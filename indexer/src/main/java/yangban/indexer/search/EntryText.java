package yangban.indexer.search;

import java.util.List;
import java.util.Map;
import yangban.corpus.Theme;
import yangban.indexer.query.Facet;

/// An entry of the index with its whole text, for whoever reads through all of them.
///
/// @param id the practice's, or the article's where the entry is none
/// @param heading the article's title where the entry is no practice
/// @param themes the first one first
/// @param topics by name
/// @param facets what it is counted under; [yangban.indexer.query.FacetChoice#UNSTATED] where that
///   is nothing
public record EntryText(
    String id,
    Hit.Kind kind,
    String heading,
    String text,
    List<Theme> themes,
    List<String> topics,
    ArticleCard article,
    Map<Facet, List<String>> facets) {

  public EntryText {
    themes = List.copyOf(themes);
    topics = List.copyOf(topics);
    facets = Map.copyOf(facets);
  }
}

package yangban.indexer.search;

import java.util.List;
import yangban.corpus.Theme;

/// A practice that does as another one, with what the two have in common.
///
/// @param hit its excerpt is the beginning of its text; nothing is marked
/// @param words that tell both from most others, most telling first
public record Alike(Hit hit, List<Theme> themes, List<String> topics, List<String> words) {

  public Alike {
    themes = List.copyOf(themes);
    topics = List.copyOf(topics);
    words = List.copyOf(words);
  }
}

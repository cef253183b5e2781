package yangban.corpus.lexicon;

import java.util.List;
import yangban.corpus.Theme;

/// A finer subject of practices (话题), as the lexicon knows it.
///
/// @param name as shown and as used in addresses
/// @param theme the theme it leans to
/// @param lean how much a mention says for that theme, 0 to 1
/// @param variants other words for it, without the name itself
/// @param exclusions words that contain one of its variants and mean something else
public record Topic(
    String name, Theme theme, double lean, List<String> variants, List<String> exclusions) {

  public Topic {
    variants = List.copyOf(variants);
    exclusions = List.copyOf(exclusions);
  }
}

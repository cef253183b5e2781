package yangban.web.view;

import yangban.corpus.Theme;
import yangban.indexer.query.Facet;
import yangban.web.SearchAddress;

/// A theme as it is shown everywhere: its name beside its own hue.
///
/// @param code names the hue in the style sheet
/// @param href a search for it
public record ThemeChip(String code, String label, String href) {

  public static ThemeChip of(Theme theme, Labels labels) {
    return new ThemeChip(
        theme.code(), labels.words().label(theme), SearchAddress.of(Facet.THEME, theme.code()));
  }
}

package yangban.web.view;

/// A chosen or excluded value, removable.
///
/// @param facet its facet's name
/// @param excluded whether results must not have it
/// @param href the search without it
public record ChosenChip(String facet, String label, boolean excluded, String href) {}

package yangban.indexer.search;

/// A facet value and what choosing it would leave, in the unit that was asked for.
///
/// @param value as in addresses and JSON
/// @param count how many there are after choosing this value as well; for a chosen value, those of
///   the results that have it
/// @param added how many of `count` are not among the results now; 0 for a chosen value and in a
///   facet without a choice
/// @param selected whether it is among the chosen values
/// @param all how many there are with this value and no other question
/// @param own how many of the results now have it
public record FacetCount(
    String value, long count, long added, boolean selected, long all, long own) {}

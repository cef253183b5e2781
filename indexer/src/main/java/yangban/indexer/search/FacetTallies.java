package yangban.indexer.search;

/// How many results have each facet value, in some unit; values go by their number in [View#terms].
///
/// @param total of all results
/// @param present with the value among the results
/// @param added with the value among what only lacks a choice in the value's own facet
/// @param fresh of `added`, those that have no result at all yet; the same where entries are
///   counted
// Arrays, because they are as long as there are values and made for every question.
@SuppressWarnings("ArrayRecordComponent")
record FacetTallies(long total, int[] present, int[] added, int[] fresh) {}

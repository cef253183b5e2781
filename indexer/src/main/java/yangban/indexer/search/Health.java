package yangban.indexer.search;

/// How the index stands.
///
/// @param practices that can be found, whole articles not counted
/// @param articles that they stand in, or that describe none
/// @param generation grows with every change that becomes visible, from 1 at each start
/// @param change the last change of the store that it holds
/// @param rebuilding whether a new index is being built beside this one
public record Health(
    long practices, long articles, long generation, long change, boolean rebuilding) {}

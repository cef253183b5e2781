package yangban.indexer.search;

import java.util.List;

/// How the index stands.
///
/// @param practices that can be found, whole articles not counted
/// @param articles that they stand in, or that describe none
/// @param generation grows with every change that becomes visible, from 1 at each start
/// @param change the last change of the store that it holds
/// @param rebuilding whether a new index is being built beside this one
/// @param caches what is kept of earlier questions
public record Health(
    long practices,
    long articles,
    long generation,
    long change,
    boolean rebuilding,
    List<CacheUse> caches) {

  public Health {
    caches = List.copyOf(caches);
  }
}

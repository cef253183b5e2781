package yangban.indexer.search;

/// How much of what was looked for was kept from an earlier question.
///
/// @param name of the cache: `answers`, what the last questions found; `units`, what holds a word;
///   `terms`, where a term stands in the segments; `values`, what lacks a chosen facet value
/// @param held how many are kept now
/// @param bytes what they take in memory, to within what several of them share
/// @param asked how often one was looked for since the index was opened
/// @param found how often it was there
public record CacheUse(String name, int held, long bytes, long asked, long found) {

  /// Both together, by the name of this one.
  CacheUse plus(CacheUse other) {
    return new CacheUse(
        name, held + other.held, bytes + other.bytes, asked + other.asked, found + other.found);
  }
}

package yangban.indexer.search;

import org.apache.lucene.index.IndexReader;

/// How many entries an index holds, to tell whether what was counted of them still stands.
///
/// @param living entries that were not replaced or removed
/// @param all entries, with those whose place is not free yet
record Extent(int living, int all) {

  /// With fewer, everything that stands once counts.
  private static final int SMALL = 5_000;

  /// What is counted of words and phrases is counted anew when this share of the entries came or
  /// went.
  private static final double CHANGED = 0.02;

  static Extent of(IndexReader reader) {
    return new Extent(reader.numDocs(), reader.maxDoc());
  }

  boolean isSmall() {
    return living < SMALL;
  }

  /// Whether what was counted here will do for an index of the extent `now`.
  boolean isNear(Extent now) {
    int change = Math.abs(now.living - living) + Math.abs(now.all - all);
    return change <= (now.isSmall() ? 0 : now.living * CHANGED);
  }
}

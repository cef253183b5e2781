package yangban.indexer.matrix;

import yangban.indexer.query.CountUnit;

/// How much stands in a cell, or in a whole row or column, in each unit. All exact.
///
/// @param hits practices, and whole articles that describe none: what a search for the cell finds
/// @param practices of these the practices
/// @param articles that they stand in
/// @param branches that are known by university and name
public record Tally(long hits, long practices, long articles, long branches) {

  public static final Tally NOTHING = new Tally(0, 0, 0, 0);

  public long in(CountUnit unit) {
    return switch (unit) {
      case PRACTICE -> hits;
      case ARTICLE -> articles;
      case BRANCH -> branches;
    };
  }
}

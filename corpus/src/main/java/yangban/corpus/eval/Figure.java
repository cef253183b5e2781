package yangban.corpus.eval;

/// What was measured of one field over a set of pages.
///
/// @param field `title`, `branch kind`, `practices` …
/// @param value the figure itself, 0 to 1: accuracy, F1, or the mean of the pages' F1
/// @param precision of [Sort#SET], else 1
/// @param recall of [Sort#SET], else 1
/// @param count pages for accuracy and mean, expected values for sets
public record Figure(
    String field, Sort sort, double value, double precision, double recall, int count) {

  /// How a field is measured.
  public enum Sort {
    /// One value a page: the share of pages on which it is right, unknown included.
    ACCURACY,
    /// Many values a page: micro precision, recall and F1.
    SET,
    /// The mean over the pages of an F1 within each.
    MEAN
  }
}

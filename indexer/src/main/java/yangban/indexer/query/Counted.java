package yangban.indexer.query;

/// How the numbers beside facet values are shown.
///
/// @param unit what they count; results themselves are always counted as practices
/// @param overall whether beside each stands how many there are without the search
public record Counted(CountUnit unit, boolean overall) {

  /// In practices, of this search alone.
  public static final Counted PLAIN = new Counted(CountUnit.PRACTICE, false);
}

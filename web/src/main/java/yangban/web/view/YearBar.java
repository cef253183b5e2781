package yangban.web.view;

/// A year of the histogram.
///
/// @param height 0 to 40, the length of the bar in the drawing's own units; at least 1 where
///   something was published
/// @param href chooses the year, or takes the choice back; empty where nothing was published
public record YearBar(
    String id, String year, long count, int height, boolean selected, String href) {

  /// Units from the top of the drawing to its base line.
  public static final int FULL = 40;
}

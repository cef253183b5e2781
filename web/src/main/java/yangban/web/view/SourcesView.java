package yangban.web.view;

import java.util.List;

/// The catalogue of sources.
///
/// @param rows in the order of the file
/// @param faults of the file, each a sentence with its line; the entries that have one are not
///   among the rows
/// @param file where the catalogue lies
/// @param running what is being collected now
/// @param held readings that wait for a person, over all sources
/// @param paused whether the whole crawler rests
/// @param repair what was lost of the archive when it was opened, in a sentence; empty for nothing
public record SourcesView(
    List<Row> rows,
    List<String> faults,
    String file,
    List<CrawlView> running,
    int held,
    boolean paused,
    String repair) {

  public SourcesView {
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
    running = List.copyOf(running);
  }

  /// A source at a glance.
  ///
  /// @param meta whose it is and what it prints
  /// @param state its code, for the style sheet: `well`, `running`, `paused`, `alarm`, `new`
  /// @param stateWord in words
  /// @param figures what is held of it, in words
  /// @param last when it was visited last and what came in, in words; empty where it never was
  /// @param next when it is visited next, in words
  /// @param trend new articles of its last visits, oldest first; empty where there were none
  /// @param trendLabel the same in words
  /// @param alarms what is wrong, each a sentence
  public record Row(
      String id,
      String name,
      List<String> meta,
      String state,
      String stateWord,
      String figures,
      String last,
      String next,
      List<Bar> trend,
      String trendLabel,
      List<String> alarms) {

    public Row {
      meta = List.copyOf(meta);
      trend = List.copyOf(trend);
      alarms = List.copyOf(alarms);
    }

    /// Where its page is.
    public String href() {
      return "/sources/" + id;
    }

    public boolean running() {
      return state.equals("running");
    }

    public boolean resting() {
      return state.equals("paused");
    }
  }

  /// A bar of a trend, in a box of 20 by 20.
  public record Bar(int x, int y, int height) {}
}

package yangban.web.view;

import java.util.List;

/// The catalogue of sources.
///
/// @param rows in the order of the file
/// @param faults of the file that are no entry's, each a sentence with its line
/// @param faulty entries that are no sources because of their faults, in the order of the file
/// @param file where the catalogue lies
/// @param running what is being collected now
/// @param held readings that wait for a person, over all sources
/// @param paused whether the whole crawler rests
/// @param repair what was lost of the archive when it was opened, in a sentence; empty for nothing
public record SourcesView(
    List<Row> rows,
    List<String> faults,
    List<Faulty> faulty,
    String file,
    List<CrawlView> running,
    int held,
    boolean paused,
    String repair) {

  public SourcesView {
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
    faulty = List.copyOf(faulty);
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

  /// An entry of the catalogue that is not used.
  ///
  /// @param title its name, else its id, else that it has none
  /// @param href where its page is; empty where it has no id of its own
  /// @param where it stands, in words
  /// @param faults what is wrong, each a sentence with its line
  public record Faulty(String title, String href, String where, List<String> faults) {

    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// A bar of a trend, in a box of 20 by 20.
  public record Bar(int x, int y, int height) {}
}

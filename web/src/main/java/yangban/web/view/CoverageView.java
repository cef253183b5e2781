package yangban.web.view;

import java.util.List;

/// Which of the branches on published lists are held.
///
/// @param lists each list, with its numbers
/// @param chosen name of the list that is shown; empty where there is none
/// @param sentence the chosen list in a sentence; empty where there is none
/// @param held share in percent
/// @param entries of the chosen list
/// @param problem what was wrong with a file handed in; may be empty
/// @param template the columns that a file has
public record CoverageView(
    List<CorrectionListView.Tab> lists,
    String chosen,
    String sentence,
    int held,
    List<Entry> entries,
    List<String> problem,
    String template) {

  public CoverageView {
    lists = List.copyOf(lists);
    entries = List.copyOf(entries);
    problem = List.copyOf(problem);
  }

  /// A branch of the list.
  ///
  /// @param state `held`, `near` or `missing`
  /// @param found what is held of it, what comes near it, and what a person said is another
  public record Entry(
      String school,
      String branch,
      List<String> meta,
      String state,
      String stateWord,
      List<Found> found) {

    public Entry {
      meta = List.copyOf(meta);
      found = List.copyOf(found);
    }
  }

  /// A branch as articles name it.
  ///
  /// @param key by which a person speaks of it
  /// @param choice `open` where a person may say whether it is the same, `said` where one said so,
  ///   `refused` where it was said to be another; empty where there is no doubt
  /// @param articles with their titles
  public record Found(String name, String key, String choice, List<Frame.Link> articles) {

    public Found {
      articles = List.copyOf(articles);
    }
  }
}

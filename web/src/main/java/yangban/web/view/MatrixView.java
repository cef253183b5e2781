package yangban.web.view;

import java.util.List;

/// The matrix of a search.
///
/// @param query the words that were searched for; may be blank
/// @param sentence how much it holds in all
/// @param search the results themselves
/// @param notes what of the address was not understood
/// @param chips what is chosen, each removable
/// @param cleared the matrix without any choice
/// @param rows what may stand in the rows
/// @param units what may be counted
/// @param corner the name of the rows
/// @param columns the themes, and what has none where there is any
/// @param totals of the columns, and of everything, last
/// @param csv the address of the table as a file
/// @param drawing the words on the picture that the browser draws of the table
public record MatrixView(
    String query,
    String sentence,
    String search,
    List<String> notes,
    List<ChosenChip> chips,
    String cleared,
    List<Choice> rows,
    List<Choice> units,
    String corner,
    List<Column> columns,
    List<Line> lines,
    List<Cell> totals,
    MatrixPicture picture,
    Gaps gaps,
    String csv,
    Drawing drawing) {

  public MatrixView {
    notes = List.copyOf(notes);
    chips = List.copyOf(chips);
    rows = List.copyOf(rows);
    units = List.copyOf(units);
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    totals = List.copyOf(totals);
  }

  /// One of several ways to show it.
  public record Choice(String label, String href, boolean current) {}

  /// A theme.
  ///
  /// @param code names its hue
  public record Column(String code, String label) {}

  /// A row.
  ///
  /// @param cells one for each column, and the total, last
  public record Line(String label, List<Cell> cells) {

    public Line {
      cells = List.copyOf(cells);
    }
  }

  /// A number that leads to the search behind it.
  ///
  /// @param number in the unit that is counted; empty where there is nothing
  /// @param beside the same in another unit; empty where there is nothing
  /// @param says the whole of it in words
  /// @param href of an empty cell: how others fill it; empty where nothing can be shown
  /// @param tint 0 for nothing, to [#TINTS] for the most
  public record Cell(String number, String beside, String says, String href, int tint) {

    public static final int TINTS = 6;
  }

  /// What is missing.
  ///
  /// @param shown the empty cells that surprise most
  /// @param folded the rest
  /// @param nowhere sentences on rows and themes of which nothing is held
  public record Gaps(List<Gap> shown, List<Gap> folded, List<String> nowhere) {

    public Gaps {
      shown = List.copyOf(shown);
      folded = List.copyOf(folded);
      nowhere = List.copyOf(nowhere);
    }
  }

  /// An empty cell.
  ///
  /// @param expected how much could be expected there, in words; empty where that is next to
  ///   nothing
  /// @param ways where the row and the theme each have something
  public record Gap(String row, String column, String expected, List<Frame.Link> ways) {

    public Gap {
      ways = List.copyOf(ways);
    }
  }

  /// The words on the picture that the browser draws.
  ///
  /// @param foot where the numbers come from
  /// @param file its name, without its ending
  public record Drawing(String title, String foot, String file) {}
}

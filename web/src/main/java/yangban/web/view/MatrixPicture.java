package yangban.web.view;

import java.util.ArrayList;
import java.util.List;

/// A matrix as a drawing: a dot for each cell, as large as its number, in the hue of its theme. The
/// cells with nothing, and totals, are left out.
///
/// @param width in the drawing's own units
/// @param height in the same
/// @param says what it shows, in words
public record MatrixPicture(
    int width, int height, String says, List<Label> columns, List<Label> rows, List<Dot> dots) {

  private static final int LEFT = 150;
  private static final int TOP = 36;
  private static final int PITCH_X = 84;
  private static final int PITCH_Y = 44;
  private static final int RADIUS = 20;

  /// A smaller dot cannot hold a number of 12 units' height: it stands beside it.
  private static final int LEAST_AROUND = 8;

  private static final int BESIDE = 7;

  /// A word at the head of a row or column.
  ///
  /// @param y of its base line
  public record Label(int x, int y, String text) {}

  /// A number.
  ///
  /// @param code names the hue of its theme
  /// @param radius in the drawing's own units, with one decimal
  /// @param beside how far right of the dot's middle its number stands: 0 where the dot holds it
  public record Dot(
      int x, int y, String radius, int beside, String code, String number, String says) {}

  public MatrixPicture {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    dots = List.copyOf(dots);
  }

  /// @param numbers of each row, as long as `columns`
  static MatrixPicture of(
      String says,
      List<MatrixView.Column> columns,
      List<MatrixView.Line> lines,
      List<List<Long>> numbers) {
    long most = numbers.stream().flatMap(List::stream).mapToLong(Long::longValue).max().orElse(0);
    List<Label> heads = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      heads.add(new Label(x(i), TOP - 14, columns.get(i).label()));
    }
    List<Label> names = new ArrayList<>();
    List<Dot> dots = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      names.add(new Label(LEFT - 14, y(row) + 5, lines.get(row).label()));
      for (int i = 0; i < columns.size(); i++) {
        long number = numbers.get(row).get(i);
        if (number > 0) {
          MatrixView.Cell cell = lines.get(row).cells().get(i);
          dots.add(
              new Dot(
                  x(i),
                  y(row),
                  radius(number, most),
                  beside(number, most),
                  columns.get(i).code(),
                  cell.number(),
                  cell.says()));
        }
      }
    }
    return new MatrixPicture(
        LEFT + columns.size() * PITCH_X, TOP + lines.size() * PITCH_Y, says, heads, names, dots);
  }

  private static int x(int column) {
    return LEFT + column * PITCH_X + PITCH_X / 2;
  }

  private static int y(int row) {
    return TOP + row * PITCH_Y + PITCH_Y / 2;
  }

  private static int beside(long number, long most) {
    double radius = RADIUS * Math.sqrt((double) number / most);
    return radius < LEAST_AROUND ? (int) Math.round(radius) + BESIDE : 0;
  }

  /// The area tells the number, as eyes read dots.
  private static String radius(long number, long most) {
    long tenths = Math.round(10 * RADIUS * Math.sqrt((double) number / most));
    return Math.max(1, tenths / 10) + "." + tenths % 10;
  }
}

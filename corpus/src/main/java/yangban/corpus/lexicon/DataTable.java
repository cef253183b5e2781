package yangban.corpus.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A bundled data file: tab-separated rows, `#` starts a comment line, blank lines part sections.
/// What is wrong in a file is told with file and line.
public record DataTable(String name, List<Row> rows) {

  public DataTable {
    rows = List.copyOf(rows);
  }

  /// Reads the file `name` of this package.
  ///
  /// @throws DataFault if it is missing, or a row has fewer than `columns` columns
  static DataTable load(String name, int columns) {
    return load(DataTable.class, name, columns);
  }

  /// Reads the file `name` that is bundled beside `owner`.
  ///
  /// @throws DataFault if it is missing, or a row has fewer than `columns` columns
  public static DataTable load(Class<?> owner, String name, int columns) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new DataFault(name, 0, "the file is missing");
      }
      return read(name, new InputStreamReader(in, StandardCharsets.UTF_8), columns);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /// Reads a table from `text`, which is closed.
  ///
  /// @throws DataFault if a row has fewer than `columns` columns
  public static DataTable read(String name, Reader text, int columns) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(text)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        Row row = new Row(name, number, List.of(line.split("\t", -1)));
        if (row.cells.size() < columns) {
          throw row.fault("expected %d columns, found %d".formatted(columns, row.cells().size()));
        }
        rows.add(row);
      }
    }
    return new DataTable(name, rows);
  }

  /// A row, which knows where it stands.
  public record Row(String file, int line, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    /// The cell in `column` (from 0), trimmed; empty where the row ends before it.
    public String cell(int column) {
      return column < cells.size() ? cells.get(column).strip() : "";
    }

    /// A cell that may not be empty.
    public String text(int column) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        throw fault("column %d is empty".formatted(column + 1));
      }
      return cell;
    }

    /// A cell that holds a number.
    public double number(int column) {
      try {
        return Double.parseDouble(text(column));
      } catch (NumberFormatException e) {
        throw fault("column %d is no number: %s".formatted(column + 1, cell(column)));
      }
    }

    /// The words of a cell: separated by spaces, each with an optional weight `=0.4`.
    public List<Weighted> words(int column) {
      List<Weighted> words = new ArrayList<>();
      for (String word : cell(column).split(" ", -1)) {
        if (!word.isEmpty()) {
          words.add(weighted(word));
        }
      }
      return words;
    }

    private Weighted weighted(String word) {
      int equals = word.lastIndexOf('=');
      if (equals <= 0) {
        return new Weighted(word, 1);
      }
      try {
        return new Weighted(
            word.substring(0, equals), Double.parseDouble(word.substring(equals + 1)));
      } catch (NumberFormatException e) {
        throw fault("a weight is a number, as in 地学=0.4: " + word);
      }
    }

    /// What is wrong in this row.
    public DataFault fault(String what) {
      return new DataFault(file, line, what);
    }
  }

  /// A cue and how much it says, 1 if nothing else is stated.
  public record Weighted(String words, double weight) {}
}

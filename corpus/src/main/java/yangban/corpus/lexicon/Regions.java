package yangban.corpus.lexicon;

import java.util.List;

/// The regions of the first level, as they are called in short.
public final class Regions {

  private Regions() {}

  /// The table of regions: name in short, other names.
  ///
  /// @throws DataFault if it is wrong
  public static DataTable table() {
    return DataTable.load("regions.tsv", 1);
  }

  /// All of them, in the order of their table.
  ///
  /// @throws DataFault if the table is wrong
  public static List<String> names() {
    return table().rows().stream().map(row -> row.text(0)).toList();
  }
}

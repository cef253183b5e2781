package yangban.corpus.understand;

import java.util.List;

/// The regions of the first level, as they are called in short.
public final class Regions {

  private Regions() {}

  /// All of them, in the order of their table.
  ///
  /// @throws DataFault if the table is wrong
  public static List<String> names() {
    return DataTable.load("regions.tsv", 1).rows().stream().map(row -> row.text(0)).toList();
  }
}

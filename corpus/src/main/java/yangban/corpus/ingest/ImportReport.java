package yangban.corpus.ingest;

import java.util.List;

/// What came of an import.
///
/// @param refused in the order of the files
public record ImportReport(
    int added, int changed, int unchanged, List<ImportOutcome.Refused> refused) {

  public ImportReport {
    refused = List.copyOf(refused);
  }

  /// Articles that the store holds now, whether they are new to it or not.
  public int kept() {
    return added + changed + unchanged;
  }

  /// Everything that was looked at.
  public int total() {
    return kept() + refused.size();
  }
}

package yangban.corpus.ingest;

import java.util.List;

/// What came of an import.
///
/// @param joined further pages of articles, each taken into its article
/// @param refused in the order of the files
public record ImportReport(
    int added, int changed, int unchanged, int joined, List<ImportOutcome.Refused> refused) {

  public ImportReport {
    refused = List.copyOf(refused);
  }

  /// Articles that the store holds now, whether they are new to it or not.
  public int kept() {
    return added + changed + unchanged;
  }

  /// Everything that was looked at.
  public int total() {
    return kept() + joined + refused.size();
  }
}

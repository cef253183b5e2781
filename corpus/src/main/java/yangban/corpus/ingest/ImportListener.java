package yangban.corpus.ingest;

/// Hears how an import goes, on the thread that called it, in the order of the files.
@FunctionalInterface
public interface ImportListener {

  /// One more item is done.
  ///
  /// @param done how many items are done, this one included
  /// @param known how many items are known so far; grows while lists of articles are read
  void item(ImportOutcome outcome, int done, int known);

  /// Hears nothing.
  static ImportListener silent() {
    return (outcome, done, known) -> {};
  }
}

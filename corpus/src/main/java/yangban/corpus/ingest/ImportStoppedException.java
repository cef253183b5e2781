package yangban.corpus.ingest;

import yangban.corpus.store.StoreException;

/// The store could take no more in the middle of an import. What was reported before is kept; what
/// was not can be imported again once the cause is mended.
public final class ImportStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient ImportReport report;
  private final int left;
  private final StoreException failure;

  ImportStoppedException(ImportReport report, int left, StoreException failure) {
    super("import stopped with %d items left".formatted(left), failure);
    this.report = report;
    this.left = left;
    this.failure = failure;
  }

  /// What was done until then.
  public ImportReport report() {
    return report;
  }

  /// How many items are not kept, at the least: a list of articles that was not read yet counts as
  /// one.
  public int left() {
    return left;
  }

  /// Why.
  public StoreException failure() {
    return failure;
  }
}

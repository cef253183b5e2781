package yangban.corpus.store;

/// What saving an article did.
public enum SaveOutcome {
  ADDED,
  CHANGED,
  /// The same article was there already; nothing was written.
  UNCHANGED
}

package yangban.corpus.store;

/// Which articles the store holds.
///
/// @param samples whether there are some of the sample corpus
/// @param others whether there are some besides
public record StoreKinds(boolean samples, boolean others) {

  public boolean isEmpty() {
    return !samples && !others;
  }

  /// Whether there is nothing but the sample corpus, and that is there.
  public boolean onlySamples() {
    return samples && !others;
  }
}

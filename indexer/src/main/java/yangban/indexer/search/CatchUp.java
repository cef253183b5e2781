package yangban.indexer.search;

import yangban.corpus.Coded;

/// What bringing the index up to date came to.
///
/// @param reason why the index was built anew, if it was
/// @param articles that were indexed
/// @param removed articles that were taken out
/// @param change the last change of the store that the index now holds
public record CatchUp(Reason reason, long articles, long removed, long change) {

  /// Why an index was built anew.
  public enum Reason implements Coded {
    /// It was not: only what changed was indexed.
    NONE("none"),
    /// There was no index.
    NEW("new"),
    /// It could not be read: damaged, incomplete or of another layout. Nothing is lost, since all
    /// of it comes from the store.
    UNREADABLE("unreadable"),
    /// The lexicon or the rules of segmentation changed; the old one answered until the new one was
    /// whole.
    ANALYSIS("analysis"),
    /// The whole store was read again by other rules; the old one answered until the new one was
    /// whole.
    READINGS("readings"),
    /// It held changes that the store does not know: the store was restored from a backup.
    STORE("store");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}

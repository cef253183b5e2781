package yangban.indexer.query;

/// What a query may have been meant as: “您是不是要找 …”.
///
/// @param typed the query as it was typed
/// @param text the query without the slip
/// @param applied whether the results are those of `text`, because nothing holds what was typed
public record Correction(String typed, String text, boolean applied) {

  /// The code that switches corrections off, as those of [Expansion]s do.
  public static final String CODE = Expansion.code(Expansion.Kind.CORRECTION, "text");
}

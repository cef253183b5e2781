package yangban.corpus.frontier;

import java.util.Locale;
import yangban.corpus.Coded;

/// How one sees that a source can no longer be reached.
public enum ReachSign implements Coded {
  /// None of the lists that a visit begins at answers any more: nothing new can come in.
  STARTS_LOST,
  /// The lists answer, and not one article came of them.
  NOTHING,
  /// Most pages that articles were read from are blocked, failing or gone.
  ARTICLES_LOST;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

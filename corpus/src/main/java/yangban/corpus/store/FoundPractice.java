package yangban.corpus.store;

import java.time.Instant;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.Practice;

/// A practice with the article that it stands in, or stood in.
///
/// @param article as it is shown; of a practice that is not on the page, nothing but that practice
///   in the text that it had last
/// @param practice one of `article`'s
/// @param standing whether the page has it
/// @param since when it was found to be gone, or was set aside; empty for one that is there
public record FoundPractice(
    Article article, Practice practice, Standing standing, Optional<Instant> since) {

  /// Whether a page has a practice.
  public enum Standing {
    PRESENT,
    /// The page has it no longer.
    VANISHED,
    /// People said that it is none.
    SET_ASIDE
  }
}

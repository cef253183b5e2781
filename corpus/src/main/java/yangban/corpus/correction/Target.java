package yangban.corpus.correction;

import java.util.Optional;

/// What a correction is about.
///
/// @param practiceId one practice of the article, or empty for the article itself
public record Target(String articleId, Optional<String> practiceId) {

  /// The article itself.
  public static Target article(String articleId) {
    return new Target(articleId, Optional.empty());
  }

  /// One practice.
  public static Target practice(String articleId, String practiceId) {
    return new Target(articleId, Optional.of(practiceId));
  }
}

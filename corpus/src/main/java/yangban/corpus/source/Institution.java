package yangban.corpus.source;

import java.util.Optional;

/// Whose site or column a source is: gives articles that never print their school its name.
///
/// @param university full name
/// @param college college or department
/// @param region province-level region, as 云南
public record Institution(
    Optional<String> university, Optional<String> college, Optional<String> region) {

  /// A source of which nothing is known.
  public static final Institution UNKNOWN =
      new Institution(Optional.empty(), Optional.empty(), Optional.empty());
}

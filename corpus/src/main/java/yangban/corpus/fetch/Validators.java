package yangban.corpus.fetch;

import java.util.Optional;

/// What an earlier answer said about itself, to ask whether it still holds (RFC 9110, 13).
///
/// @param etag as the server wrote it, quotes included
/// @param lastModified as the server wrote it
public record Validators(Optional<String> etag, Optional<String> lastModified) {

  /// Asks for the page whatever it was before.
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  boolean any() {
    return etag.isPresent() || lastModified.isPresent();
  }
}

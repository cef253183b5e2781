package yangban.corpus.frontier;

import java.time.Instant;
import java.util.Optional;
import yangban.corpus.archive.ArchivePlace;

/// What an address last gave.
///
/// @param etag as the server sent it
/// @param lastModified as the server sent it
/// @param contentHash SHA-256 of the decoded bytes, 64 hex digits
/// @param textHash SHA-256 of what was read of them, 64 hex digits: text, or links of a list
/// @param fetched when the server last answered with content or “not modified”
/// @param place where the last full answer stands in the archive
public record Seen(
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<String> contentHash,
    Optional<String> textHash,
    Optional<Instant> fetched,
    Optional<ArchivePlace> place) {

  /// Nothing yet.
  public static final Seen NOTHING =
      new Seen(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// The same, asked for and answered again.
  public Seen again(Instant now) {
    return new Seen(etag, lastModified, contentHash, textHash, Optional.of(now), place);
  }

  /// The same answer, with what was read before kept as what counts.
  public Seen withText(Optional<String> text) {
    return new Seen(etag, lastModified, contentHash, text, fetched, place);
  }

  /// The same answer, archived at `where`.
  public Seen at(ArchivePlace where) {
    return new Seen(etag, lastModified, contentHash, textHash, fetched, Optional.of(where));
  }
}

package yangban.corpus.frontier;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import yangban.corpus.archive.ArchivePlace;

/// One address and all that is known of it.
///
/// @param number in the order in which addresses were found; 0 for one that is not kept yet
/// @param address normalised; unique
/// @param source id of the source that found it first
/// @param host what it shares politeness with: its registered domain or its address
/// @param depth links away from a start
/// @param partOf the number of the article's first page, where it is a further page of one
/// @param kind code of a page kind; empty where not known yet
/// @param tried when it was last asked for
/// @param articleId the article that was read there
/// @param movedTo where it moved to for good
public record CrawlPage(
    long number,
    URI address,
    String source,
    String host,
    int depth,
    OptionalLong partOf,
    String kind,
    PageState state,
    Rhythm rhythm,
    Seen seen,
    Trouble trouble,
    Optional<Instant> tried,
    Optional<String> articleId,
    Optional<URI> movedTo) {

  /// A new address that waits.
  public static CrawlPage waiting(
      URI address, String source, String host, int depth, String kind, Instant due) {
    return new CrawlPage(
        0,
        address,
        source,
        host,
        depth,
        OptionalLong.empty(),
        kind,
        PageState.WAITING,
        Rhythm.from(due),
        Seen.NOTHING,
        Trouble.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// The same page in another state after it was asked for.
  public CrawlPage tried(Instant now, PageState next, Rhythm rhythm, Seen seen, Trouble trouble) {
    return new CrawlPage(
        number,
        address,
        source,
        host,
        depth,
        partOf,
        kind,
        next,
        rhythm,
        seen,
        trouble,
        Optional.of(now),
        articleId,
        movedTo);
  }

  /// The same page, its article saying this from now on.
  ///
  /// @param textHash SHA-256, 64 hex digits
  public CrawlPage reading(String textHash) {
    return new CrawlPage(
        number,
        address,
        source,
        host,
        depth,
        partOf,
        kind,
        state,
        rhythm,
        seen.withText(Optional.of(textHash)),
        trouble,
        tried,
        articleId,
        movedTo);
  }

  /// The same page, known to be of this kind.
  public CrawlPage of(String kind) {
    return new CrawlPage(
        number, address, source, host, depth, partOf, kind, state, rhythm, seen, trouble, tried,
        articleId, movedTo);
  }

  /// The same page, holding this article.
  public CrawlPage holding(Optional<String> article) {
    return new CrawlPage(
        number, address, source, host, depth, partOf, kind, state, rhythm, seen, trouble, tried,
        article, movedTo);
  }

  /// The same page, belonging to another source.
  public CrawlPage belongingTo(String owner) {
    return new CrawlPage(
        number, address, owner, host, depth, partOf, kind, state, rhythm, seen, trouble, tried,
        articleId, movedTo);
  }

  /// The same page as a further page of the article that begins at `first`.
  public CrawlPage partOf(long first) {
    return new CrawlPage(
        number,
        address,
        source,
        host,
        depth,
        OptionalLong.of(first),
        kind,
        state,
        rhythm,
        seen,
        trouble,
        tried,
        articleId,
        movedTo);
  }

  /// The page that this one moved to: all that is known, at the new address.
  public CrawlPage at(URI target, String targetHost) {
    return new CrawlPage(
        0,
        target,
        source,
        targetHost,
        depth,
        partOf,
        kind,
        state,
        rhythm,
        seen,
        trouble,
        tried,
        articleId,
        Optional.empty());
  }

  /// This page, left behind for `target`.
  public CrawlPage movedTo(URI target, Instant now) {
    return new CrawlPage(
        number,
        address,
        source,
        host,
        depth,
        partOf,
        kind,
        PageState.MOVED,
        rhythm.never(),
        seen,
        Trouble.NONE,
        Optional.of(now),
        articleId,
        Optional.of(target));
  }

  /// The same page, its last answer archived at `place`.
  public CrawlPage archivedAt(ArchivePlace place) {
    return new CrawlPage(
        number,
        address,
        source,
        host,
        depth,
        partOf,
        kind,
        state,
        rhythm,
        seen.at(place),
        trouble,
        tried,
        articleId,
        movedTo);
  }

  /// The same page under the number that the store gave it.
  public CrawlPage numbered(long given) {
    return new CrawlPage(
        given, address, source, host, depth, partOf, kind, state, rhythm, seen, trouble, tried,
        articleId, movedTo);
  }
}

package yangban.corpus.frontier;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
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
    return with(page -> {
      page.tried = Optional.of(now);
      page.state = next;
      page.rhythm = rhythm;
      page.seen = seen;
      page.trouble = trouble;
    });
  }

  /// The same page, its article saying this from now on.
  ///
  /// @param textHash SHA-256, 64 hex digits
  public CrawlPage reading(String textHash) {
    return with(page -> page.seen = seen.withText(Optional.of(textHash)));
  }

  /// The same page, known to be of this kind.
  public CrawlPage of(String kind) {
    return with(page -> page.kind = kind);
  }

  /// The same page, holding this article.
  public CrawlPage holding(Optional<String> article) {
    return with(page -> page.articleId = article);
  }

  /// The same page, belonging to another source.
  public CrawlPage belongingTo(String owner) {
    return with(page -> page.source = owner);
  }

  /// The same page as a further page of the article that begins at `first`.
  public CrawlPage partOf(long first) {
    return with(page -> page.partOf = OptionalLong.of(first));
  }

  /// The page that this one moved to: all that is known, at the new address.
  public CrawlPage at(URI target, String targetHost) {
    return with(page -> {
      page.number = 0;
      page.address = target;
      page.host = targetHost;
      page.movedTo = Optional.empty();
    });
  }

  /// This page, left behind for `target`.
  public CrawlPage movedTo(URI target, Instant now) {
    return with(page -> {
      page.state = PageState.MOVED;
      page.rhythm = rhythm.never();
      page.trouble = Trouble.NONE;
      page.tried = Optional.of(now);
      page.movedTo = Optional.of(target);
    });
  }

  /// The same page, its last answer archived at `place`.
  public CrawlPage archivedAt(ArchivePlace place) {
    return with(page -> page.seen = seen.at(place));
  }

  /// The same page under the number that the store gave it.
  public CrawlPage numbered(long given) {
    return with(page -> page.number = given);
  }

  private CrawlPage with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.page();
  }

  /// A page whose values are being changed; of one thread and one call.
  private static final class Draft {
    private final int depth;
    private long number;
    private URI address;
    private String source;
    private String host;
    private OptionalLong partOf;
    private String kind;
    private PageState state;
    private Rhythm rhythm;
    private Seen seen;
    private Trouble trouble;
    private Optional<Instant> tried;
    private Optional<String> articleId;
    private Optional<URI> movedTo;

    Draft(CrawlPage page) {
      this.depth = page.depth;
      this.number = page.number;
      this.address = page.address;
      this.source = page.source;
      this.host = page.host;
      this.partOf = page.partOf;
      this.kind = page.kind;
      this.state = page.state;
      this.rhythm = page.rhythm;
      this.seen = page.seen;
      this.trouble = page.trouble;
      this.tried = page.tried;
      this.articleId = page.articleId;
      this.movedTo = page.movedTo;
    }

    CrawlPage page() {
      return new CrawlPage(
          number, address, source, host, depth, partOf, kind, state, rhythm, seen, trouble, tried,
          articleId, movedTo);
    }
  }
}

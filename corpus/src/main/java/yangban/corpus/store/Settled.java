package yangban.corpus.store;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Article;
import yangban.corpus.archive.ArchivePlace;
import yangban.corpus.frontier.CrawlEvent;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.HealthSign;
import yangban.corpus.frontier.Measures;
import yangban.corpus.frontier.Tally;

/// All that one answer changes; kept as a whole or not at all.
///
/// @param job that asked
/// @param page as it stands now; number 0 where it is new, as the target of a redirect
/// @param left the address that was asked for, where the page has moved away from it for good
/// @param place where the answer was archived; empty where that was as a revisit, or not at all
/// @param crawled the article that was read, where it is to be kept
/// @param held a doubtful reading, where a person is to look at it
/// @param well whether nothing is doubtful any more: what was held of the page is dropped
/// @param found addresses that were found; those that are known stay as they are
/// @param again known addresses to be looked at in this visit, as the next page of a list that has
///   new entries
/// @param measures of the reading, for the source's health
/// @param tallies what it counts as
public record Settled(
    long job,
    CrawlPage page,
    Optional<CrawlPage> left,
    Optional<ArchivePlace> place,
    Optional<Crawled> crawled,
    Optional<Held> held,
    boolean well,
    List<CrawlPage> found,
    List<URI> again,
    Optional<Measures> measures,
    Set<Tally> tallies,
    List<CrawlEvent> events) {

  public Settled {
    found = List.copyOf(found);
    again = List.copyOf(again);
    tallies = Set.copyOf(tallies);
    events = List.copyOf(events);
  }

  /// An article that was read from an archived answer.
  ///
  /// @param bytes of the decoded content
  /// @param whole its pages in one document, where it was read from several
  /// @param completes whether it only adds a further page to what is there: no version of its own
  public record Crawled(Article article, int bytes, Optional<Snapshot> whole, boolean completes) {}

  /// A reading that waits for a person.
  ///
  /// @param article as it would be kept; empty where the page is read as no article
  /// @param reason why it is none, a sentence; empty where it is one
  /// @param textHash of the reading
  /// @param contentHash of the decoded content
  /// @param bytes of the decoded content
  /// @param whole its pages in one document, where it was read from several
  public record Held(
      Set<HealthSign> signs,
      Optional<Article> article,
      String reason,
      String textHash,
      String contentHash,
      int bytes,
      Optional<Snapshot> whole) {

    public Held {
      signs = Set.copyOf(signs);
    }
  }

  /// The same, archived at `where`.
  public Settled at(ArchivePlace where) {
    return new Settled(
        job,
        page,
        left,
        Optional.of(where),
        crawled,
        held,
        well,
        found,
        again,
        measures,
        tallies,
        events);
  }
}

package yangban.corpus.crawl;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yangban.corpus.archive.ArchivePlace;
import yangban.corpus.fetch.FetchOutcome;
import yangban.corpus.frontier.CrawlPage;

/// An address that was asked for, and what came.
///
/// @param page as it was when it was asked for
/// @param at when the answer was there
/// @param sitemaps that the site's robots.txt names, as written; told with the starts of a source
/// @param archived where the answer stands already, if it was taken from the archive
record Answered(
    Visit visit,
    CrawlPage page,
    FetchOutcome outcome,
    Instant at,
    List<String> sitemaps,
    Optional<ArchivePlace> archived) {

  Answered {
    sitemaps = List.copyOf(sitemaps);
  }
}

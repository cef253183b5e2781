package yangban.corpus.crawl;

import java.time.Instant;
import yangban.corpus.fetch.FetchOutcome;
import yangban.corpus.frontier.CrawlPage;

/// An address that was asked for, and what came.
///
/// @param page as it was when it was asked for
/// @param at when the answer was there
record Answered(Visit visit, CrawlPage page, FetchOutcome outcome, Instant at) {}

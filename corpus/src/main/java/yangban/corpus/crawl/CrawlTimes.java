package yangban.corpus.crawl;

import java.time.Duration;

/// Where a crawler's time went, summed up over all threads.
///
/// @param fetching waits for a host's turn included
/// @param reading extracting, understanding and finding links
/// @param archiving confirmations of the disk included
/// @param storing transactions, their confirmations included
public record CrawlTimes(
    Duration fetching, Duration reading, Duration archiving, Duration storing) {}

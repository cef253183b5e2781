/// What is known of each address that is or was to be fetched: values and the rules by which they
/// change, without database, network or clock of their own. Start at [CrawlPage] and [PageRules];
/// `corpus.store` keeps them, `corpus.crawl` moves them.
@NullMarked
package yangban.corpus.frontier;

import org.jspecify.annotations.NullMarked;

/// From a site's pages to articles: what a page is, where its links lead, what is next.
///
/// Reading half: [PageReader] reads a fetched page once and says what it is ([PageKindReader]) and
/// where it leads ([LinkReader]); [Feeds] reads sitemaps and feeds, [Addresses] gives one form to
/// the many ways of writing an address, [TrapGuard] notices addresses without end, [Preview] tries
/// a source before it is saved. Nothing of this half keeps or fetches anything.
///
/// Working half: [Crawler] is the door. [Lane]s fetch, [Settling] works out what an answer comes
/// to, [Keeper] archives and keeps, [Dispatcher] looks what is due.
@NullMarked
package yangban.corpus.crawl;

import org.jspecify.annotations.NullMarked;

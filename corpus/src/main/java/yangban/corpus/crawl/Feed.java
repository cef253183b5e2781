package yangban.corpus.crawl;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A sitemap or a feed as read.
///
/// @param entries in its order, each address once, at most [Feeds#MOST_ENTRIES]
record Feed(Kind kind, List<Entry> entries) {

  /// What it is.
  enum Kind {
    /// of pages
    SITEMAP,
    /// of further sitemaps
    SITEMAP_INDEX,
    /// RSS or Atom: the newest articles
    NEWS
  }

  /// One address of it.
  ///
  /// @param address normalised; of a page, or of a further sitemap
  /// @param modified when it says that the page was changed or published
  record Entry(URI address, Optional<LocalDate> modified) {}

  Feed {
    entries = List.copyOf(entries);
  }
}

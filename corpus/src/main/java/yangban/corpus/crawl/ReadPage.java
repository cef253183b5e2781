package yangban.corpus.crawl;

import java.net.URI;
import java.util.List;
import yangban.corpus.extract.Extraction;

/// What reading one fetched page gave.
///
/// @param guess what the page is
/// @param reading what the extractor made of it, whatever the guess
/// @param links in the order of the page, each address once; all of them, also those that the
///   source's scope does not admit
/// @param feeds feeds that the page names as its own
public record ReadPage(
    PageGuess guess, Extraction reading, List<FoundLink> links, List<URI> feeds) {

  public ReadPage {
    links = List.copyOf(links);
    feeds = List.copyOf(feeds);
  }
}

package yangban.corpus.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.archive.ArchivePlace;
import yangban.corpus.archive.ArchiveReader;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.PagedArticle;
import yangban.corpus.extract.PagedArticle.Joined;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.fetch.ContentException;
import yangban.corpus.fetch.Exchange;
import yangban.corpus.fetch.FetchRequest;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.store.FrontierStore;

/// Joins the pages of one article, those that came before read from the archive. Thread-safe.
final class ArticlePages {

  private final FrontierStore frontier;
  private final ArchiveReader archive;
  private final PagedArticle paged;
  private final Addresses addresses;

  ArticlePages(
      FrontierStore frontier, ArchiveReader archive, PagedArticle paged, Addresses addresses) {
    this.frontier = frontier;
    this.archive = archive;
    this.paged = paged;
    this.addresses = addresses;
  }

  /// The normalised addresses of the pages that may follow `first`, in their order.
  List<URI> followers(RawDocument first) {
    return paged.followers(first).stream()
        .flatMap(address -> addresses.normalise(address).stream())
        .toList();
  }

  /// An article with those of its further pages that are there; empty where none is.
  Optional<Joined> whole(RawDocument first, List<URI> followers) {
    return join(first, followers, Optional.empty());
  }

  /// The first page of an article with its further pages, one of which came just now; empty where
  /// the first is not there.
  Optional<Joined> whole(CrawlPage first, RawDocument part) {
    Optional<RawDocument> opening = first.seen().place().flatMap(this::document);
    return opening.flatMap(document -> join(document, followers(document), Optional.of(part)));
  }

  private Optional<Joined> join(
      RawDocument first, List<URI> followers, Optional<RawDocument> fresh) {
    List<RawDocument> pages = new ArrayList<>(List.of(first));
    for (URI follower : followers) {
      Optional<RawDocument> page =
          fresh
              .filter(document -> document.address().filter(follower::equals).isPresent())
              .or(() ->
                  frontier
                      .pageAt(follower)
                      .flatMap(known -> known.seen().place())
                      .flatMap(this::document));
      if (page.isEmpty()) {
        break;
      }
      pages.add(page.get());
    }
    return pages.size() == 1 ? Optional.empty() : Optional.of(paged.join(pages));
  }

  private Optional<RawDocument> document(ArchivePlace place) {
    try {
      Exchange exchange = archive.read(place).exchange();
      return Optional.of(
          new RawDocument(
              exchange.address().toString(),
              exchange.content(FetchRequest.PAGE_BYTES),
              exchange.charset(),
              Optional.of(exchange.address()),
              Given.NOTHING));
    } catch (ContentException _) {
      return Optional.empty();
    }
  }
}

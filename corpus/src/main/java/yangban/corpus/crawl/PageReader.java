package yangban.corpus.crawl;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.Extraction;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.source.PageKind;
import yangban.corpus.source.Scope;

/// Reads a fetched page: what it is, what it says, and where it leads. Safe for use by many
/// threads.
public final class PageReader {
  private final ArticleExtractor extractor;
  private final Addresses addresses;
  private final PageKindReader kinds;
  private final LinkReader links;
  private final Feeds feeds;

  public PageReader(ArticleExtractor extractor) {
    this.extractor = extractor;
    this.addresses = new Addresses();
    this.kinds = new PageKindReader(addresses);
    this.links = new LinkReader(addresses);
    this.feeds = new Feeds(addresses);
  }

  /// Reads one page of a source.
  ///
  /// @param document a page (HTML) or a document (PDF, DOCX), with its address
  /// @param scope whose corrections outweigh the guess
  /// @throws IllegalArgumentException if the document has no address
  public ReadPage read(RawDocument document, Scope scope) {
    ReadPage page = read(document);
    return scope
        .corrected(address(document))
        .map(k ->
            new ReadPage(
                new PageGuess(k, 1, List.of(PageSign.CORRECTED)),
                page.reading(),
                page.links(),
                page.feeds()))
        .orElse(page);
  }

  /// Reads one page, without anybody's corrections.
  ///
  /// @throws IllegalArgumentException if the document has no address
  public ReadPage read(RawDocument document) {
    URI address = address(document);
    Extraction reading = extractor.extract(document);
    Optional<String> markup = extractor.markup(document);
    if (markup.isEmpty()) {
      return new ReadPage(ofFile(reading), reading, List.of(), List.of());
    }
    Document page = Jsoup.parse(markup.get(), address.toString());
    PageGuess guess = kinds.guess(address, page, reading);
    return new ReadPage(guess, reading, links.links(page, address), feeds.named(page, address));
  }

  private static PageGuess ofFile(Extraction reading) {
    return switch (reading) {
      case Extraction.Extracted extracted ->
          new PageGuess(PageKind.ARTICLE, 1, List.of(PageSign.DOCUMENT_FILE));
      case Extraction.Rejected rejected ->
          new PageGuess(PageKind.IGNORE, 1, List.of(PageSign.of(rejected.kind())));
    };
  }

  private static URI address(RawDocument document) {
    return document
        .address()
        .orElseThrow(() -> new IllegalArgumentException("a page without an address"));
  }

  /// What the reader reads with.
  ArticleExtractor extractor() {
    return extractor;
  }

  /// What the reader knows addresses by.
  public Addresses addresses() {
    return addresses;
  }
}

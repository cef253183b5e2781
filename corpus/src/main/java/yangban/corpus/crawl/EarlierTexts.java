package yangban.corpus.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Origin;
import yangban.corpus.ingest.DocumentReading;
import yangban.corpus.source.Source;
import yangban.corpus.source.SourceFile;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.VersionStore;
import yangban.corpus.store.VersionStore.Version;
import yangban.corpus.understand.SourceEntry;

/// Puts an earlier text of an article back in the place of the one that replaced it. Thread-safe.
public final class EarlierTexts {

  private final CorpusStore store;
  private final DocumentReading documents;
  private final SourceFile sources;

  public EarlierTexts(CorpusStore store, DocumentReading documents, SourceFile sources) {
    this.store = store;
    this.documents = documents;
    this.sources = sources;
  }

  /// What came of it.
  public enum Outcome {
    /// The article says so now, and what it said is a version.
    PUT_BACK,
    /// It says so already, or the bytes that the text was read from are not kept any more.
    NOTHING_CHANGED,
    /// There is no such version of it.
    UNKNOWN
  }

  /// Makes a version what the article says. It is understood anew, by the rules of today; the text
  /// that it replaces is not taken over again when the page is read the next time.
  ///
  /// @param number of the version, from 1
  public Outcome putBack(String articleId, int number, Instant now) {
    VersionStore versions = store.crawl().versions();
    List<Version> all = versions.versions(articleId);
    Optional<Article> current = store.asRead(articleId);
    Optional<ArticleText> text = versions.text(articleId, number);
    if (current.isEmpty() || text.isEmpty() || number > all.size()) {
      return Outcome.UNKNOWN;
    }
    Version version = all.get(number - 1);
    Optional<URI> address = current.get().address().or(() -> version.address().map(URI::create));
    if (address.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    Article article = article(current.get().id(), address.get(), text.get(), version);
    boolean done =
        store
            .crawl()
            .choices()
            .putBack(
                article, Fingerprint.of(text.get()), Fingerprint.of(current.get().text()), now);
    return done ? Outcome.PUT_BACK : Outcome.NOTHING_CHANGED;
  }

  private Article article(String id, URI address, ArticleText text, Version version) {
    Optional<Source> source =
        store.crawl().frontier().pagesOfArticle(id).stream()
            .flatMap(page -> sources.source(page.source()).stream())
            .findFirst();
    Article read =
        documents.article(
            id,
            address,
            text,
            version.snapshot(),
            source.map(Source::entry).orElse(SourceEntry.NONE),
            source.flatMap(Source::provenance));
    return new Article(
        id,
        read.address(),
        new Origin(read.origin().name(), false, version.taken(), version.snapshot()),
        read.text(),
        read.reading());
  }
}

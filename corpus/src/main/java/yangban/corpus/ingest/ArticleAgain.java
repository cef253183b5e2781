package yangban.corpus.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Place;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;
import yangban.corpus.Tag;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.RereadingStore.Reread;
import yangban.corpus.store.Snapshot;
import yangban.corpus.understand.SourceEntry;
import yangban.corpus.understand.Understander;

/// Reads an article of the store again. It keeps its id, its address and what was given with it.
/// Thread-safe.
public final class ArticleAgain {

  private final ArticleExtractor extractor;
  private final Understander understander;
  private final Clock clock;

  public ArticleAgain(ArticleExtractor extractor, Understander understander, Clock clock) {
    this.extractor = extractor;
    this.understander = understander;
    this.clock = clock;
  }

  Reread understand(Article article) {
    return new Reread.Done(article, with(article, article.text()));
  }

  Reread extract(Article article, CorpusStore store) {
    Optional<Snapshot> snapshot = store.snapshot(article.origin().snapshot());
    if (snapshot.isEmpty()) {
      return new Reread.Failed(article, "库里没有这一篇的原始页面，不能重新抽取；保留原来的内容。");
    }
    Candidate candidate = candidate(article, snapshot.get());
    ArticleReader reader =
        new ArticleReader(extractor, understander, clock, article.origin().sample());
    return switch (reader.read(candidate).getFirst()) {
      case ArticleReader.Read.Nothing nothing ->
          new Reread.Failed(article, nothing.refusal().reason());
      case ArticleReader.Read.Page _ ->
          throw new IllegalStateException("a page without its article");
      case ArticleReader.Read.Article read ->
          new Reread.Done(article, with(article, read.arrival().article().text()));
    };
  }

  private Article with(Article article, ArticleText text) {
    Reading reading =
        understander.understand(
            article.id(), text, article.address(), given(article), entry(article.reading()));
    return new Article(
        article.id(),
        article.address(),
        article.origin(),
        text,
        DocumentReading.stating(reading, provenance(article.reading())));
  }

  private static Candidate candidate(Article article, Snapshot snapshot) {
    Given given = given(article);
    boolean line = given.title().isPresent();
    RawDocument raw =
        new RawDocument(
            article.origin().name(),
            snapshot.bytes(),
            line ? Optional.of(StandardCharsets.UTF_8) : snapshot.charset(),
            article.address(),
            given);
    return line
        ? new Candidate.Line(
            raw,
            article.text().title(),
            new String(snapshot.bytes(), StandardCharsets.UTF_8),
            given,
            article.text().warnings())
        : new Candidate.Document(raw);
  }

  /// What was stated by whoever brought the article: such values say so in their evidence.
  static Given given(Article article) {
    ArticleText text = article.text();
    Reading reading = article.reading();
    Optional<String> title =
        Optional.of(text.title()).filter(_ -> text.profile().equals(ArticleReader.GIVEN));
    return new Given(
        title,
        stated(text.published()),
        stated(text.publisher()),
        stated(reading.branch().university()),
        stated(reading.branch().name()));
  }

  /// What was taken from the catalogue's entry of its source, where nothing else told.
  private static SourceEntry entry(Reading reading) {
    return new SourceEntry(
        entered(reading.branch().university()),
        entered(reading.branch().college()),
        entered(reading.branch().region()));
  }

  private static Optional<Provenance> provenance(Reading reading) {
    return Optional.of(reading.provenance())
        .filter(tag -> tag.evidence().stream().anyMatch(each -> each.place() == Place.GIVEN))
        .map(Tag::value);
  }

  private static Optional<String> entered(Optional<Tag<String>> tag) {
    return tag.filter(each -> each.evidence().getFirst().rule().equals(SourceEntry.RULE))
        .map(Tag::value);
  }

  private static <T> Optional<T> stated(Optional<Tag<T>> tag) {
    return tag.filter(each -> each.evidence().getFirst().place() == Place.GIVEN)
        .filter(each -> !each.evidence().getFirst().rule().equals(SourceEntry.RULE))
        .map(Tag::value);
  }
}

package yangban.corpus.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Place;
import yangban.corpus.Reading;
import yangban.corpus.Tag;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.RereadingStore.Reread;
import yangban.corpus.store.Snapshot;
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
    return new Article(
        article.id(),
        article.address(),
        article.origin(),
        text,
        understander.understand(article.id(), text, article.address(), given(article)));
  }

  private static Candidate candidate(Article article, Snapshot snapshot) {
    Given given = given(article);
    boolean line = given.title().isPresent();
    RawDocument raw =
        new RawDocument(
            article.origin().name(),
            snapshot.bytes(),
            line ? Optional.of(StandardCharsets.UTF_8) : Optional.empty(),
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

  private static <T> Optional<T> stated(Optional<Tag<T>> tag) {
    return tag.filter(each -> each.evidence().getFirst().place() == Place.GIVEN).map(Tag::value);
  }
}

package yangban.corpus.ingest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Evidence;
import yangban.corpus.Origin;
import yangban.corpus.Tag;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.Extraction.Rejected;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.store.CorpusStore.Arrival;
import yangban.corpus.store.Snapshot;
import yangban.corpus.understand.Understander;

/// Reads one document wholly: extracts, understands, names and dates it. Thread-safe.
final class ArticleReader {

  /// The profile of texts that were given, not extracted.
  static final String GIVEN = "given";

  private final ArticleExtractor extractor;
  private final Understander understander;
  private final Clock clock;
  private final boolean sample;

  /// @param sample whether what is read belongs to the sample corpus
  ArticleReader(
      ArticleExtractor extractor, Understander understander, Clock clock, boolean sample) {
    this.extractor = extractor;
    this.understander = understander;
    this.clock = clock;
    this.sample = sample;
  }

  /// What came of reading: an article with its bytes, or a refusal.
  sealed interface Read {

    /// An article that can be kept.
    record Article(String name, Arrival arrival) implements Read {}

    /// No article.
    record Nothing(ImportOutcome.Refused refusal) implements Read {}
  }

  Read read(Candidate candidate) {
    return switch (candidate) {
      case Candidate.Unreadable unreadable -> new Read.Nothing(unreadable.refusal());
      case Candidate.Line line ->
          article(line.raw(), line.raw().address(), text(line), line.given());
      case Candidate.Document document ->
          switch (extractor.extract(document.raw())) {
            case Rejected rejected -> refusal(document.name(), rejected);
            case Extracted extracted ->
                article(
                    document.raw(), extracted.address(), extracted.text(), document.raw().given());
          };
    };
  }

  private static Read refusal(String name, Rejected rejected) {
    return new Read.Nothing(new ImportOutcome.Refused(name, rejected.kind(), rejected.reason()));
  }

  private Read article(RawDocument raw, Optional<URI> address, ArticleText text, Given given) {
    String id = ArticleIds.of(address, text);
    Snapshot snapshot = Snapshot.of(raw.name(), raw.bytes());
    Origin origin = new Origin(raw.name(), sample, clock.instant(), snapshot.hash());
    Article article =
        new Article(id, address, origin, text, understander.understand(id, text, address, given));
    return new Read.Article(raw.name(), new Arrival(article, snapshot));
  }

  /// Title and text as given, word for word; what was not given is read from the text.
  private ArticleText text(Candidate.Line line) {
    Optional<ArticleText> read =
        extractor.extract(line.raw()) instanceof Extracted extracted
            ? Optional.of(extracted.text())
            : Optional.empty();
    Given given = line.given();
    return new ArticleText(
        line.title(),
        given.published().map(ArticleReader::given).or(() -> read.flatMap(ArticleText::published)),
        given.publisher().map(ArticleReader::given).or(() -> read.flatMap(ArticleText::publisher)),
        read.map(ArticleText::imprint).orElse(List.of()),
        read.map(ArticleText::credits).orElse(List.of()),
        blocks(line.text()),
        read.map(ArticleText::language).orElse("zh"),
        StandardCharsets.UTF_8.name(),
        GIVEN,
        1,
        Stream.concat(
                line.warnings().stream(),
                read.map(ArticleText::warnings).orElse(List.of()).stream())
            .distinct()
            .toList());
  }

  private static <T> Tag<T> given(T value) {
    return Tag.of(value, Evidence.given(value.toString()));
  }

  private static List<Block> blocks(String text) {
    Function<String, Block> paragraph = line -> new Block(BlockKind.PARAGRAPH, line);
    return text.lines().map(String::strip).filter(line -> !line.isBlank()).map(paragraph).toList();
  }
}

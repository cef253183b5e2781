package yangban.corpus.ingest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import yangban.corpus.Article;
import yangban.corpus.ArticleIds;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Evidence;
import yangban.corpus.Grounds;
import yangban.corpus.Origin;
import yangban.corpus.Surroundings;
import yangban.corpus.Tag;
import yangban.corpus.TitleCandidate;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.Extraction.Rejected;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.PagedArticle;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.store.CorpusStore.Arrival;
import yangban.corpus.store.Snapshot;
import yangban.corpus.understand.Understander;

/// Reads one document wholly: extracts, understands, names and dates it. Thread-safe.
final class ArticleReader {

  /// The profile of texts that were given, not extracted.
  static final String GIVEN = "given";

  private final ArticleExtractor extractor;
  private final PagedArticle paged;
  private final Understander understander;
  private final Clock clock;
  private final boolean sample;

  /// @param sample whether what is read belongs to the sample corpus
  ArticleReader(
      ArticleExtractor extractor, Understander understander, Clock clock, boolean sample) {
    this.extractor = extractor;
    this.paged = new PagedArticle(extractor);
    this.understander = understander;
    this.clock = clock;
    this.sample = sample;
  }

  /// What came of reading: an article with its bytes, or a refusal.
  sealed interface Read {

    /// An article that can be kept.
    record Article(String name, Arrival arrival) implements Read {}

    /// A further page of an article.
    record Page(String name, String into) implements Read {}

    /// No article.
    record Nothing(ImportOutcome.Refused refusal) implements Read {}
  }

  /// What came of a candidate: one reading, or one for each of its pages.
  List<Read> read(Candidate candidate) {
    return switch (candidate) {
      case Candidate.Unreadable unreadable -> List.of(new Read.Nothing(unreadable.refusal()));
      case Candidate.Line line -> List.of(line(line));
      case Candidate.JoinedLines lines ->
          Stream.concat(
                  Stream.of(line(lines.whole())),
                  lines.pages().stream().map(page -> new Read.Page(page, lines.name())))
              .toList();
      case Candidate.Document document -> List.of(document(document.raw()));
      case Candidate.Pages pages -> pages(pages.documents());
    };
  }

  private Read line(Candidate.Line line) {
    return article(line.raw(), line.raw().address(), text(line), line.given());
  }

  Read document(RawDocument raw) {
    return switch (extractor.extract(raw)) {
      case Rejected rejected -> refusal(raw.name(), rejected);
      case Extracted extracted -> article(raw, extracted.address(), extracted.text(), raw.given());
    };
  }

  /// The article with those pages that are its own; each other is read for itself.
  private List<Read> pages(List<RawDocument> pages) {
    PagedArticle.Joined joined = paged.join(pages);
    RawDocument first = pages.getFirst();
    List<Read> read = new ArrayList<>();
    switch (joined.extraction()) {
      case Rejected rejected -> read.add(refusal(first.name(), rejected));
      case Extracted all ->
          // Named by the first page alone: it is the same article when the others come later.
          read.add(
              article(
                  ArticleIds.of(all.address(), joined.opening().orElse(all.text())),
                  joined.whole(),
                  all.address(),
                  all.text(),
                  first.given()));
    }
    List<RawDocument> later = pages.subList(1, pages.size());
    later.subList(0, joined.joined()).forEach(p -> read.add(new Read.Page(p.name(), first.name())));
    later.subList(joined.joined(), later.size()).forEach(p -> read.add(document(p)));
    return read;
  }

  private static Read refusal(String name, Rejected rejected) {
    return new Read.Nothing(new ImportOutcome.Refused(name, rejected.kind(), rejected.reason()));
  }

  private Read article(RawDocument raw, Optional<URI> address, ArticleText text, Given given) {
    return article(ArticleIds.of(address, text), raw, address, text, given);
  }

  private Read article(
      String id, RawDocument raw, Optional<URI> address, ArticleText text, Given given) {
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
            .toList(),
        new Grounds(
            List.of(new TitleCandidate(line.title(), Evidence.given(line.title()))),
            read.map(text -> text.grounds().credits()).orElse(List.of())),
        read.map(ArticleText::surroundings).orElse(Surroundings.NONE));
  }

  private static <T> Tag<T> given(T value) {
    return Tag.of(value, Evidence.given(value.toString()));
  }

  private static List<Block> blocks(String text) {
    Function<String, Block> paragraph = line -> new Block(BlockKind.PARAGRAPH, line);
    return text.lines().map(String::strip).filter(line -> !line.isBlank()).map(paragraph).toList();
  }
}

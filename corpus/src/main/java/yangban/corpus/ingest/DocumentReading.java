package yangban.corpus.ingest;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.ArticleIds;
import yangban.corpus.ArticleText;
import yangban.corpus.Evidence;
import yangban.corpus.Origin;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;
import yangban.corpus.Tag;
import yangban.corpus.extract.Given;
import yangban.corpus.understand.SourceEntry;
import yangban.corpus.understand.Understander;

/// Makes articles of extracted texts for whoever fetched them: names, understands and dates them as
/// an import does. Thread-safe.
public final class DocumentReading {

  private final Understander understander;
  private final Clock clock;

  public DocumentReading(Understander understander, Clock clock) {
    this.understander = understander;
    this.clock = clock;
  }

  /// The id of the article at this address, the same wherever it is read.
  public static String id(URI address, ArticleText text) {
    return ArticleIds.of(Optional.of(address), text);
  }

  /// An article under an id that it has, or is to have.
  ///
  /// @param snapshot SHA-256 of the bytes it was read from
  /// @param source what the catalogue of sources says of its source
  /// @param provenance what the articles of its source are, where the catalogue says; asked only
  ///   where nothing else tells
  public Article article(
      String id,
      URI address,
      ArticleText text,
      String snapshot,
      SourceEntry source,
      Optional<Provenance> provenance) {
    Reading reading =
        understander.understand(id, text, Optional.of(address), Given.NOTHING, source);
    return new Article(
        id,
        Optional.of(address),
        new Origin(address.toString(), false, clock.instant(), snapshot),
        text,
        stating(reading, provenance));
  }

  /// A reading with the provenance that its source states, where nothing else tells.
  static Reading stating(Reading reading, Optional<Provenance> provenance) {
    boolean open = reading.provenance().value() == Provenance.UNKNOWN;
    return provenance
        .filter(_ -> open)
        .map(stated -> reading.of(Tag.of(stated, Evidence.given(stated.code()))))
        .orElse(reading);
  }
}

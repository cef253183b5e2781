package yangban.server.source;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.ArticleText;
import yangban.corpus.Reading;
import yangban.corpus.crawl.PageReader;
import yangban.corpus.crawl.Preview;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.fetch.FetchOutcome;
import yangban.corpus.fetch.FetchPolicy;
import yangban.corpus.fetch.FetchRequest;
import yangban.corpus.fetch.Fetcher;
import yangban.corpus.source.Source;
import yangban.corpus.source.SourceForm;
import yangban.corpus.understand.Understander;

/// Looks at an address before it becomes a source, by the same fetcher and under the same floor as
/// a crawl. Safe for many threads; takes as long as some polite requests do, up to about ten
/// seconds.
public final class SourceLook {

  private static final String LOOKED_AT = "preview";

  private final Fetcher fetcher;
  private final Understander understander;
  private final Preview preview;

  public SourceLook(Fetcher fetcher, PageReader reader, Understander understander) {
    this.fetcher = fetcher;
    this.understander = understander;
    this.preview = new Preview(reader);
  }

  /// What is found at the starts of a source that is not saved yet.
  public Preview.Found at(Source draft) throws InterruptedException {
    FetchPolicy policy = new FetchPolicy(draft.delay(), draft.onCampus(), draft.permitted());
    return preview.of(draft, address -> page(address, policy));
  }

  private Preview.Answer page(URI address, FetchPolicy policy) throws InterruptedException {
    return switch (fetcher.fetch(FetchRequest.of(address, policy))) {
      case FetchOutcome.Fetched fetched ->
          new Preview.Answer.Page(
              new RawDocument(
                  fetched.address().toString(),
                  fetched.content(),
                  fetched.exchange().charset(),
                  Optional.of(fetched.address()),
                  Given.NOTHING));
      case FetchOutcome.Refused refused -> new Preview.Answer.None(refused.kind().code());
      case FetchOutcome.Failed failed -> new Preview.Answer.None(failed.kind().code());
      case FetchOutcome.Unchanged unchanged ->
          throw new IllegalStateException("nothing was known of " + unchanged.exchange().address());
    };
  }

  /// What is understood of an article that was looked at.
  public Reading understand(ArticleText text, URI address, Source draft) {
    return understander.understand(
        LOOKED_AT, text, Optional.of(address), Given.NOTHING, draft.entry());
  }

  /// A source with nothing but an address, to look at it.
  ///
  /// @return the fields with a fault where the address is none
  public static SourceForm.Outcome draft(String address, boolean onCampus) {
    return SourceForm.read(
        Map.of(
            "id", List.of(id(address)),
            "name", List.of(LOOKED_AT),
            "start", List.of(address),
            "on-campus", List.of(Boolean.toString(onCampus))));
  }

  /// An id made of an address: its host without what all hosts have.
  public static String id(String address) {
    String host =
        address
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^https?://", "")
            .replaceFirst("[/?#].*$", "")
            .replaceFirst("^www\\.", "")
            .replaceFirst("(?:\\.edu)?\\.cn(?::\\d+)?$", "");
    String plain = host.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String cut = plain.length() > 32 ? plain.substring(0, 32) : plain;
    return cut.isEmpty() ? "source" : cut.replaceAll("-+$", "");
  }
}

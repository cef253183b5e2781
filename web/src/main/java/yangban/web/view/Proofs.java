package yangban.web.view;

import java.util.List;
import java.util.Optional;
import yangban.corpus.ArticleText;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.web.Messages;

/// Evidence in the words of a screen.
final class Proofs {

  /// A sentence of evidence longer than this is cut: it is shown beside the text, not instead of
  /// it.
  private static final int MAX_QUOTE_CHARS = 80;

  /// What people say is shown whole; it stands nowhere else.
  private static final int MAX_WORD_CHARS = 600;

  /// More than this proves no more.
  private static final int MOST = 4;

  private final BodyLayout layout;
  private final Messages words;

  Proofs(BodyLayout layout, Messages words) {
    this.layout = layout;
    this.words = words;
  }

  /// Words of one sentence that one rule looked at show as one: they differ by their spans alone.
  List<TagRow.Proof> of(List<Evidence> evidence) {
    return evidence.stream().map(this::of).distinct().limit(MOST).toList();
  }

  private TagRow.Proof of(Evidence evidence) {
    return new TagRow.Proof(
        quote(evidence),
        words.text("place." + evidence.place().name()),
        evidence.place() == Place.BODY ? layout.anchorAt(evidence.span().start()) : "",
        words.text(
            "proof.rule",
            words.find("rule." + evidence.rule()).orElseGet(() -> words.text("rule"))),
        percent(evidence.confidence()));
  }

  /// Words of the body from where their sentence begins: what a rule looked at may begin and end
  /// anywhere in it.
  private String quote(Evidence evidence) {
    return switch (evidence.place()) {
      case PEOPLE -> cut(evidence.quote(), MAX_WORD_CHARS);
      case BODY ->
          Optional.of(evidence.span())
              .filter(span -> stands(evidence.quote(), span))
              .flatMap(span ->
                  SentenceQuote.of(layout.body(), span, MAX_QUOTE_CHARS, words.text("ellipsis")))
              .orElseGet(() -> cut(evidence.quote(), MAX_QUOTE_CHARS));
      default -> cut(evidence.quote(), MAX_QUOTE_CHARS);
    };
  }

  private boolean stands(String quote, Span span) {
    return span.end() <= layout.body().length() && span.of(layout.body()).equals(quote);
  }

  /// For a value that is printed on the page as it stands: how the page was read.
  TagRow.Proof extracted(String value, ArticleText text) {
    return new TagRow.Proof(
        cut(value, MAX_QUOTE_CHARS),
        words.text("place.PAGE"),
        "",
        words.text(
            "proof.rule",
            words.text(
                "rule.extracted",
                words
                    .find("layout." + text.profile())
                    .orElseGet(() -> words.text("layout.general")))),
        percent(text.confidence()));
  }

  private static int percent(double confidence) {
    return (int) Math.round(confidence * 100);
  }

  private String cut(String quote, int most) {
    return quote.length() > most
        ? quote.substring(0, quote.offsetByCodePoints(0, quote.codePointCount(0, most)))
            + words.text("ellipsis")
        : quote;
  }
}

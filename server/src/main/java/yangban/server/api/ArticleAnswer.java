package yangban.server.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.Block;
import yangban.corpus.Credit;
import yangban.corpus.DocumentKind;
import yangban.corpus.Origin;
import yangban.corpus.Point;
import yangban.corpus.Practice;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;
import yangban.corpus.ShownTitle;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.Theme;
import yangban.corpus.reuse.Reuse;
import yangban.corpus.store.FoundPractice;

/// An article as JSON: what its page prints, and what was understood of it with the evidence.
///
/// @param title under which it is shown and cited: without the brand that a mirror's owner wrote
///   into it
/// @param printedTitle as the page prints it; spans in the title count in it
/// @param body the blocks' texts joined by line breaks; spans of the reading count in it, in UTF-16
///   code units
record ArticleAnswer(
    String id,
    Optional<URI> url,
    String title,
    String printedTitle,
    Optional<Tag<LocalDate>> published,
    Optional<Tag<String>> publisher,
    List<String> imprint,
    List<Credit> credits,
    String body,
    List<Block> blocks,
    String language,
    String charset,
    String profile,
    double confidence,
    List<String> warnings,
    Reading reading,
    Origin origin,
    List<ReuseAnswer> reuse,
    String citation) {

  static ArticleAnswer of(Article article, List<Reuse> reuses, String citation) {
    var text = article.text();
    return new ArticleAnswer(
        article.id(),
        article.address(),
        ShownTitle.of(article),
        text.title(),
        text.published(),
        text.publisher(),
        text.imprint(),
        text.credits(),
        text.body(),
        text.blocks(),
        text.language(),
        text.charset(),
        text.profile(),
        text.confidence(),
        text.warnings(),
        article.reading(),
        article.origin(),
        reuses.stream().map(ReuseAnswer::of).toList(),
        citation);
  }

  /// An article in a list.
  ///
  /// @param practices how many it describes
  record Line(
      String id,
      String title,
      Optional<URI> url,
      Optional<LocalDate> published,
      Optional<String> university,
      Optional<String> branch,
      DocumentKind docKind,
      Provenance provenance,
      int practices,
      boolean sample) {

    static Line of(Article article) {
      Reading reading = article.reading();
      return new Line(
          article.id(),
          ShownTitle.of(article),
          article.address(),
          article.text().published().map(Tag::value),
          reading.branch().university().map(Tag::value),
          reading.branch().name().map(Tag::value),
          reading.documentKind().value(),
          reading.provenance().value(),
          reading.practices().size(),
          article.origin().sample());
    }
  }

  /// A page of a list of articles.
  record Page(long total, String unit, int page, int size, List<Line> articles) {}

  /// A practice by itself.
  ///
  /// @param standing `present`; `vanished` where its page has it no longer, `set_aside` where
  ///   people said that it is none: then `span` counts in its own text, headed by its heading
  /// @param points what it is made of; their spans count in `text`
  record Single(
      String id,
      String articleId,
      int ordinal,
      String heading,
      Span span,
      String text,
      List<Tag<Theme>> themes,
      List<Tag<String>> topics,
      List<Point> points,
      String standing,
      Line article,
      String citation) {

    static Single of(FoundPractice found, String citation) {
      Article article = found.article();
      Practice practice = found.practice();
      return new Single(
          practice.id(),
          article.id(),
          practice.ordinal(),
          practice.heading(),
          practice.span(),
          practice.text(),
          practice.themes(),
          practice.topics(),
          practice.points(),
          found.standing().name().toLowerCase(Locale.ROOT),
          Line.of(article),
          citation);
    }
  }
}

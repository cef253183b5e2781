package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.Branch;
import yangban.corpus.Credit;
import yangban.corpus.Practice;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;
import yangban.corpus.ShownTitle;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.correction.Correction;

/// An article with its practices outlined.
///
/// @param query that it was found with; its hits are marked
/// @param meta branch, school, date: what is known of these
/// @param outline the practices
/// @param passages the body
/// @param hits how many stretches of the body are marked
/// @param firstHit where the first of them stands on the page; empty where there is none
/// @param tags what was understood
/// @param citation as it would be quoted; empty where none can be made
public record ArticleView(
    String id,
    String query,
    List<Fragment> title,
    String titleText,
    List<String> meta,
    List<Credit> credits,
    ProvenanceLine provenance,
    List<OutlineEntry> outline,
    List<Passage> passages,
    int hits,
    String firstHit,
    List<TagRow> tags,
    List<String> warnings,
    String citation) {

  /// A practice in the outline.
  ///
  /// @param anchor where it begins on the page
  /// @param points what it is made of: the highest level of them
  public record OutlineEntry(
      String id,
      String heading,
      String href,
      String anchor,
      List<ThemeChip> themes,
      List<PointLine> points) {}

  /// Where the text comes from.
  ///
  /// @param sample whether it belongs to the sample corpus, which is invented
  /// @param address as it is printed; empty where none is known
  /// @param href the same as a link, where it may be one
  /// @param name of the file that it was read from
  /// @param taken the day of the snapshot
  /// @param hash of the snapshot, its first 12 digits
  /// @param doubt why it is not to be trusted, in a sentence; empty where there is no doubt
  public record ProvenanceLine(
      String trust,
      String code,
      boolean sample,
      String address,
      Optional<String> href,
      String name,
      String taken,
      String hash,
      String doubt) {}

  /// The spans to mark in an article, each list in order.
  public record Marks(List<Span> title, List<Span> body) {

    /// Nothing is marked.
    public static final Marks NONE = new Marks(List.of(), List.of());
  }

  /// An article as it is shown.
  ///
  /// @param corrections of it that count
  public static ArticleView of(
      Article article,
      String query,
      Marks marks,
      List<Correction> corrections,
      Labels labels,
      String citation) {
    Reading reading = article.reading();
    BodyLayout layout =
        new BodyLayout(article.text(), reading.practices(), reading.voices(), marks.body());
    return new ArticleView(
        article.id(),
        query,
        Fragment.of(ShownTitle.of(article), marks.title()),
        ShownTitle.of(article),
        meta(article, labels),
        article.text().credits(),
        provenance(article, labels),
        reading.practices().stream()
            .map(practice -> entry(article, practice, layout, labels))
            .toList(),
        layout.all(),
        marks.body().size(),
        marks.body().isEmpty() ? "" : layout.anchorAt(marks.body().getFirst().start()),
        new TagTable(article, layout, corrections, labels).rows(),
        article.text().warnings(),
        citation);
  }

  static List<String> meta(Article article, Labels labels) {
    Branch branch = article.reading().branch();
    List<String> meta = new ArrayList<>();
    branch.name().map(Tag::value).ifPresent(meta::add);
    meta.add(
        branch
                .university()
                .map(Tag::value)
                .orElseGet(() -> labels.words().text("unknown.university"))
            + branch.college().map(college -> " " + college.value()).orElse(""));
    article.text().published().map(Tag::value).map(labels::day).ifPresent(meta::add);
    return List.copyOf(meta);
  }

  static ProvenanceLine provenance(Article article, Labels labels) {
    Provenance provenance = article.reading().provenance().value();
    boolean sample = article.origin().sample();
    return new ProvenanceLine(
        labels.words().label(provenance),
        provenance.code(),
        sample,
        article.address().map(Object::toString).orElse(""),
        PageLink.safe(article.address(), provenance, sample),
        article.origin().name(),
        labels.day(article.origin().taken()),
        article.origin().snapshot().substring(0, 12),
        labels.words().find("doubt." + provenance.code()).orElse(""));
  }

  private static OutlineEntry entry(
      Article article, Practice practice, BodyLayout layout, Labels labels) {
    return new OutlineEntry(
        practice.id(),
        practice.heading(),
        "/practices/" + practice.id(),
        layout.anchorAt(practice.span().start()),
        practice.themes().stream().map(tag -> ThemeChip.of(tag.value(), labels)).toList(),
        PointLine.of(article, practice, layout).stream().filter(p -> p.level() == 1).toList());
  }
}

package yangban.web.view;

import java.util.List;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.Practice;
import yangban.corpus.Tag;
import yangban.corpus.store.FoundPractice;
import yangban.indexer.query.Facet;
import yangban.web.SearchAddress;

/// A practice by itself.
///
/// @param articleHref its article, at the place where it stands
/// @param gone in a sentence, that its page has it no longer; empty where it has
/// @param correct where it can be corrected
/// @param previous the practice before it in its article
/// @param next the practice after it
/// @param topics each with a search for it
/// @param alike practices of the same topic in other articles
public record PracticeView(
    String id,
    String query,
    List<Fragment> heading,
    String headingText,
    List<String> meta,
    ArticleView.ProvenanceLine provenance,
    String articleTitle,
    String articleHref,
    String gone,
    String correct,
    List<Passage> passages,
    int hits,
    List<ThemeChip> themes,
    List<Frame.Link> topics,
    Optional<Frame.Link> previous,
    Optional<Frame.Link> next,
    List<CardView> alike,
    String citation) {

  /// A practice of an article, or one that its page has no longer.
  ///
  /// @param marks `title` in the heading of the practice, `body` in the body of the article
  public static PracticeView of(
      FoundPractice found,
      String query,
      ArticleView.Marks marks,
      Labels labels,
      List<CardView> alike,
      String citation) {
    Article article = found.article();
    Practice practice = found.practice();
    List<Practice> all = article.reading().practices();
    boolean present = found.standing() == FoundPractice.Standing.PRESENT;
    BodyLayout layout = new BodyLayout(article.text(), all, marks.body());
    String tail = query.isBlank() ? "" : "?q=" + SearchAddress.encode(query);
    List<Passage> passages = layout.of(practice);
    return new PracticeView(
        practice.id(),
        query,
        Fragment.of(practice.heading(), marks.title()),
        practice.heading(),
        ArticleView.meta(article, labels),
        ArticleView.provenance(article, labels),
        article.text().title(),
        "/articles/"
            + article.id()
            + tail
            + (present ? "#" + layout.anchorAt(practice.span().start()) : ""),
        gone(found, labels),
        "/articles/%s/corrections#p-%s".formatted(article.id(), practice.id()),
        passages,
        (int)
            marks.body().stream()
                .filter(mark ->
                    mark.start() >= practice.span().start() && mark.end() <= practice.span().end())
                .count(),
        practice.themes().stream().map(tag -> ThemeChip.of(tag.value(), labels)).toList(),
        practice.topics().stream()
            .map(Tag::value)
            .map(topic -> new Frame.Link(topic, SearchAddress.of(Facet.TOPIC, topic)))
            .toList(),
        neighbour(all, practice.ordinal() - 1, tail),
        neighbour(all, practice.ordinal() + 1, tail),
        List.copyOf(alike),
        citation);
  }

  private static String gone(FoundPractice found, Labels labels) {
    return switch (found.standing()) {
      case PRESENT -> "";
      case VANISHED ->
          labels.words().text("practice.vanished", found.since().map(labels::day).orElse(""));
      case SET_ASIDE -> labels.words().text("practice.setAside");
    };
  }

  private static Optional<Frame.Link> neighbour(List<Practice> all, int ordinal, String tail) {
    return all.stream()
        .filter(practice -> practice.ordinal() == ordinal)
        .findFirst()
        .map(practice -> new Frame.Link(practice.heading(), "/practices/" + practice.id() + tail));
  }
}

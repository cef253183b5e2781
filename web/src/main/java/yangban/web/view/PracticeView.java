package yangban.web.view;

import java.util.List;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.Practice;
import yangban.corpus.ShownTitle;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.condition.Conditions;
import yangban.corpus.store.FoundPractice;
import yangban.indexer.query.Facet;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.Alike;
import yangban.web.SearchAddress;

/// A practice by itself.
///
/// @param articleHref its article, at the place where it stands
/// @param gone in a sentence, that its page has it no longer; empty where it has
/// @param firstHit where the first hit of its text stands on the page; empty where there is none
/// @param correct where it can be corrected
/// @param points what it is made of, all levels in the order of the text
/// @param previous the practice before it in its article
/// @param next the practice after it
/// @param topics each with a search for it
/// @param conditions under which it was done: six rows, always the same
/// @param sameConditions leads to a search among branches like this one; empty where nothing is
///   known of it
/// @param alike practices that do so in other units
/// @param elsewhere those of other disciplines; empty where the article's own is not known
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
    List<PointLine> points,
    List<Passage> passages,
    int hits,
    String firstHit,
    List<ThemeChip> themes,
    List<Frame.Link> topics,
    Optional<Frame.Link> previous,
    Optional<Frame.Link> next,
    List<TagRow> conditions,
    Optional<String> sameConditions,
    List<AlikeLine> alike,
    List<AlikeLine> elsewhere,
    String citation) {

  /// A practice of an article, or one that its page has no longer.
  ///
  /// @param asked the search that it was found with
  /// @param marks `title` in the heading of the practice, `body` in the body of the article
  public static PracticeView of(
      FoundPractice found,
      SearchRequest asked,
      ArticleView.Marks marks,
      Labels labels,
      Conditions conditions,
      Likes likes,
      String citation) {
    Article article = found.article();
    Practice practice = found.practice();
    List<Practice> all = article.reading().practices();
    boolean present = found.standing() == FoundPractice.Standing.PRESENT;
    BodyLayout layout = new BodyLayout(article.text(), all, marks.body());
    String tail = SearchAddress.marking(asked);
    List<Passage> passages = layout.of(practice);
    List<Span> own =
        marks.body().stream()
            .filter(mark ->
                mark.start() >= practice.span().start() && mark.end() <= practice.span().end())
            .toList();
    return new PracticeView(
        practice.id(),
        asked.q(),
        Fragment.of(practice.heading(), marks.title()),
        practice.heading(),
        ArticleView.meta(article, labels),
        ArticleView.provenance(article, labels),
        ShownTitle.of(article),
        "/articles/"
            + article.id()
            + tail
            + (present ? "#" + layout.anchorAt(practice.span().start()) : ""),
        gone(found, labels),
        "/articles/%s/corrections#p-%s".formatted(article.id(), practice.id()),
        PointLine.of(article, practice, layout),
        passages,
        own.size(),
        own.isEmpty() ? "" : layout.anchorAt(own.getFirst().start()),
        practice.themes().stream().map(tag -> ThemeChip.of(tag.value(), labels)).toList(),
        practice.topics().stream()
            .map(Tag::value)
            .map(topic -> new Frame.Link(topic, SearchAddress.of(Facet.TOPIC, topic)))
            .toList(),
        neighbour(all, practice.ordinal() - 1, tail),
        neighbour(all, practice.ordinal() + 1, tail),
        ConditionRows.of(article, conditions, labels),
        ConditionRows.areKnown(article)
            ? Optional.of("/practices/" + practice.id() + "/like-conditions")
            : Optional.empty(),
        lines(likes.alike(), labels),
        lines(likes.elsewhere(), labels),
        citation);
  }

  /// Practices like it, anywhere and in other disciplines.
  public record Likes(List<Alike> alike, List<Alike> elsewhere) {}

  private static List<AlikeLine> lines(List<Alike> found, Labels labels) {
    return found.stream().map(each -> AlikeLine.of(each, labels)).toList();
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

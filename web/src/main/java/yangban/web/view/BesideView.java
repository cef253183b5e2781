package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yangban.corpus.Article;
import yangban.corpus.Practice;
import yangban.corpus.ShownTitle;
import yangban.corpus.Tag;
import yangban.corpus.condition.Conditions;
import yangban.corpus.store.FoundPractice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.Hit;
import yangban.web.Messages;

/// Two to four practices side by side: a column for each, a row for each condition.
///
/// @param rows their cells are in the order of `columns`
/// @param tooMany whether more were chosen than fit
/// @param more how to find another one; empty where no more fit
/// @param missing ids that were asked for and are no practices
/// @param common what all of them share, in words; empty where nothing
public record BesideView(
    List<Column> columns,
    List<Row> rows,
    boolean tooMany,
    List<String> missing,
    String common,
    Optional<More> more) {

  /// More do not fit on a screen.
  public static final int MOST = 4;

  /// One of the practices.
  ///
  /// @param without the same comparison without it; empty where two would no longer be left
  public record Column(
      String id,
      String heading,
      String href,
      String articleTitle,
      String articleHref,
      List<String> meta,
      ArticleView.ProvenanceLine provenance,
      List<ThemeChip> themes,
      List<String> topics,
      List<Passage> passages,
      String without) {}

  /// Another one is looked for on the same page, so that the address holds what was chosen even
  /// where no script keeps it.
  ///
  /// @param ids of those that are there
  /// @param query what was looked for; empty before that
  /// @param found none of those that are there
  public record More(List<String> ids, String query, List<Found> found) {

    public More {
      ids = List.copyOf(ids);
      found = List.copyOf(found);
    }
  }

  /// A practice that was found.
  ///
  /// @param with the same comparison with it
  public record Found(CardView card, String with) {}

  /// One condition of all of them.
  public record Row(String label, List<TagRow> cells) {}

  /// A practice with what its text tells of conditions.
  public record Told(FoundPractice found, Conditions conditions) {}

  /// The practices that were chosen, in their order.
  ///
  /// @param query what another one is looked for by
  /// @param hits what it found
  public static BesideView of(
      List<Told> told,
      boolean tooMany,
      List<String> missing,
      String query,
      List<Hit> hits,
      Labels labels) {
    List<List<TagRow>> conditions =
        told.stream()
            .map(each -> ConditionRows.of(each.found().article(), each.conditions(), labels))
            .toList();
    List<Row> rows =
        IntStream.range(0, conditions.isEmpty() ? 0 : conditions.getFirst().size())
            .mapToObj(i ->
                new Row(
                    conditions.getFirst().get(i).label(),
                    conditions.stream().map(column -> column.get(i)).toList()))
            .toList();
    return new BesideView(
        told.stream().map(each -> column(each.found(), told, labels)).toList(),
        rows,
        tooMany,
        List.copyOf(missing),
        common(told, labels),
        more(told, query, hits, labels));
  }

  private static Optional<More> more(List<Told> told, String query, List<Hit> hits, Labels labels) {
    List<String> ids = told.stream().map(each -> each.found().practice().id()).toList();
    if (ids.isEmpty() || ids.size() >= MOST) {
      return Optional.empty();
    }
    List<Found> found =
        hits.stream()
            .filter(hit -> !ids.contains(hit.id()))
            .map(hit ->
                new Found(
                    CardView.of(hit, SearchRequest.of(query), Map.of(), labels),
                    address(Stream.concat(ids.stream(), Stream.of(hit.id())).toList())))
            .toList();
    return Optional.of(new More(ids, query, found));
  }

  private static Column column(FoundPractice found, List<Told> all, Labels labels) {
    Article article = found.article();
    Practice practice = found.practice();
    List<String> others =
        all.stream()
            .map(each -> each.found().practice().id())
            .filter(id -> !id.equals(practice.id()))
            .toList();
    return new Column(
        practice.id(),
        practice.heading(),
        "/practices/" + practice.id(),
        ShownTitle.of(article),
        "/articles/" + article.id(),
        ArticleView.meta(article, labels),
        ArticleView.provenance(article, labels),
        practice.themes().stream().map(tag -> ThemeChip.of(tag.value(), labels)).toList(),
        practice.topics().stream().map(Tag::value).toList(),
        new BodyLayout(article.text(), article.reading().practices(), List.of()).of(practice),
        others.size() < 2 ? "" : address(others));
  }

  /// Where practices stand side by side.
  public static String address(List<String> ids) {
    return "/practices/beside?id=" + String.join("&id=", ids);
  }

  private static String common(List<Told> told, Labels labels) {
    Messages words = labels.words();
    List<String> shared = new ArrayList<>();
    TreeSet<String> themes = new TreeSet<>();
    TreeSet<String> topics = new TreeSet<>();
    for (int i = 0; i < told.size(); i++) {
      Practice practice = told.get(i).found().practice();
      List<String> own = practice.themes().stream().map(tag -> words.label(tag.value())).toList();
      List<String> about = practice.topics().stream().map(Tag::value).toList();
      if (i == 0) {
        themes.addAll(own);
        topics.addAll(about);
      }
      themes.retainAll(own);
      topics.retainAll(about);
    }
    if (!themes.isEmpty()) {
      shared.add(words.text("alike.themes", words.list(List.copyOf(themes))));
    }
    if (!topics.isEmpty()) {
      shared.add(words.text("alike.topics", words.list(List.copyOf(topics))));
    }
    return String.join(words.text("part.separator"), shared);
  }
}

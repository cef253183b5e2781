package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import yangban.corpus.Article;
import yangban.corpus.Practice;
import yangban.corpus.ShownTitle;
import yangban.corpus.Tag;
import yangban.corpus.condition.Conditions;
import yangban.corpus.store.FoundPractice;
import yangban.web.Messages;

/// Two to four practices side by side: a column for each, a row for each condition.
///
/// @param rows their cells are in the order of `columns`
/// @param more whether more were chosen than fit
/// @param missing ids that were asked for and are no practices
/// @param common what all of them share, in words; empty where nothing
public record BesideView(
    List<Column> columns, List<Row> rows, boolean more, List<String> missing, String common) {

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

  /// One condition of all of them.
  public record Row(String label, List<TagRow> cells) {}

  /// A practice with what its text tells of conditions.
  public record Told(FoundPractice found, Conditions conditions) {}

  /// The practices that were chosen, in their order.
  public static BesideView of(List<Told> told, boolean more, List<String> missing, Labels labels) {
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
        more,
        List.copyOf(missing),
        common(told, labels));
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

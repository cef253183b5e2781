package yangban.web.view;

import java.util.List;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.ShownTitle;
import yangban.corpus.Tag;
import yangban.corpus.reuse.Reuse;
import yangban.corpus.reuse.ReuseKind;
import yangban.corpus.reuse.ReuseReader;

/// What an article has in common with others, for its page.
///
/// @param lead that the article itself was first, in a sentence; else empty
/// @param doubt that a school's name was written over, in a sentence; else empty
/// @param rows the first few, the source before the copies before those with common passages
/// @param more the others
public record ReuseView(String lead, String doubt, List<Row> rows, List<Row> more) {

  /// What is read at a glance.
  private static final int SHOWN = 4;

  /// Nothing in common with anything.
  public static final ReuseView NONE = new ReuseView("", "", List.of(), List.of());

  public ReuseView {
    rows = List.copyOf(rows);
    more = List.copyOf(more);
  }

  /// Another article.
  ///
  /// @param words what is the same, with its title
  /// @param trust 官方站点, 疑似镜像 …
  /// @param code of that provenance, for the style sheet
  /// @param day of publication; empty where it is unknown
  /// @param standing 较早的来源, 早于本文 …; empty where there is nothing to say
  /// @param compareHref both side by side
  public record Row(
      Frame.Link article,
      String words,
      String trust,
      String code,
      String day,
      String standing,
      boolean original,
      String compareHref) {}

  /// The reuses of an article.
  ///
  /// @param swapped the school whose name was written over in the article
  public static ReuseView of(
      Article article, List<Reuse> reuses, Optional<String> swapped, Labels labels) {
    if (reuses.isEmpty()) {
      return NONE;
    }
    List<Row> all = reuses.stream().map(r -> row(article, r, labels)).toList();
    int shown = Math.min(SHOWN, all.size());
    return new ReuseView(
        lead(article, reuses, labels),
        swapped.map(school -> labels.words().text("reuse.swapped", school)).orElse(""),
        all.subList(0, shown),
        all.subList(shown, all.size()));
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  private static String lead(Article article, List<Reuse> reuses, Labels labels) {
    if (ReuseReader.isOriginal(article, reuses)) {
      return labels
          .words()
          .text("reuse.here", labels.words().label(article.reading().provenance().value()));
    }
    return "";
  }

  private static Row row(Article article, Reuse reuse, Labels labels) {
    Article other = reuse.other();
    var provenance = other.reading().provenance().value();
    String key = reuse.kind() == ReuseKind.COPY ? "reuse.copy" : "reuse.passages";
    return new Row(
        new Frame.Link(ShownTitle.of(other), "/articles/" + other.id()),
        labels.words().text(key, percent(reuse.share())),
        labels.words().label(provenance),
        provenance.code(),
        day(other, labels),
        standing(reuse, labels),
        reuse.original(),
        "/articles/" + article.id() + "/compare/" + other.id());
  }

  private static String standing(Reuse reuse, Labels labels) {
    if (reuse.original()) {
      return labels.words().text(reuse.earlier() ? "reuse.original" : "reuse.source");
    }
    return reuse.earlier() ? labels.words().text("reuse.earlier") : "";
  }

  static String day(Article article, Labels labels) {
    return article.text().published().map(Tag::value).map(labels::day).orElse("");
  }

  /// Whole percents; what is not all is never told as 100.
  static int percent(double share) {
    int rounded = (int) Math.round(share * 100);
    return rounded == 100 && share < 1 ? 99 : Math.max(rounded, share > 0 ? 1 : 0);
  }
}

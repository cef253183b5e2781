package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.ShownTitle;
import yangban.corpus.Span;
import yangban.corpus.reuse.Comparison;
import yangban.corpus.store.HeldStore;
import yangban.corpus.store.VersionStore;
import yangban.web.Messages;

/// Lays two texts of one address side by side: versions that followed each other, or a good one and
/// one that waits.
public final class VersionViews {

  private final Labels labels;
  private final Messages words;

  public VersionViews(Labels labels) {
    this.labels = labels;
    this.words = labels.words();
  }

  /// A pair of texts that is looked at.
  ///
  /// @param number of the earlier one
  public record Pair(int number, ArticleText earlier, ArticleText later, Comparison comparison) {}

  /// The versions of an article.
  ///
  /// @param versions first one first
  public VersionsView of(
      Article article, List<VersionStore.Version> versions, Optional<Pair> pair) {
    List<VersionsView.Version> lines = new ArrayList<>();
    for (VersionStore.Version version : versions.reversed()) {
      boolean last = version.number() == versions.size();
      lines.add(
          new VersionsView.Version(
              words.text(last ? "versions.last" : "versions.number", version.number()),
              labels.minute(version.taken()),
              ShownTitle.of(article, version.title()),
              last ? "" : "/articles/" + article.id() + "/versions?from=" + version.number(),
              "/articles/" + article.id() + "/snapshot?hash=" + version.snapshot(),
              pair.filter(chosen -> chosen.number() == version.number()).isPresent(),
              canBePutBack(article, version, versions.getLast()) ? version.number() : 0));
    }
    return new VersionsView(
        ShownTitle.of(article),
        "/articles/" + article.id(),
        lines,
        pair.map(each -> beside(article, each)),
        pair.map(each -> summary(each.comparison())).orElse(""),
        putBack(versions));
  }

  /// What was put back has the bytes of an earlier one.
  private String putBack(List<VersionStore.Version> versions) {
    VersionStore.Version last = versions.getLast();
    return versions.reversed().stream()
        .skip(1)
        .filter(version -> says(version, last))
        .findFirst()
        .map(version -> words.text("versions.done", version.number()))
        .orElse("");
  }

  /// A text that came in a file without an address is put back by importing the file again.
  private static boolean canBePutBack(
      Article article, VersionStore.Version version, VersionStore.Version last) {
    boolean addressed = article.address().isPresent() || version.address().isPresent();
    return addressed && !says(version, last);
  }

  private static boolean says(VersionStore.Version one, VersionStore.Version other) {
    return one.snapshot().equals(other.snapshot()) && one.title().equals(other.title());
  }

  private VersionsView.Beside beside(Article article, Pair pair) {
    Comparison comparison = pair.comparison();
    return new VersionsView.Beside(
        column(
            words.text("versions.number", pair.number()),
            ShownTitle.of(article, pair.earlier().title()),
            pair.earlier(),
            comparison.sameInOne()),
        column(
            words.text("versions.number", pair.number() + 1),
            ShownTitle.of(article, pair.later().title()),
            pair.later(),
            comparison.sameInOther()));
  }

  private String summary(Comparison comparison) {
    return words.text(
        "versions.summary",
        ReuseView.percent(comparison.shareOfOne()),
        ReuseView.percent(comparison.shareOfOther()));
  }

  private HeldView.Column column(String label, String title, ArticleText text, List<Span> same) {
    return new HeldView.Column(
        label,
        title,
        List.of(
            text.published()
                .map(date -> labels.day(date.value()))
                .orElse(words.text("preview.undated")),
            words.text("versions.chars", text.body().length())),
        "",
        new BodyLayout(text, List.of(), same).all());
  }

  private static HeldView.Column empty(String label, String title, String note) {
    return new HeldView.Column(label, title, List.of(), note, List.of());
  }

  /// A reading that waits, beside what stands.
  ///
  /// @param stands the good version; empty where the page is new
  /// @param source name of the source
  /// @param comparison of the two, where there are two
  public HeldView held(
      HeldStore.HeldReading held,
      Optional<Article> stands,
      String source,
      Optional<Comparison> comparison) {
    HeldView.Column waits =
        held.article()
            .map(article ->
                column(
                    words.text("held.waits"),
                    ShownTitle.of(article),
                    article.text(),
                    comparison.map(Comparison::sameInOther).orElse(List.of())))
            .orElseGet(
                () -> empty(words.text("held.waits"), words.text("held.noArticle"), held.reason()));
    return new HeldView(
        source,
        "/sources/" + held.source(),
        held.signs().stream().sorted().map(words::label).toList(),
        stands
            .map(article ->
                column(
                    words.text("held.stands"),
                    ShownTitle.of(article),
                    article.text(),
                    comparison.map(Comparison::sameInOne).orElse(List.of())))
            .orElseGet(() ->
                empty(
                    words.text("held.stands"),
                    words.text("held.nothing"),
                    words.text("held.nothing.why"))),
        waits,
        "/sources/held/" + held.number());
  }

  /// What a person decided about a reading.
  ///
  /// @param source name of the source
  /// @param title of the article; empty where there is none
  public DecidedView decided(HeldStore.Decided decided, String source, Optional<String> title) {
    List<Frame.Link> links = new ArrayList<>();
    title.ifPresent(_ -> {
      String article = "/articles/" + decided.articleId();
      links.add(new Frame.Link(words.text("decided.article"), article));
      if (decided.accepted()) {
        links.add(new Frame.Link(words.text("decided.versions"), article + "/versions"));
      }
    });
    return new DecidedView(
        source,
        "/sources/" + decided.source(),
        title.orElseGet(() -> words.text("held.nothing")),
        words.text(
            decided.accepted() ? "decided.accepted" : "decided.refused",
            labels.minute(decided.decided())),
        links,
        decided.accepted() ? "" : "/sources/held/" + decided.number());
  }
}

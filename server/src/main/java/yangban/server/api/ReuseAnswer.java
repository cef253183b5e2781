package yangban.server.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.Provenance;
import yangban.corpus.ShownTitle;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.reuse.Comparison;
import yangban.corpus.reuse.Reuse;
import yangban.corpus.reuse.ReuseKind;

/// What an article has in common with another, as JSON; see [Reuse].
record ReuseAnswer(
    String articleId,
    String title,
    Optional<URI> url,
    Optional<LocalDate> published,
    Provenance provenance,
    ReuseKind kind,
    double share,
    double otherShare,
    boolean earlier,
    boolean original) {

  static ReuseAnswer of(Reuse reuse) {
    Article other = reuse.other();
    return new ReuseAnswer(
        other.id(),
        ShownTitle.of(other),
        other.address(),
        other.text().published().map(Tag::value),
        other.reading().provenance().value(),
        reuse.kind(),
        rounded(reuse.share()),
        rounded(reuse.otherShare()),
        reuse.earlier(),
        reuse.original());
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }

  /// Two articles side by side: [Comparison] as JSON.
  record Beside(Side one, Side other, boolean copy, List<Passage> passages) {

    /// One of the two.
    record Side(String id, String title, double share, List<Span> same) {}

    /// A passage that both have.
    record Passage(Span one, Span other, int chars) {}

    static Beside of(Article one, Article other, Comparison comparison) {
      return new Beside(
          new Side(
              one.id(),
              ShownTitle.of(one),
              rounded(comparison.shareOfOne()),
              comparison.sameInOne()),
          new Side(
              other.id(),
              ShownTitle.of(other),
              rounded(comparison.shareOfOther()),
              comparison.sameInOther()),
          comparison.copy(),
          comparison.passages().stream()
              .map(p -> new Passage(p.one(), p.other(), p.chars()))
              .toList());
    }
  }
}

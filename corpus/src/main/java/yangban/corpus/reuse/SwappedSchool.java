package yangban.corpus.reuse;

import java.util.List;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.Provenance;
import yangban.corpus.Span;
import yangban.corpus.Tag;

/// The sign of a mirror that its own page does not show: the text of an official page, with the
/// name of the school written over.
///
/// The name counts as written over where it stands within a passage that both have, and none of it
/// stands in the copy, while the words around it do. A copy that leaves the sentence out, or says
/// the name anywhere else, shows no such sign.
public final class SwappedSchool {
  /// Below this the copy was rewritten by someone, and names change with the words.
  private static final double LEAST_SHARE = 0.7;

  private SwappedSchool() {}

  /// The school of the original, where the article bears its text without its name.
  public static Optional<String> in(Article article, List<Reuse> reuses, CommonProperty common) {
    if (article.reading().provenance().value() == Provenance.OFFICIAL) {
      return Optional.empty();
    }
    return reuses.stream()
        .filter(r -> r.original() && r.kind() == ReuseKind.COPY && r.share() >= LEAST_SHARE)
        .map(Reuse::other)
        .filter(o -> o.reading().provenance().value() == Provenance.OFFICIAL)
        .findFirst()
        .flatMap(original -> replaced(original, article, common));
  }

  private static Optional<String> replaced(Article original, Article copy, CommonProperty common) {
    Optional<String> school = original.reading().branch().university().map(Tag::value);
    String everything = copy.text().title() + "\n" + copy.text().body();
    if (school.isEmpty() || everything.contains(school.get())) {
      return Optional.empty();
    }
    Comparison both = Comparison.of(original.text(), copy.text(), common);
    String body = original.text().body();
    for (int at = body.indexOf(school.get()); at >= 0; at = body.indexOf(school.get(), at + 1)) {
      Span name = new Span(at, at + school.get().length());
      if (both.passages().stream().anyMatch(p -> within(name, p.one()))) {
        return school;
      }
    }
    return Optional.empty();
  }

  private static boolean within(Span inner, Span outer) {
    return outer.start() < inner.start() && inner.end() < outer.end();
  }
}

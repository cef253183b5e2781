package yangban.corpus.store;

import java.util.List;
import java.util.stream.Stream;
import yangban.corpus.Article;
import yangban.corpus.Evidence;
import yangban.corpus.Provenance;
import yangban.corpus.Tag;

/// What the articles beside it say of where an article comes from. Derived, and never written into
/// the reading: it is laid over it whenever the article leaves the store, and under what people
/// say.
///
/// @param provenance the class it has by this
/// @param evidence strongest first, at least one
/// @param sourceId the article that it rests on
public record ReuseFinding(Provenance provenance, List<Evidence> evidence, String sourceId) {

  public ReuseFinding {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a finding needs evidence: " + provenance);
    }
  }

  /// `read` with this class. Where the page alone says the same, its evidence stays and this is
  /// added; where it is read by now as something that is worse, that stays.
  Article over(Article read) {
    Tag<Provenance> own = read.reading().provenance();
    if (own.value().isDoubtful() && own.value() != provenance) {
      return read;
    }
    List<Evidence> all =
        own.value() == provenance
            ? Stream.concat(own.evidence().stream(), evidence.stream()).toList()
            : evidence;
    return with(read, new Tag<>(provenance, all));
  }

  /// An article of this class, for want of any evidence.
  public static Article of(Article article, Provenance provenance) {
    return with(article, Tag.of(provenance, Evidence.given(provenance.code())));
  }

  private static Article with(Article article, Tag<Provenance> provenance) {
    return new Article(
        article.id(),
        article.address(),
        article.origin(),
        article.text(),
        article.reading().of(provenance));
  }
}

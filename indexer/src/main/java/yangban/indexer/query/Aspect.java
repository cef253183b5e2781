package yangban.indexer.query;

import java.util.Optional;
import yangban.corpus.Coded;

/// What the words of a query may say of the branch or the article behind a practice, rather than of
/// what it does: 省级, 研究生支部, 2022年入选.
public enum Aspect implements Coded {
  LEVEL("level", Facet.LEVEL),
  BATCH("batch", Facet.BATCH),
  /// Codes of [yangban.corpus.Stage].
  STAGE("stage"),
  /// The year of a recognition, four digits.
  RECOGNIZED("recognized"),
  BRANCH_KIND("branchKind", Facet.BRANCH_KIND),
  DISCIPLINE("discipline", Facet.DISCIPLINE),
  REGION("region", Facet.REGION),
  /// Year of publication.
  YEAR("year", Facet.YEAR);

  private final String code;
  private final Optional<Facet> facet;

  Aspect(String code) {
    this.code = code;
    this.facet = Optional.empty();
  }

  Aspect(String code, Facet facet) {
    this.code = code;
    this.facet = Optional.of(facet);
  }

  @Override
  public String code() {
    return code;
  }

  /// The facet of these values; empty where results cannot be narrowed by them.
  public Optional<Facet> facet() {
    return facet;
  }
}

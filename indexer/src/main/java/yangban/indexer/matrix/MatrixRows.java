package yangban.indexer.matrix;

import yangban.corpus.Coded;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;

/// What stands in the rows of a matrix. The columns are always the seven themes.
public enum MatrixRows implements Coded {
  /// 门类.
  CATEGORY("category", Facet.DISCIPLINE),
  /// 一级学科.
  DISCIPLINE("discipline", Facet.DISCIPLINE),
  BRANCH_KIND("branchKind", Facet.BRANCH_KIND),
  LEVEL("level", Facet.LEVEL),
  YEAR("year", Facet.YEAR);

  private static final int CATEGORY_DIGITS = 2;

  private final String code;
  private final Facet facet;

  MatrixRows(String code, Facet facet) {
    this.code = code;
    this.facet = facet;
  }

  @Override
  public String code() {
    return code;
  }

  /// The facet whose values the rows are.
  public Facet facet() {
    return facet;
  }

  /// Whether `value` of the facet is a row where nothing is chosen in it.
  public boolean holds(String value) {
    return switch (this) {
      case CATEGORY -> value.equals(FacetChoice.UNSTATED) || value.length() == CATEGORY_DIGITS;
      case DISCIPLINE -> value.equals(FacetChoice.UNSTATED) || value.length() > CATEGORY_DIGITS;
      case BRANCH_KIND, LEVEL, YEAR -> true;
    };
  }

  /// Whether `value` is a row because `chosen` is chosen in the facet: itself, or, where the rows
  /// are finer than what is chosen, what lies below it.
  public boolean holds(String value, String chosen) {
    boolean finer = this == DISCIPLINE && chosen.length() == CATEGORY_DIGITS;
    return finer ? holds(value) && value.startsWith(chosen) : value.equals(chosen);
  }
}

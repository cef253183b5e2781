package yangban.indexer.search;

import java.util.List;
import java.util.Objects;
import yangban.corpus.Coded;
import yangban.indexer.query.Facet;

/// A facet value as one term, `theme=education`, so that all facets live in one column.
final class FacetTerms {

  private static final char SIGN = '=';

  private static final List<Facet> FACETS = List.of(Facet.values());

  private FacetTerms() {}

  /// One bit for each facet.
  static int bit(Facet facet) {
    return 1 << FACETS.indexOf(facet);
  }

  static String term(Facet facet, String value) {
    return facet.code() + SIGN + value;
  }

  static Facet facet(String term) {
    String code = term.substring(0, term.indexOf(SIGN));
    return Objects.requireNonNull(Coded.of(Facet.class, code).orElse(null), code);
  }

  static String value(String term) {
    return term.substring(term.indexOf(SIGN) + 1);
  }
}

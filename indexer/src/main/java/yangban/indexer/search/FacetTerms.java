package yangban.indexer.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;

/// A facet value as one term, `theme=education`, so that all facets live in one column.
final class FacetTerms {

  private static final char SIGN = '=';

  private static final List<Facet> FACETS = List.of(Facet.values());

  private static final Map<String, Facet> BY_CODE =
      FACETS.stream().collect(Collectors.toUnmodifiableMap(Facet::code, facet -> facet));

  private static final Map<Facet, String> UNSTATED =
      FACETS.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  facet -> facet, facet -> term(facet, FacetChoice.UNSTATED)));

  private FacetTerms() {}

  /// One bit for each facet.
  static int bit(Facet facet) {
    return 1 << FACETS.indexOf(facet);
  }

  static String term(Facet facet, String value) {
    return facet.code() + SIGN + value;
  }

  /// The term of an entry that has no value in `facet`.
  static String unstated(Facet facet) {
    return Objects.requireNonNull(UNSTATED.get(facet));
  }

  static Facet facet(String term) {
    String code = term.substring(0, term.indexOf(SIGN));
    return Objects.requireNonNull(BY_CODE.get(code), code);
  }

  static String value(String term) {
    return term.substring(term.indexOf(SIGN) + 1);
  }
}

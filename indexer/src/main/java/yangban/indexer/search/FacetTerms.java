package yangban.indexer.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import yangban.corpus.Coded;
import yangban.corpus.Tag;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;

/// A facet value as one term, `theme=education`, so that all facets live in one column.
final class FacetTerms {

  private static final char SIGN = '=';

  private static final List<Facet> FACETS = List.of(Facet.values());

  /// In these the entries of an article differ.
  static final List<Facet> OWN =
      List.of(Facet.THEME, Facet.TOPIC, Facet.CADENCE, Facet.PARTNER, Facet.FUNDING);

  /// In these they do not.
  static final List<Facet> SHARED = FACETS.stream().filter(facet -> !OWN.contains(facet)).toList();

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

  /// The column's part of an entry that has `terms`: these, and in each of `facets` without any
  /// that there is none.
  ///
  /// @param facets of the terms; another one would be told as unstated besides, so it is a fault
  static List<IndexableField> fields(Set<String> terms, List<Facet> facets) {
    Set<Facet> unstated = EnumSet.copyOf(facets);
    List<IndexableField> fields = new ArrayList<>();
    for (String term : terms) {
      Facet facet = facet(term);
      if (!facets.contains(facet)) {
        throw new IllegalArgumentException("%s is in none of %s".formatted(term, facets));
      }
      unstated.remove(facet);
      fields.add(new SortedSetDocValuesField(Fields.FACETS, new BytesRef(term)));
    }
    for (Facet facet : unstated) {
      fields.add(new SortedSetDocValuesField(Fields.FACETS, new BytesRef(unstated(facet))));
    }
    return fields;
  }

  static Facet facet(String term) {
    String code = term.substring(0, term.indexOf(SIGN));
    return Objects.requireNonNull(BY_CODE.get(code), code);
  }

  static String value(String term) {
    return term.substring(term.indexOf(SIGN) + 1);
  }

  /// Adds the terms of `tags` to `terms`, by their codes.
  static <T extends Coded> void codes(List<Tag<T>> tags, Facet facet, Set<String> terms) {
    names(tags, facet, Coded::code, terms);
  }

  /// Adds the terms of `tags` to `terms`.
  static <T> void names(
      List<Tag<T>> tags, Facet facet, Function<T, String> name, Set<String> terms) {
    tags.forEach(tag -> terms.add(term(facet, name.apply(tag.value()))));
  }
}

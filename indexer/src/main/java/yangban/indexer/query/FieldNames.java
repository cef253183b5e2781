package yangban.indexer.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.Coded;
import yangban.corpus.lexicon.DataTable;

/// The words that name a field in a query: 标题, 学校, 年份 … Immutable.
final class FieldNames {

  private static final String FILE = "fields.tsv";

  private final Map<String, Target> byName = new HashMap<>();

  private FieldNames() {}

  /// What a field is about: facets, of which the first that knows a value takes it, or a place
  /// where words have to stand.
  record Target(List<Facet> facets, Optional<Unit.Scope> scope) {

    Target {
      facets = List.copyOf(facets);
    }
  }

  static FieldNames load() {
    FieldNames names = new FieldNames();
    for (DataTable.Row row : DataTable.load(FieldNames.class, FILE, 2).rows()) {
      Target target = target(row);
      for (DataTable.Weighted name : row.words(1)) {
        if (names.byName.put(name.words(), target) != null) {
          throw row.fault("the field %s stands twice".formatted(name.words()));
        }
      }
    }
    return names;
  }

  private static Target target(DataTable.Row row) {
    List<Facet> facets = new ArrayList<>();
    Optional<Unit.Scope> scope = Optional.empty();
    for (DataTable.Weighted code : row.words(0)) {
      Optional<Facet> facet = Coded.of(Facet.class, code.words());
      facet.ifPresent(facets::add);
      if (facet.isEmpty()) {
        scope = Coded.of(Unit.Scope.class, code.words());
        if (scope.isEmpty()) {
          throw row.fault("neither a facet nor a place: " + code.words());
        }
      }
    }
    return new Target(facets, scope);
  }

  boolean contains(String name) {
    return of(name).isPresent();
  }

  Optional<Target> of(String name) {
    return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
  }
}

package yangban.indexer.query;

import java.util.List;

/// The values that facets have in an index.
@FunctionalInterface
public interface KnownValues {

  /// Of an index that holds nothing.
  KnownValues NONE = _ -> List.of();

  /// Every value of `facet` that an entry has.
  List<String> of(Facet facet);
}

package yangban.indexer.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Words of a query that are read as values: whatever has one of them answers these words as well
/// as what holds them. Shown to whoever asked, who can switch it off, or see nothing else.
///
/// @param code names it in addresses (`off=`), the same whenever the same query is read
/// @param typed the words, in the query's own spelling
/// @param values any of them is meant; the narrowest reading of the words
/// @param rest the query without these words
/// @param on whether it takes part; what is switched off is still told
public record SaidValue(
    String code, String typed, Aspect aspect, List<String> values, String rest, boolean on) {

  /// Begins the codes, beside those of [Expansion.Kind].
  static final String PREFIX = "said:";

  public SaidValue {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no value is meant by " + typed);
    }
  }

  /// The search of `asked` for nothing else: the words as a choice. Empty where results cannot be
  /// narrowed by the values.
  ///
  /// @param asked as narrowed by its fields
  public Optional<SearchRequest> only(SearchRequest asked) {
    return aspect
        .facet()
        .map(facet -> {
          Map<Facet, FacetChoice> choices = new EnumMap<>(Facet.class);
          choices.putAll(asked.choices());
          choices.merge(facet, new FacetChoice(Set.copyOf(values), Set.of()), FacetChoice::and);
          return asked.withQ(rest).withChoices(choices);
        });
  }
}

package yangban.indexer.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Coded;

/// Words of a query that set a limit to its results: what they may not be (不是研究生支部的), or when they
/// were published (近三年). Told to whoever asked, who can switch it off; its words are then words
/// like others.
///
/// What such words name is not looked for. Of a value of a facet it is a choice; of any other word
/// see [Question#avoided()].
///
/// @param code names it in addresses (`off=`), the same whenever the same query is read
/// @param typed the words, in the query's own spelling
/// @param what is excluded, in the query's own spelling; of a time the same as `typed`
/// @param facet whose values it names; empty for a word that is no value
/// @param values none where there is no facet
/// @param rest the query without these words
/// @param on whether it takes part; what is switched off is still told
public record SaidLimit(
    Kind kind,
    String code,
    String typed,
    String what,
    Optional<Facet> facet,
    List<String> values,
    String rest,
    boolean on) {

  public SaidLimit {
    values = List.copyOf(values);
    if (facet.isEmpty() != values.isEmpty()) {
      throw new IllegalArgumentException("values and their facet belong together: " + typed);
    }
  }

  /// What a limit says.
  public enum Kind implements Coded {
    /// Results are none of these.
    NOT("not"),
    /// Results were published in these years.
    WHEN("when");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /// The limit as a choice; empty for a word that is no value.
  Optional<FacetChoice> choice() {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            kind == Kind.NOT
                ? new FacetChoice(Set.of(), Set.copyOf(values))
                : new FacetChoice(Set.copyOf(values), Set.of()));
  }
}

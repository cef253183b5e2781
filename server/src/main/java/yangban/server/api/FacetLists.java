package yangban.server.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangban.corpus.Coded;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.FacetCount;
import yangban.indexer.search.PracticeIndex;
import yangban.indexer.search.SearchPage;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;
import yangban.web.SearchAddress;

/// The values of one facet, looked through by name. Thread-safe.
public final class FacetLists {

  /// What the names have to hold.
  public static final String IN = "in";

  private final FacetValues values;

  public FacetLists(FacetValues values) {
    this.values = values;
  }

  /// The facet of that code.
  ///
  /// @throws Problem where there is none
  public Facet facet(String code) {
    return Coded.of(Facet.class, code)
        .orElseThrow(() ->
            new Problem(
                ProblemKind.UNKNOWN_VALUE,
                "facet",
                Shown.of(code),
                Stream.of(Facet.values()).map(Coded::code).collect(Collectors.joining(" "))));
  }

  /// What the names have to hold, as typed. What is too long is cut, and told.
  public String in(Map<String, List<String>> parameters, List<Problem> problems) {
    String in = SearchParameters.single(IN, parameters, problems).orElse("").strip();
    int most = SearchParameters.MAX_VALUE_CHARS;
    if (in.length() > most) {
      problems.add(
          new Problem(
              ProblemKind.NAME_TOO_LONG, Integer.toString(in.length()), Integer.toString(most)));
    }
    return SearchParameters.beginning(in, most);
  }

  /// The values of `page` whose names hold `in`: simplified or traditional, in any width or case.
  public List<FacetCount> holding(String in, Facet facet, SearchPage page, PracticeIndex index) {
    String wanted = folded(in, index);
    return page.facet(facet).stream()
        .filter(count ->
            wanted.isEmpty()
                || folded(values.label(facet, count.value()), index).contains(wanted)
                || count.value().equals(in))
        .toList();
  }

  private static String folded(String text, PracticeIndex index) {
    return index.fold(text).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
  }

  /// The search in which any of `given` is chosen besides what is chosen already, or none of them
  /// is allowed. What cannot be read is told and passed over.
  public SearchRequest choosing(
      SearchRequest request,
      Facet facet,
      List<String> given,
      boolean excluded,
      List<Problem> problems) {
    SearchRequest chosen = request;
    for (String text : given) {
      List<String> read = values.read(facet, text.strip());
      if (read.isEmpty()) {
        problems.add(
            new Problem(
                ProblemKind.UNKNOWN_VALUE, facet.code(), Shown.of(text), values.known(facet)));
      }
      for (String value : read) {
        chosen =
            excluded
                ? SearchAddress.excluding(chosen, facet, value)
                : SearchAddress.including(chosen, facet, value);
      }
    }
    FacetChoice choice = chosen.choice(facet);
    if (choice.any().size() + choice.none().size() <= SearchParameters.MAX_VALUES) {
      return chosen;
    }
    problems.add(
        new Problem(ProblemKind.TOO_MANY_VALUES, Integer.toString(SearchParameters.MAX_VALUES)));
    return request;
  }

  /// The names of the parameters that are read here, besides those of the search.
  public static Set<String> own() {
    return Set.of(IN);
  }
}

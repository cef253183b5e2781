package yangban.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import yangban.indexer.query.CountUnit;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;

/// Addresses of searches: the whole state of a search in one address, and the addresses one step
/// away from it.
///
/// The same search always has the same address: parameters come in the order of [Facet], values
/// sorted, what is at its default left out.
public final class SearchAddress {

  private SearchAddress() {}

  /// `/?q=…&theme=…`.
  public static String of(SearchRequest request) {
    return "/?" + parameters(request);
  }

  /// The parameters alone, for other addresses that take the same search, such as exports.
  public static String parameters(SearchRequest request) {
    return head(request, request.choices()) + tail(request, Map.of());
  }

  /// The query and the choices of some facets.
  static String head(SearchRequest request, Map<Facet, FacetChoice> choices) {
    StringBuilder all = new StringBuilder("q=").append(encode(request.q()));
    choose(choices, all);
    return all.toString();
  }

  /// The choices of some facets and what follows choices, each with its `&` before it.
  static String tail(SearchRequest request, Map<Facet, FacetChoice> choices) {
    StringBuilder all = new StringBuilder();
    choose(choices, all);
    if (request.doubtful()) {
      all.append("&doubtful=true");
    }
    if (request.sort() != Sort.RELEVANCE) {
      all.append("&sort=").append(request.sort().code());
    }
    if (request.size() != SearchRequest.DEFAULT_SIZE) {
      all.append("&size=").append(request.size());
    }
    for (String code : new TreeSet<>(request.off())) {
      all.append("&off=").append(encode(code));
    }
    if (request.counted().unit() != CountUnit.PRACTICE) {
      all.append("&unit=").append(request.counted().unit().code());
    }
    if (request.counted().overall()) {
      all.append("&overall=true");
    }
    if (request.perArticle() != SearchRequest.DEFAULT_PER_ARTICLE) {
      all.append("&perArticle=").append(request.perArticle());
    }
    if (request.explain()) {
      all.append("&explain=true");
    }
    if (request.page() > 1) {
      all.append("&page=").append(request.page());
    }
    return all.toString();
  }

  private static void choose(Map<Facet, FacetChoice> choices, StringBuilder all) {
    for (Facet facet : Facet.values()) {
      FacetChoice choice = choices.getOrDefault(facet, FacetChoice.NOTHING);
      for (String value : written(facet, choice.any())) {
        all.append('&').append(facet.code()).append('=').append(encode(value));
      }
      for (String value : written(facet, choice.none())) {
        all.append('&').append(facet.code()).append("=-").append(encode(value));
      }
    }
  }

  private static Collection<String> written(Facet facet, Set<String> values) {
    return facet == Facet.YEAR
        ? YearRun.of(values).stream().map(YearRun::written).toList()
        : new TreeSet<>(values);
  }

  /// The parameters as the fields of a form that asks the same search.
  ///
  /// @param without names of parameters that the form asks for by itself
  public static List<Field> fields(SearchRequest request, Set<String> without) {
    return Stream.of(parameters(request.withPage(1)).split("&"))
        .map(parameter -> parameter.split("=", 2))
        .map(parts -> new Field(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8)))
        .filter(field -> !without.contains(field.name()))
        .toList();
  }

  /// A field that a form sends without showing it.
  public record Field(String name, String value) {}

  /// A search for one value of a facet, nothing else asked.
  public static String of(Facet facet, String value) {
    return of(including(SearchRequest.of(""), facet, value));
  }

  /// The same with `value` chosen as well, and no longer excluded.
  public static SearchRequest including(SearchRequest request, Facet facet, String value) {
    FacetChoice choice = request.choice(facet);
    return with(
        request, facet, new FacetChoice(plus(choice.any(), value), minus(choice.none(), value)));
  }

  /// The same with `value` excluded, and no longer chosen.
  public static SearchRequest excluding(SearchRequest request, Facet facet, String value) {
    FacetChoice choice = request.choice(facet);
    return with(
        request, facet, new FacetChoice(minus(choice.any(), value), plus(choice.none(), value)));
  }

  /// The same with `value` neither chosen nor excluded.
  public static SearchRequest without(SearchRequest request, Facet facet, String value) {
    FacetChoice choice = request.choice(facet);
    return with(
        request, facet, new FacetChoice(minus(choice.any(), value), minus(choice.none(), value)));
  }

  /// The same with none of `values` chosen or excluded.
  public static SearchRequest without(
      SearchRequest request, Facet facet, Collection<String> values) {
    SearchRequest fewer = request;
    for (String value : values) {
      fewer = without(fewer, facet, value);
    }
    return fewer;
  }

  /// The same words with nothing chosen.
  public static SearchRequest cleared(SearchRequest request) {
    return request.withChoices(Map.of()).withDoubtful(false);
  }

  /// The same with or without suspected mirrors and document mills.
  public static SearchRequest doubtful(SearchRequest request, boolean doubtful) {
    return request.withDoubtful(doubtful);
  }

  /// The same in another order, from the first page.
  public static SearchRequest sorted(SearchRequest request, Sort sort) {
    return request.withSort(sort);
  }

  /// `?q=…&off=…`, what a page that marks the words of a search has to know; empty where there are
  /// none.
  public static String marking(SearchRequest request) {
    return request.q().isBlank()
        ? ""
        : "?" + parameters(SearchRequest.of(request.q()).withOff(request.off()));
  }

  /// `value` as it may stand in a query string.
  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /// The value that [#encode] made `text` of.
  public static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static SearchRequest with(SearchRequest request, Facet facet, FacetChoice choice) {
    Map<Facet, FacetChoice> choices = new HashMap<>(request.choices());
    if (choice.isEmpty()) {
      choices.remove(facet);
    } else {
      choices.put(facet, choice);
    }
    return request.withChoices(choices);
  }

  private static Set<String> plus(Set<String> values, String value) {
    Set<String> more = new LinkedHashSet<>(values);
    more.add(value);
    return more;
  }

  private static Set<String> minus(Set<String> values, String value) {
    Set<String> fewer = new LinkedHashSet<>(values);
    fewer.remove(value);
    return fewer;
  }
}

package yangban.indexer.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SaidLimit;
import yangban.indexer.query.SearchRequest;

/// Searches near one for what is chosen in facets: a choice less, one alone, none.
///
/// Several values of a facet mean any of them, so that dropping one of them finds nothing more:
/// they go together. An excluded value goes by itself.
final class ChoiceWays {

  private final SearchRequest request;

  ChoiceWays(SearchRequest request) {
    this.request = request;
  }

  /// What is chosen in a facet, or one value that is excluded there.
  private record Part(Facet facet, FacetChoice choice) {

    List<String> words() {
      return Stream.concat(
              Stream.of(facet.code()),
              Stream.concat(new TreeSet<>(choice.any()).stream(), choice.none().stream()))
          .toList();
    }
  }

  /// The likeliest first, none tried.
  List<WayOut> candidates() {
    List<Part> parts = parts();
    List<WayOut> ways = new ArrayList<>();
    for (Part part : parts) {
      ways.add(way(WayOut.Kind.WITHOUT_CHOICE, part.words(), without(part)));
    }
    // Of two, the one that is left is the other that was dropped.
    if (parts.size() > 2) {
      for (Part part : parts) {
        ways.add(
            way(
                WayOut.Kind.ONLY_CHOICE,
                part.words(),
                request.withChoices(Map.of(part.facet(), part.choice()))));
      }
    }
    if (parts.size() > 1 && !request.q().isBlank()) {
      ways.add(
          way(
              WayOut.Kind.WITHOUT_CHOICES,
              List.of(request.q().strip()),
              request.withChoices(Map.of())));
    }
    return List.copyOf(ways);
  }

  /// The same search without the values that the words exclude.
  SearchRequest without(List<SaidLimit> excluding) {
    SearchRequest rest = request;
    for (SaidLimit limit : excluding) {
      if (limit.facet().isPresent()) {
        FacetChoice choice = new FacetChoice(Set.of(), Set.copyOf(limit.values()));
        rest = new ChoiceWays(rest).without(new Part(limit.facet().get(), choice));
      }
    }
    return rest;
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    request
        .choices()
        .forEach((facet, choice) -> {
          if (!choice.any().isEmpty()) {
            parts.add(new Part(facet, new FacetChoice(choice.any(), Set.of())));
          }
          new TreeSet<>(choice.none())
              .forEach(
                  value -> parts.add(new Part(facet, new FacetChoice(Set.of(), Set.of(value)))));
        });
    return parts;
  }

  private SearchRequest without(Part part) {
    FacetChoice before = request.choice(part.facet());
    Set<String> any = new HashSet<>(before.any());
    Set<String> none = new HashSet<>(before.none());
    any.removeAll(part.choice().any());
    none.removeAll(part.choice().none());
    Map<Facet, FacetChoice> choices = new EnumMap<>(Facet.class);
    choices.putAll(request.choices());
    choices.put(part.facet(), new FacetChoice(any, none));
    choices.values().removeIf(FacetChoice::isEmpty);
    return request.withChoices(choices);
  }

  private static WayOut way(WayOut.Kind kind, List<String> words, SearchRequest request) {
    return new WayOut(kind, words, request, 0);
  }
}

package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.QueryReader;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.suggest.Corrector;
import yangban.indexer.suggest.Suggestion;
import yangban.indexer.suggest.Vocabulary;

/// Leads on from words that nothing holds, so that no search ends nowhere: words that mean about
/// the same or have them as a part, the discipline that they belong to, then the topics and themes
/// that most is written about.
final class NearWays {

  private static final int MOST_WORDS = 3;

  /// Words that are tried for a word, each as costly as a search.
  private static final int MOST_TRIED = 6;

  /// Of either: as many as one looks over.
  private static final int MOST_SUBJECTS = 4;

  private final View view;
  private final Vocabulary vocabulary;
  private final QueryReader reader;
  private final Corrector.Frequency frequency;

  /// @param frequency of what is offered: nothing that the stock holds a part of only
  NearWays(View view, Vocabulary vocabulary, QueryReader reader, Corrector.Frequency frequency) {
    this.view = view;
    this.vocabulary = vocabulary;
    this.reader = reader;
    this.frequency = frequency;
  }

  /// @param lacking words that nothing holds, in the spelling that is compared
  /// @param request the search that found nothing
  List<WayOut> ways(List<String> lacking, SearchRequest request, FindingWays.Trial trial)
      throws IOException {
    List<WayOut> ways = new ArrayList<>();
    for (String word : lacking) {
      words(word, request, trial, ways);
      discipline(word, request, trial, ways);
    }
    subjects(Facet.TOPIC, request, ways);
    subjects(Facet.THEME, request, ways);
    return ways;
  }

  private void words(String word, SearchRequest request, FindingWays.Trial trial, List<WayOut> ways)
      throws IOException {
    int most = ways.size() + MOST_WORDS;
    Stream<String> akin = vocabulary.akin(word, MOST_TRIED).stream().map(Suggestion::text);
    List<String> tried = Stream.concat(reader.meaningLike(word).stream(), akin).distinct().toList();
    for (String near : tried) {
      SearchRequest other = alone(request, Map.of()).withQ(near);
      boolean isTried = ways.size() < most && frequency.of(near) > 0;
      long found = isTried ? trial.of(other) : 0;
      if (found > 0) {
        ways.add(new WayOut(WayOut.Kind.NEAR_WORD, List.of(near), other, found));
      }
    }
  }

  private void discipline(
      String word, SearchRequest request, FindingWays.Trial trial, List<WayOut> ways)
      throws IOException {
    Optional<String> code = reader.discipline(word);
    if (code.isPresent()) {
      SearchRequest other =
          alone(request, Map.of(Facet.DISCIPLINE, new FacetChoice(Set.of(code.get()), Set.of())));
      long found = trial.of(other);
      if (found > 0) {
        List<String> words = List.of(Facet.DISCIPLINE.code(), code.get());
        ways.add(new WayOut(WayOut.Kind.DISCIPLINE, words, other, found));
      }
    }
  }

  private void subjects(Facet facet, SearchRequest request, List<WayOut> ways) throws IOException {
    boolean hides = !request.doubtful();
    Counting all = Counting.of(view, view.unframed(), Map.of(), hides, request.counted().unit());
    all
        .facets(view.overall().counts(false, hides, request.counted().unit()))
        .getOrDefault(facet, List.of())
        .stream()
        .filter(value -> !value.value().equals(FacetChoice.UNSTATED) && value.count() > 0)
        .sorted(Comparator.comparingLong(FacetCount::count).reversed())
        .limit(MOST_SUBJECTS)
        .forEach(value -> {
          Map<Facet, FacetChoice> choices = new EnumMap<>(Facet.class);
          choices.put(facet, new FacetChoice(Set.of(value.value()), Set.of()));
          ways.add(
              new WayOut(
                  WayOut.Kind.SUBJECT,
                  List.of(facet.code(), value.value()),
                  alone(request, choices),
                  value.count()));
        });
  }

  /// The same search without its words, and with these choices only.
  private static SearchRequest alone(SearchRequest request, Map<Facet, FacetChoice> choices) {
    return request.withQ("").withChoices(choices);
  }
}

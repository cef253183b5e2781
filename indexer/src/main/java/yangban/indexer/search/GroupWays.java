package yangban.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yangban.indexer.query.Demand;
import yangban.indexer.query.Nearness;
import yangban.indexer.query.Question;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Together;
import yangban.indexer.query.Unit;

/// Searches near one for words that have to stand together (`党员 NEAR/1 火箭`, `党员*火箭`): the same
/// words further apart, and each word less.
final class GroupWays {

  /// As it is typed.
  private static final String SAME_PRACTICE = " 同一做法 ";

  private final Question question;
  private final SearchRequest request;

  GroupWays(Question question, SearchRequest request) {
    this.question = question;
    this.request = request;
  }

  /// The likeliest first, none tried, some perhaps twice.
  List<WayOut> candidates() {
    List<WayOut> ways = new ArrayList<>();
    for (Demand demand : question.demands()) {
      for (Together group : demand.alternatives()) {
        List<String> words = group.units().stream().map(Unit::typed).distinct().toList();
        if (demand.firm() && words.size() > 1) {
          of(demand, group.nearness(), words, ways);
        }
      }
    }
    return List.copyOf(ways);
  }

  private void of(Demand demand, Nearness nearness, List<String> words, List<WayOut> ways) {
    if (!(nearness instanceof Nearness.Anywhere)) {
      List<String> all = List.of(String.join(" ", words));
      ways.add(way(WayOut.Kind.WIDER, all, demand, String.join(SAME_PRACTICE, words)));
    }
    for (String word : words) {
      List<String> others = words.stream().filter(other -> !other.equals(word)).toList();
      ways.add(
          way(
              WayOut.Kind.WITHOUT_WORD,
              List.of(word),
              demand,
              String.join(written(nearness), others)));
    }
  }

  /// `demand` as it may be typed, the sign between its words.
  static String typed(Demand demand) {
    Together first = demand.alternatives().getFirst();
    boolean near = demand.firm() && !(first.nearness() instanceof Nearness.Anywhere);
    return near && demand.alternatives().size() == 1 && first.units().size() > 1
        ? String.join(written(first.nearness()), first.units().stream().map(Unit::typed).toList())
        : demand.typed();
  }

  private static String written(Nearness nearness) {
    return switch (nearness) {
      case Nearness.Anywhere _ -> " ";
      case Nearness.SameSentence _ -> " 同一句 ";
      case Nearness.Within within -> " NEAR/" + within.chars() + " ";
    };
  }

  /// The same search with `text` in place of what `demand` was typed as.
  private WayOut way(WayOut.Kind kind, List<String> words, Demand demand, String text) {
    Stream<String> others =
        question.demands().stream().filter(other -> !other.equals(demand)).map(Demand::typed);
    Stream<String> excluded = question.excluded().stream().map(other -> "-“" + other.typed() + "”");
    String q =
        String.join(
            " ", Stream.of(Stream.of(text), others, excluded).flatMap(each -> each).toList());
    return new WayOut(kind, words, request.withQ(q), 0);
  }
}

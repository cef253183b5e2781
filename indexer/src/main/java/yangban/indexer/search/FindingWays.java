package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangban.indexer.query.Correction;
import yangban.indexer.query.Demand;
import yangban.indexer.query.Question;
import yangban.indexer.query.SaidLimit;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Unit;

/// Looks at a search word by word, and for others near it that find something.
///
/// Every way out is tried before it is offered, so the number beside it is what a click shows.
final class FindingWays {

  /// Pairs of more words are no longer read.
  private static final int MOST_WORDS = 8;

  /// Searches that are tried, each as costly as one.
  private static final int MOST_TRIED = 14;

  /// What joined a word that is left out to the one beside it.
  private static final Pattern JOINING =
      Pattern.compile("^(?:与|且|并且|或|或者|AND|OR|&+|[|｜]+)\\s+|\\s+(?:与|且|并且|或|或者|AND|OR|&+|[|｜]+)$");

  private static final String QUOTES = "“”\"„〝〞＂「」『』";

  private final View view;
  private final Question question;
  private final SearchRequest request;
  private final DemandSets sets;
  private final Function<SearchRequest, Question> reader;
  private final Trial trial;
  private final NearWays near;

  /// How many results a search has.
  interface Trial {
    long of(SearchRequest request) throws IOException;
  }

  /// @param request as narrowed by the words
  /// @param reader what another search asks
  /// @param near leads on where no word of the question does
  FindingWays(
      View view,
      Question question,
      SearchRequest request,
      UnitQueries queries,
      Function<SearchRequest, Question> reader,
      Trial trial,
      NearWays near) {
    this.view = view;
    this.near = near;
    this.question = question;
    this.request = request;
    this.sets = new DemandSets(view, queries);
    this.reader = reader;
    this.trial = trial;
  }

  /// What each word finds, and each pair, whatever facets are chosen: the words as they were cut,
  /// those of asking too, and what operators and problems make one thing.
  WordsFound words() throws IOException {
    List<Row> rows = rows();
    List<WordsFound.Word> words = new ArrayList<>();
    List<WordsFound.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      words.add(
          new WordsFound.Word(
              row.typed(), count(row.asked()), count(row.all().andNot(row.asked())), row.needed()));
      for (Row other : rows.subList(0, i)) {
        if (isPartOf(other, row) || isPartOf(row, other)) {
          continue;
        }
        pairs.add(
            new WordsFound.Pair(other.typed(), row.typed(), count(other.all().and(row.all()))));
      }
    }
    pairs.sort(Comparator.comparingLong(WordsFound.Pair::found));
    return new WordsFound(words, pairs);
  }

  /// Something that is looked for as one thing.
  ///
  /// @param asked what holds it
  /// @param all what holds it, or answers as well
  /// @param needed whether a result has to hold it
  private record Row(String typed, Matches asked, Matches all, boolean needed) {}

  /// Whether a word is one of those that another row takes together, or a part of it.
  private static boolean isPartOf(Row one, Row whole) {
    return whole.typed().contains(one.typed());
  }

  private List<Row> rows() throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    Map<String, Demand> demands = new HashMap<>();
    question.demands().forEach(demand -> demands.putIfAbsent(demand.typed(), demand));
    for (Unit unit : question.wanted()) {
      Demand demand = demands.get(unit.typed());
      if (rows.size() < MOST_WORDS && demand == null) {
        Matches holding = sets.unit(unit);
        boolean isAsked =
            !question.optional().contains(unit)
                && question.demands().stream()
                    .noneMatch(d -> d.typed().contains(unit.typed()) && !isIn(d, unit));
        rows.putIfAbsent(unit.typed(), new Row(unit.typed(), holding, holding, isAsked));
      } else if (rows.size() < MOST_WORDS && demand != null) {
        rows.putIfAbsent(unit.typed(), row(demand));
      }
    }
    for (Demand demand : question.demands()) {
      if (rows.size() < MOST_WORDS) {
        rows.putIfAbsent(demand.typed(), row(demand));
      }
    }
    return List.copyOf(rows.values());
  }

  /// Whether `demand` asks for `unit` whichever way it is met: both words of 党员 NEAR/1 火箭.
  private static boolean isIn(Demand demand, Unit unit) {
    return demand.firm()
        && demand.alternatives().stream()
            .allMatch(each ->
                each.units().stream().anyMatch(other -> other.typed().equals(unit.typed())));
  }

  private Row row(Demand demand) throws IOException {
    return new Row(GroupWays.typed(demand), sets.asked(demand), sets.of(demand), true);
  }

  private long count(Matches matches) throws IOException {
    return Counting.of(view, matches, Map.of(), !request.doubtful()).counts().hits();
  }

  DeadEnd deadEnd(Optional<Correction> correction) throws IOException {
    List<WayOut> ways = new ArrayList<>();
    List<WayOut> candidates = candidates(correction).stream().distinct().toList();
    for (WayOut way : candidates.stream().limit(MOST_TRIED).toList()) {
      long found = isByWords(way) && !isHeld(way) ? 0 : trial.of(way.request());
      if (found > 0) {
        ways.add(new WayOut(way.kind(), way.words(), way.request(), found));
      }
    }
    ways.addAll(near.ways(lacking(), request, trial));
    return new DeadEnd(words(), ways);
  }

  private static boolean isByWords(WayOut way) {
    return way.kind() == WayOut.Kind.OTHER_CUT || way.kind() == WayOut.Kind.WITHOUT_WORD;
  }

  /// Whether anything holds a word of the other search. Words that are read as values may find
  /// something that holds none of them (火箭, of a discipline), which would belie what is said of
  /// these words; [NearWays] leads to the value by its name.
  private boolean isHeld(WayOut way) throws IOException {
    for (Demand demand : reader.apply(way.request()).demands()) {
      for (Unit unit : Stream.concat(demand.asked(), demand.weaker().stream()).toList()) {
        if (sets.unit(unit).total() > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /// The words that nothing holds, nor anything that answers as well; of words that have to stand
  /// together, each for itself.
  private List<String> lacking() throws IOException {
    List<String> lacking = new ArrayList<>();
    for (Demand demand : question.demands()) {
      List<Unit> asked = demand.asked().toList();
      if (demand.alternatives().size() < asked.size()) {
        for (Unit unit : asked) {
          if (sets.unit(unit).total() == 0) {
            lacking.add(unit.typed());
          }
        }
      } else if (sets.of(demand).total() == 0) {
        lacking.add(demand.typed());
      }
    }
    return lacking;
  }

  private List<WayOut> candidates(Optional<Correction> correction) {
    List<WayOut> ways = new ArrayList<>();
    correction.ifPresent(meant ->
        ways.add(way(WayOut.Kind.CORRECTION, List.of(meant.text()), request.withQ(meant.text()))));
    String text = request.q();
    String unquoted = text.replaceAll("[" + QUOTES + "]", " ").strip().replaceAll("\\s+", " ");
    if (QUOTES.chars().anyMatch(c -> text.indexOf(c) >= 0)) {
      ways.add(way(WayOut.Kind.OTHER_CUT, List.of(unquoted), request.withQ(unquoted)));
    }
    String plain = plainWords();
    if (!plain.isBlank() && !pieces(plain).equals(pieces(unquoted))) {
      ways.add(way(WayOut.Kind.OTHER_CUT, List.of(plain), request.withQ(plain)));
    }
    ways.addAll(new GroupWays(question, request).candidates());
    for (Demand excluded : question.excluded()) {
      without(text, "[-－−﹣‐–]\\s*", excluded.typed())
          .ifPresent(rest ->
              ways.add(
                  way(
                      WayOut.Kind.WITHOUT_EXCLUSION,
                      List.of(excluded.typed()),
                      request.withQ(rest))));
    }
    withoutSaid(ways);
    ways.addAll(new ChoiceWays(request).candidates());
    if (question.demands().size() > 1) {
      for (Demand demand : question.demands()) {
        without(text, "", demand.typed())
            .filter(this::asksForSomething)
            .ifPresent(rest ->
                ways.add(
                    way(WayOut.Kind.WITHOUT_WORD, List.of(demand.typed()), request.withQ(rest))));
      }
    }
    if (!request.doubtful()) {
      ways.add(way(WayOut.Kind.DOUBTFUL, List.of(), request.withDoubtful(true)));
    }
    return ways;
  }

  /// Leaves out what the question excludes in so many words: each word, and all of it. Each value
  /// by itself is a choice like others.
  private void withoutSaid(List<WayOut> ways) {
    List<SaidLimit> excluding =
        question.reading().limits().stream()
            .filter(limit -> limit.on() && limit.kind() == SaidLimit.Kind.NOT)
            .toList();
    for (SaidLimit limit : excluding) {
      if (limit.facet().isEmpty()) {
        ways.add(
            way(WayOut.Kind.WITHOUT_EXCLUSION, List.of(limit.what()), request.withQ(limit.rest())));
      }
    }
    if (excluding.size() > 1) {
      String all = String.join("、", excluding.stream().map(SaidLimit::what).toList());
      String rest = question.asked().strip().replaceAll("\\s+", " ");
      ways.add(
          way(
              WayOut.Kind.WITHOUT_EXCLUSION,
              List.of(all),
              new ChoiceWays(request).without(excluding).withQ(rest)));
    }
  }

  /// Whether a word of the question is left whole: 元 is none of 元宇宙.
  private boolean asksForSomething(String rest) {
    return question.demands().stream().anyMatch(demand -> rest.contains(demand.typed()));
  }

  /// The words of the query, without operators, quotes and what is excluded.
  private String plainWords() {
    return String.join(" ", question.demands().stream().map(Demand::typed).distinct().toList());
  }

  private static Set<String> pieces(String text) {
    return new HashSet<>(List.of(text.strip().split("\\s+")));
  }

  private static Optional<String> without(String text, String sign, String typed) {
    String rest =
        text.replaceFirst(
                sign + "[" + QUOTES + "]?" + Pattern.quote(typed) + "[" + QUOTES + "]?", " ")
            .replaceAll("\\s+", " ")
            .strip();
    rest = JOINING.matcher(rest).replaceAll("");
    return rest.equals(text.strip()) || rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  private static WayOut way(WayOut.Kind kind, List<String> words, SearchRequest request) {
    return new WayOut(kind, words, request, 0);
  }
}

package yangban.indexer.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Span;
import yangban.indexer.query.Abbreviations.Abbreviation;
import yangban.indexer.query.Problems.Stated;
import yangban.indexer.query.UnitList.Placed;
import yangban.indexer.text.ChineseAnalyzer;

/// Makes demands of the units of a query, and adds what answers as well: what a word is short for,
/// what says the same, and where the query states a problem the cues of practices that deal with
/// it.
///
/// A stated problem makes one demand of all its words: “党员参与度不高” is answered by what holds those
/// words and by what speaks of 积分制 or 激励, never by 不高 alone.
final class Expanding {

  /// A chip names no more than this; the whole list is in the units.
  private static final int SHOWN = 4;

  private final Lexicons lexicons;
  private final ChineseAnalyzer analyzer;
  private final Set<String> off;
  private final List<Demand> demands = new ArrayList<>();
  private final List<Expansion> expansions = new ArrayList<>();

  Expanding(Lexicons lexicons, ChineseAnalyzer analyzer, Set<String> off) {
    this.lexicons = lexicons;
    this.analyzer = analyzer;
    this.off = off;
  }

  /// @param units required, in order
  /// @param folded the query, with blanks for what is quoted or excluded
  void read(List<Placed> units, String folded) {
    Optional<Stated> stated = lexicons.problems().in(folded);
    List<Placed> rest = stated.map(problem -> problem(problem, units)).orElse(units);
    rest.forEach(placed -> word(placed.unit()));
  }

  List<Demand> demands() {
    return demands;
  }

  List<Expansion> expansions() {
    return expansions;
  }

  /// @return the units that the problem leaves
  private List<Placed> problem(Stated stated, List<Placed> units) {
    Problem problem = stated.problem();
    List<Placed> covered = units.stream().filter(unit -> covers(stated, unit)).toList();
    String code = Expansion.code(Expansion.Kind.PROBLEM, problem.code());
    List<Unit> cues = units(problem.cues());
    boolean on = !off.contains(code);
    expansions.add(
        new Expansion(
            Expansion.Kind.PROBLEM, code, problem.name(), first(problem.cues()), cues, on));
    if (!on) {
      return units;
    }
    List<Together> alternatives =
        covered.isEmpty()
            ? List.of(Together.of(cues.getFirst()))
            : List.of(Together.of(covered.stream().map(Placed::unit).toList()));
    demands.add(new Demand(problem.name(), alternatives, cues, List.of(), false));
    return units.stream().filter(unit -> !covered.contains(unit)).toList();
  }

  private static boolean covers(Stated stated, Placed unit) {
    return stated.places().stream().anyMatch(place -> Problems.overlap(place, unit.place()))
        || unit.unit().forms().stream().anyMatch(stated.problem().swallowed()::contains);
  }

  private void word(Unit unit) {
    List<Together> alternatives = new ArrayList<>(List.of(Together.of(unit)));
    List<Unit> weaker = new ArrayList<>();
    List<Unit> unless = new ArrayList<>();
    for (String form : unit.forms()) {
      lexicons
          .abbreviations()
          .of(form)
          .ifPresent(shortFor -> abbreviation(unit, shortFor, alternatives, unless));
      synonyms(unit, form, weaker);
    }
    demands.add(new Demand(unit.typed(), alternatives, weaker, unless, false));
  }

  private void abbreviation(
      Unit unit, Abbreviation shortFor, List<Together> alternatives, List<Unit> unless) {
    List<Unit> full = units(shortFor.full());
    if (add(Expansion.Kind.ABBREVIATION, unit, shortFor.full(), full)) {
      full.forEach(each -> alternatives.add(Together.of(each)));
      unless.addAll(units(shortFor.unless()));
    }
  }

  private void synonyms(Unit unit, String form, List<Unit> weaker) {
    List<String> same = lexicons.synonyms().of(form);
    if (!same.isEmpty()) {
      List<Unit> units = units(same);
      if (add(Expansion.Kind.SYNONYM, unit, same, units)) {
        weaker.addAll(units);
      }
    }
  }

  /// @return whether it takes part
  private boolean add(Expansion.Kind kind, Unit unit, List<String> words, List<Unit> units) {
    String code = Expansion.code(kind, unit.forms().getFirst());
    boolean on = !off.contains(code);
    expansions.add(new Expansion(kind, code, unit.typed(), first(words), units, on));
    return on;
  }

  private static List<String> first(List<String> words) {
    return words.subList(0, Math.min(SHOWN, words.size()));
  }

  private List<Unit> units(List<String> words) {
    Set<Unit> units = new LinkedHashSet<>();
    words.forEach(word -> units.add(Unit.of(word, analyzer.fold(word))));
    return List.copyOf(units);
  }

  /// `text` with blanks in `places`.
  static String blanked(String text, List<Span> places) {
    StringBuilder rest = new StringBuilder(text);
    for (Span place : places) {
      rest.replace(place.start(), place.end(), " ".repeat(place.length()));
    }
    return rest.toString();
  }
}

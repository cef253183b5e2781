package yangban.indexer.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
/// words and by what speaks of 积分制 or 激励, never by 不高 alone. So do words that are read as values:
/// “省级样板支部” is answered by what holds its words, and by whatever a branch of that level does.
final class Expanding {

  /// A chip names no more than this; the whole list is in the units.
  private static final int SHOWN = 4;

  private static final Pattern PUNCTUATION = Pattern.compile("\\p{P}+");

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

  /// Words that are read as values, and where they stand.
  record Said(SaidValue value, Span place) {

    private boolean holds(Placed unit) {
      return place.start() <= unit.place().start() && unit.place().end() <= place.end();
    }
  }

  /// @param units required, in order
  /// @param said what of them is read as values
  /// @param folded the query, with blanks for what is quoted or excluded
  void read(List<Placed> units, List<Said> said, String folded) {
    List<Stated> on = new ArrayList<>();
    for (Stated stated : lexicons.problems().in(folded)) {
      if (problem(stated.problem())) {
        on.add(stated);
      }
    }
    List<Placed> covered = units.stream().filter(unit -> covers(on, unit)).toList();
    if (!on.isEmpty()) {
      demand(on, covered.stream().map(Placed::unit).toList());
    }
    List<Placed> others = new ArrayList<>(units);
    others.removeAll(covered);
    for (Said each : said) {
      List<Placed> words = others.stream().filter(each::holds).toList();
      if (each.value().on() && !words.isEmpty()) {
        demand(
            each.value().typed(), words.stream().map(Placed::unit).toList(), List.of(each.value()));
        others.removeAll(words);
      }
    }
    others.forEach(each -> demand(each.unit().typed(), List.of(each.unit()), List.of()));
    lexicons.related().in(folded).forEach(this::related);
  }

  /// Adds what belongs to a wording that sets a limit, taken as a whole: what holds 周末 in no
  /// heading may still say when it is done (不占用周末).
  ///
  /// @param folded the wording
  void limited(String folded) {
    String wording = folded.endsWith("的") ? folded.substring(0, folded.length() - 1) : folded;
    lexicons.related().in(wording).stream()
        .filter(said -> said.word().equals(wording))
        .forEach(this::related);
  }

  List<Demand> demands() {
    return demands;
  }

  List<Expansion> expansions() {
    return expansions;
  }

  /// @return whether it takes part
  private boolean problem(Problem problem) {
    String code = Expansion.code(Expansion.Kind.PROBLEM, problem.code());
    List<Unit> cues = units(problem.cues());
    boolean on = !off.contains(code);
    expansions.add(
        new Expansion(
            Expansion.Kind.PROBLEM,
            code,
            problem.name(),
            shown(problem.name(), problem.cues()),
            cues,
            on));
    return on;
  }

  /// What holds all the words of the problems, or a cue of one.
  private void demand(List<Stated> stated, List<Unit> words) {
    List<Unit> cues =
        units(stated.stream().flatMap(each -> each.problem().cues().stream()).toList());
    Together asked = words.isEmpty() ? Together.of(cues.getFirst()) : Together.of(words);
    String typed =
        words.isEmpty()
            ? stated.getFirst().problem().name()
            : String.join(" ", words.stream().map(Unit::typed).toList());
    demands.add(new Demand(typed, List.of(asked), cues, List.of(), false));
  }

  /// Whether the problems say all that a word says. A single character beside a stated problem is
  /// what is left of a word of asking (搞, 没, 帮).
  private static boolean covers(List<Stated> stated, Placed unit) {
    if (stated.isEmpty()) {
      return false;
    }
    return unit.unit().forms().stream().allMatch(Unit::isSingle)
        || stated.stream().anyMatch(each -> covers(each, unit));
  }

  private static boolean covers(Stated stated, Placed unit) {
    return stated.places().stream().anyMatch(place -> Problems.overlap(place, unit.place()))
        || unit.unit().forms().stream().anyMatch(stated.problem().swallowed()::contains);
  }

  /// What holds all these words, what one that is alone stands for or says the same, or has one of
  /// the values.
  private void demand(String typed, List<Unit> words, List<SaidValue> values) {
    List<Together> alternatives = new ArrayList<>(List.of(Together.of(words)));
    List<Unit> weaker = new ArrayList<>();
    List<Unit> unless = new ArrayList<>();
    if (words.size() == 1) {
      Unit unit = words.getFirst();
      for (String form : unit.forms()) {
        lexicons
            .abbreviations()
            .of(form)
            .ifPresent(shortFor -> abbreviation(unit, shortFor, alternatives, unless));
        synonyms(unit, form, weaker);
      }
    }
    demands.add(new Demand(typed, alternatives, weaker, unless, values, false));
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

  /// Demands nothing and meets no demand: what it adds is ranked, not counted.
  private void related(RelatedWords.Said said) {
    String code = Expansion.code(Expansion.Kind.RELATED, said.idea());
    List<String> words = said.related();
    expansions.add(
        new Expansion(
            Expansion.Kind.RELATED,
            code,
            said.word(),
            shown(said.word(), words),
            units(words),
            !off.contains(code)));
  }

  /// @return whether it takes part
  private boolean add(Expansion.Kind kind, Unit unit, List<String> words, List<Unit> units) {
    String code = Expansion.code(kind, unit.forms().getFirst());
    boolean on = !off.contains(code);
    expansions.add(new Expansion(kind, code, unit.typed(), shown(unit.typed(), words), units, on));
    return on;
  }

  /// What a chip says is looked for as well: none that reads like what was typed or like another
  /// (三会一课 in quotes, 碳达峰碳中和 with a comma), which are looked for all the same.
  private List<String> shown(String typed, List<String> words) {
    Set<String> said = new HashSet<>(Set.of(spoken(typed)));
    return words.stream().filter(word -> said.add(spoken(word))).limit(SHOWN).toList();
  }

  private String spoken(String word) {
    return PUNCTUATION.matcher(analyzer.fold(word)).replaceAll("");
  }

  private List<Unit> units(List<String> words) {
    Set<Unit> units = new LinkedHashSet<>();
    words.forEach(word -> units.add(Unit.of(word, analyzer.fold(word))));
    return List.copyOf(units);
  }

  /// `text` with blanks everywhere but in `places`.
  static String only(String text, List<Span> places) {
    StringBuilder rest = new StringBuilder(" ".repeat(text.length()));
    for (Span place : places) {
      rest.replace(place.start(), place.end(), place.of(text));
    }
    return rest.toString();
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

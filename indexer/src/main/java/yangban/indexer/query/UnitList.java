package yangban.indexer.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import yangban.corpus.Span;

/// Collects the units of a query, each once, up to a limit.
final class UnitList {

  /// DESIGN.md, "Limits that are on by default".
  static final int MAX_UNITS = 64;

  private final Map<List<String>, Placed> words = new LinkedHashMap<>();
  private final Map<List<String>, Placed> joined = new LinkedHashMap<>();
  private final Map<List<String>, Placed> optional = new LinkedHashMap<>();
  private final Map<List<String>, Unit> parts = new LinkedHashMap<>();
  private final Map<List<String>, Placed> phrases = new LinkedHashMap<>();
  private final Map<List<String>, Placed> said = new LinkedHashMap<>();
  private final Set<List<Unit>> excluded = new LinkedHashSet<>();
  private boolean silent;
  private final Set<String> hints = new LinkedHashSet<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> tokens = new LinkedHashSet<>();
  private final Set<String> leftOut = new LinkedHashSet<>();

  /// A unit and where it stands in the query.
  record Placed(Unit unit, Span place) {}

  void word(Placed word) {
    addShown(word, words);
  }

  void optional(Placed word) {
    addShown(word, optional);
  }

  void joined(Placed word) {
    addShown(word, joined);
  }

  void phrase(Placed phrase) {
    addShown(phrase, phrases);
  }

  void part(Unit unit) {
    if (parts.size() < MAX_UNITS) {
      parts.putIfAbsent(unit.forms(), unit);
    }
  }

  /// A unit that an operator asks for, and that is no demand by itself.
  void said(Placed unit) {
    if (!silent) {
      addShown(unit, said);
    }
  }

  /// Units that no result holds together.
  ///
  /// @return whether there is room for them
  boolean exclude(List<Unit> units) {
    if (size() == MAX_UNITS) {
      units.forEach(unit -> leftOut.add(unit.typed()));
      return false;
    }
    return excluded.add(units);
  }

  /// Reads something whose units nobody looks for.
  void silently(Runnable reading) {
    boolean before = silent;
    silent = true;
    reading.run();
    silent = before;
  }

  void hint(String bigram) {
    hints.add(bigram);
  }

  /// Two characters that are no words of their own and stand side by side.
  void unknown(String bigram) {
    unknown.add(bigram);
  }

  /// What names somebody or something, folded.
  void name(String name) {
    names.add(name);
  }

  private void addShown(Placed word, Map<List<String>, Placed> kind) {
    if (add(word, kind)) {
      tokens.add(word.unit().typed());
    }
  }

  private boolean add(Placed word, Map<List<String>, Placed> kind) {
    if (size() == MAX_UNITS) {
      leftOut.add(word.unit().typed());
      return false;
    }
    return kind.putIfAbsent(word.unit().forms(), word) == null;
  }

  private int size() {
    return Stream.of(words, joined, optional, phrases, said).mapToInt(Map::size).sum()
        + excluded.size();
  }

  boolean isEmpty() {
    return size() == 0;
  }

  /// Where there is nothing but words of asking, they are what it is about.
  void settle() {
    if (size() == optional.size()) {
      words.putAll(optional);
      optional.clear();
    }
  }

  List<Placed> required() {
    return Stream.concat(words.values().stream(), joined.values().stream()).toList();
  }

  /// The words, those that operators join included.
  List<Unit> words() {
    return Stream.concat(units(words).stream(), units(said).stream()).distinct().toList();
  }

  List<Unit> joined() {
    return units(joined);
  }

  List<Unit> optional() {
    return units(optional);
  }

  List<Unit> phrases() {
    return units(phrases);
  }

  List<Unit> parts() {
    return List.copyOf(parts.values());
  }

  List<String> hints() {
    return List.copyOf(hints);
  }

  Set<String> unknown() {
    return Set.copyOf(unknown);
  }

  Set<String> names() {
    return Set.copyOf(names);
  }

  List<String> tokens() {
    return List.copyOf(tokens);
  }

  List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  private static List<Unit> units(Map<List<String>, Placed> placed) {
    List<Unit> units = new ArrayList<>();
    placed.values().forEach(each -> units.add(each.unit()));
    return List.copyOf(units);
  }
}

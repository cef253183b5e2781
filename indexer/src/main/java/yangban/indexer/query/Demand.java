package yangban.indexer.query;

import java.util.List;
import java.util.stream.Stream;

/// One thing that a result has to hold: what was typed, or something that answers as well.
///
/// @param typed in the query's own spelling
/// @param alternatives what was asked for; more than one where the query says 或, and where an
///   abbreviation is written out
/// @param weaker what nobody typed and what answers nevertheless: synonyms, the cues of a problem.
///   Worth less than the alternatives
/// @param unless where any of these stands, the alternatives do not count
/// @param said values that meet it as well as its words do, all in one list: 省级 is met by whoever
///   was recognised by a province
/// @param firm whether no answer may do without it: quoted, or joined by an operator
public record Demand(
    String typed,
    List<Together> alternatives,
    List<Unit> weaker,
    List<Unit> unless,
    List<SaidValue> said,
    boolean firm) {

  public Demand {
    alternatives = List.copyOf(alternatives);
    weaker = List.copyOf(weaker);
    unless = List.copyOf(unless);
    said = List.copyOf(said);
    if (alternatives.isEmpty()) {
      throw new IllegalArgumentException("a demand without anything to look for");
    }
  }

  /// One that words alone meet.
  public Demand(
      String typed,
      List<Together> alternatives,
      List<Unit> weaker,
      List<Unit> unless,
      boolean firm) {
    this(typed, alternatives, weaker, unless, List.of(), firm);
  }

  /// A word, which no answer may do without.
  public static Demand firm(Unit unit) {
    return new Demand(unit.typed(), List.of(Together.of(unit)), List.of(), List.of(), true);
  }

  /// Every unit of the alternatives.
  public Stream<Unit> asked() {
    return alternatives.stream().flatMap(each -> each.units().stream());
  }
}

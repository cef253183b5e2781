package yangban.indexer.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import yangban.corpus.Span;
import yangban.indexer.query.Clause.All;
import yangban.indexer.query.Clause.Any;
import yangban.indexer.query.Clause.Close;
import yangban.indexer.query.Clause.Named;
import yangban.indexer.query.Clause.Not;
import yangban.indexer.query.Clause.Piece;
import yangban.indexer.query.UnitList.Placed;
import yangban.indexer.text.ChineseAnalyzer;

/// Makes units and demands of the clauses of a query.
///
/// What stands between blanks goes through the words' reading, with all that answers as well. What
/// an operator joins is meant as it is said: it is required, and nothing is added to it.
final class ClauseReader {

  /// Alternatives that nested 或 multiply to, at the most.
  private static final int MOST_ALTERNATIVES = 32;

  /// What `*` between characters stands for: a word or two.
  static final int WILDCARD_CHARS = 8;

  private final ChineseAnalyzer analyzer;
  private final Lexicons lexicons;
  private final UnitList units;
  private final FieldReading fields;
  private final List<Demand> said = new ArrayList<>();
  private final List<Demand> excluded = new ArrayList<>();
  private final List<Span> plain = new ArrayList<>();
  private final List<String> wild = new ArrayList<>();

  ClauseReader(ChineseAnalyzer analyzer, Lexicons lexicons, UnitList units, FieldReading fields) {
    this.analyzer = analyzer;
    this.lexicons = lexicons;
    this.units = units;
    this.fields = fields;
  }

  /// Reads clauses that stand side by side.
  void read(List<Clause> clauses) {
    for (Clause clause : clauses) {
      switch (clause) {
        case Piece piece when piece.quoted() -> phrase(piece);
        case Piece piece when isWild(piece) -> demand(piece.text(), List.of(piece));
        case Piece piece -> words(piece);
        case All all when !all.said() -> read(all.parts());
        case All all -> both(all);
        case Not not -> exclude(not);
        case Named named when fields.isFacet(named) -> fields.choose(named, false);
        case Named named -> required(named);
        case Any any -> either(any);
        case Close close -> required(close);
      }
    }
  }

  /// What operators and quotes ask for, all of it required.
  List<Demand> said() {
    return said;
  }

  List<Demand> excluded() {
    return excluded;
  }

  /// Where the query is no more than words.
  List<Span> plain() {
    return plain;
  }

  /// The pieces in which `*` stands for something.
  List<String> wild() {
    return wild;
  }

  private boolean isFacet(Clause clause) {
    return clause instanceof Named named && fields.isFacet(named);
  }

  private PieceWords pieceWords(Piece piece) {
    return new PieceWords(piece, analyzer.cut(piece.text()), lexicons, units);
  }

  /// Every word of the pieces, whatever it is: for a query of question words only.
  void readEvery(List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (clause instanceof Piece piece) {
        pieceWords(piece).readEvery();
      }
    }
  }

  private void words(Piece piece) {
    plain.add(new Span(piece.start(), piece.start() + piece.text().length()));
    pieceWords(piece).read();
  }

  private void phrase(Piece piece) {
    PieceWords words = pieceWords(piece);
    if (!words.isEmpty()) {
      Placed whole = words.whole();
      units.phrase(whole);
      said.add(Demand.firm(whole.unit()));
    }
  }

  private void required(Clause clause) {
    switch (clause) {
      case Not not -> exclude(not);
      case Named named when fields.isFacet(named) -> fields.choose(named, false);
      case All all -> both(all);
      case Piece piece when !piece.quoted() && !isWild(piece) ->
          unitsOf(piece).forEach(unit -> said.add(Demand.firm(unit)));
      case Piece piece -> demand(piece.text(), List.of(piece));
      case Named named ->
          fields
              .scoped(named)
              .ifPresent(each ->
                  unitsOf(each.piece())
                      .forEach(unit -> said.add(Demand.firm(unit.in(each.scope())))));
      case Any any -> either(any);
      case Close close -> demand(typed(close), List.of(close));
    }
  }

  private void both(All all) {
    fields.either(all.said() ? all.parts() : List.of());
    all.parts().forEach(this::required);
  }

  /// Values of one facet are chosen together. Nothing else can be an alternative to a value: it is
  /// chosen beside them, and that is told.
  private void either(Any said) {
    Any any = fields.ofSameFacet(said);
    if (any.parts().stream().allMatch(this::isFacet) && fields.isOfOneFacet(any.parts())) {
      any.parts().forEach(part -> fields.choose((Named) part, false));
    } else {
      demand(typed(any.parts().stream().filter(this::isAlternative).toList()), any.parts());
    }
  }

  private boolean isAlternative(Clause part) {
    return !isFacet(part) && !(part instanceof Not);
  }

  private void demand(String typed, List<Clause> alternatives) {
    List<Together> all =
        alternatives.stream()
            .flatMap(each -> alternatives(each).stream())
            .distinct()
            .limit(MOST_ALTERNATIVES)
            .toList();
    if (!all.isEmpty()) {
      said.add(new Demand(typed, all, List.of(), List.of(), true));
    }
  }

  /// What answers `clause`, each in itself.
  private List<Together> alternatives(Clause clause) {
    return switch (clause) {
      case Piece piece when isWild(piece) -> wild(piece);
      case Piece piece -> together(unitsOf(piece), Nearness.ANYWHERE);
      case Named named when fields.isFacet(named) -> {
        fields.everywhere(FieldReading.typed(named));
        fields.choose(named, false);
        yield List.of();
      }
      case Named named ->
          fields.scoped(named).stream()
              .flatMap(each ->
                  together(
                      unitsOf(each.piece()).stream().map(unit -> unit.in(each.scope())).toList(),
                      Nearness.ANYWHERE)
                      .stream())
              .toList();
      case Any any -> any.parts().stream().flatMap(part -> alternatives(part).stream()).toList();
      case All all -> all(all.parts());
      case Not not -> {
        fields.everywhere("-" + typed(not));
        exclude(not);
        yield List.of();
      }
      case Close close -> close(close);
    };
  }

  private static List<Together> together(List<Unit> units, Nearness nearness) {
    return units.isEmpty() ? List.of() : List.of(new Together(units, nearness));
  }

  /// Every way to take one alternative of each part.
  private List<Together> all(List<Clause> parts) {
    List<Together> ways = List.of();
    for (Clause part : parts) {
      List<Together> more = alternatives(part);
      if (ways.isEmpty() || more.isEmpty()) {
        ways = ways.isEmpty() ? more : ways;
        continue;
      }
      ways =
          ways.stream()
              .flatMap(one ->
                  more.stream()
                      .map(other ->
                          Together.of(
                              Stream.concat(one.units().stream(), other.units().stream())
                                  .toList())))
              .limit(MOST_ALTERNATIVES)
              .toList();
    }
    return ways;
  }

  private List<Together> close(Close close) {
    List<Unit> all = new ArrayList<>();
    for (Clause part : close.parts()) {
      boolean whole = close.nearness() instanceof Nearness.Within;
      if (part instanceof Piece piece) {
        all.addAll(whole ? unitsOf(quoted(piece)) : unitsOf(piece));
      } else {
        alternatives(part).stream().limit(1).forEach(first -> all.addAll(first.units()));
      }
    }
    List<Unit> scoped =
        close.same() ? all.stream().map(unit -> unit.in(Unit.Scope.PRACTICE)).toList() : all;
    return together(scoped, close.nearness());
  }

  private static Piece quoted(Piece piece) {
    return new Piece(piece.text(), piece.start(), true);
  }

  /// The units of a piece, which are scored and marked as any other.
  private List<Unit> unitsOf(Piece piece) {
    PieceWords words = pieceWords(piece);
    if (words.isEmpty()) {
      return List.of();
    }
    List<Placed> placed = piece.quoted() ? List.of(words.whole()) : words.each();
    placed.forEach(units::said);
    return placed.stream().map(Placed::unit).toList();
  }

  private static boolean isWild(Piece piece) {
    String text = QueryTokens.narrow(piece.text());
    return !piece.quoted() && text.indexOf(Unit.PREFIX) >= 0 && !text.replace("*", "").isBlank();
  }

  /// `党*活动`: the parts in this order and near each other; `mooc*`: every word that begins so.
  private List<Together> wild(Piece piece) {
    wild.add(piece.text());
    String text = QueryTokens.narrow(piece.text());
    List<String> parts = Arrays.stream(text.split("\\*+")).filter(part -> !part.isBlank()).toList();
    String folded = analyzer.fold(parts.getFirst());
    if (parts.size() == 1 && text.endsWith("*") && folded.matches("[a-z0-9]{2,}")) {
      Unit prefix = Unit.of(piece.text(), folded + Unit.PREFIX);
      units.said(new Placed(prefix, new Span(piece.start(), piece.start() + text.length())));
      return List.of(Together.of(prefix));
    }
    List<Unit> all = new ArrayList<>();
    for (String part : parts) {
      int start = piece.start() + text.indexOf(part);
      all.addAll(unitsOf(new Piece(part, start, true)));
    }
    // A part alone is near nothing.
    return together(
        all, all.size() == 1 ? Nearness.ANYWHERE : new Nearness.Within(WILDCARD_CHARS, true));
  }

  private void exclude(Not not) {
    switch (not.part()) {
      case Named named when fields.isFacet(named) -> fields.choose(named, true, not.start());
      case Named named ->
          fields
              .scoped(named)
              .ifPresent(each -> {
                PieceWords words = pieceWords(quoted(each.piece()));
                if (!words.isEmpty()) {
                  exclude(Together.of(words.whole().unit().in(each.scope())));
                }
              });
      case Piece piece -> {
        PieceWords words = pieceWords(piece);
        if (!words.isEmpty()) {
          exclude(Together.of(words.whole().unit()));
        }
      }
      case Not inner -> exclude(inner);
      case Any any -> any.parts().forEach(part -> exclude(new Not(part, not.start())));
      case All all -> excludeTogether(all, not.start());
      case Close close -> units.silently(() -> close(close).forEach(this::exclude));
    }
  }

  /// What has all of these. Of values of facets what has any of them, and that is told unless they
  /// are of one.
  private void excludeTogether(All all, int start) {
    List<Clause> values = all.parts().stream().filter(this::isFacet).toList();
    values.forEach(value -> exclude(new Not(value, start)));
    List<Clause> words = all.parts().stream().filter(part -> !isFacet(part)).toList();
    if (!values.isEmpty() && !(words.isEmpty() && fields.isOfOneFacet(values))) {
      all.parts().forEach(part -> fields.everywhere("-" + typed(part)));
    }
    units.silently(() -> all(words).forEach(this::exclude));
  }

  private void exclude(Together together) {
    if (units.exclude(together.units())) {
      String typed = String.join(" ", together.units().stream().map(Unit::typed).toList());
      excluded.add(new Demand(typed, List.of(together), List.of(), List.of(), true));
    }
  }

  private static String typed(Clause clause) {
    return switch (clause) {
      case Piece piece -> piece.text();
      case Named named -> named.field().value();
      case All all -> typed(all.parts());
      case Any any -> typed(any.parts());
      case Close close -> typed(close.parts());
      case Not not -> typed(not.part());
    };
  }

  private static String typed(List<Clause> parts) {
    return String.join(" ", parts.stream().map(ClauseReader::typed).toList());
  }
}

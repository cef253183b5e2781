package yangban.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yangban.corpus.Span;
import yangban.indexer.query.QuerySyntax.Piece;
import yangban.indexer.text.ChineseAnalyzer;

/// Reads what people type into what the index can be asked. The only door of this package for the
/// search; can be shared between threads.
///
/// A piece between blanks is cut into words ([PieceWords]); words make demands, with what answers
/// as well ([Expanding]).
public final class QueryReader {

  /// DESIGN.md, "Limits that are on by default".
  public static final int MAX_UNITS = UnitList.MAX_UNITS;

  private final ChineseAnalyzer analyzer;
  private final Lexicons lexicons;

  public QueryReader(ChineseAnalyzer analyzer) {
    this.analyzer = analyzer;
    this.lexicons = Lexicons.load(analyzer::fold);
  }

  /// Understands `query`, whatever it is, with every expansion on.
  public Question read(String query) {
    return read(query, Set.of());
  }

  /// Understands `query`, whatever it is.
  ///
  /// @param off codes of expansions that take no part
  public Question read(String query, Set<String> off) {
    String text = clean(query);
    QuerySyntax syntax = QuerySyntax.read(text);
    UnitList units = new UnitList();
    syntax.pieces().forEach(piece -> read(piece, units));
    if (units.isEmpty()) {
      syntax.pieces().forEach(piece -> words(piece, units).readEvery());
    }
    units.settle();
    Expanding expanding = new Expanding(lexicons, analyzer, off);
    List<Span> taken =
        syntax.pieces().stream()
            .filter(piece -> piece.quoted() || piece.excluded())
            .map(piece -> new Span(piece.start(), piece.start() + piece.text().length()))
            .toList();
    expanding.read(units.required(), Expanding.blanked(analyzer.fold(text), taken));
    List<Demand> demands = new ArrayList<>(expanding.demands());
    units.phrases().forEach(phrase -> demands.add(Demand.firm(phrase)));
    return new Question(
        new QueryReading(
            text, units.tokens(), notes(query, text, syntax, units), expanding.expansions()),
        demands,
        units.words(),
        units.joined(),
        units.parts(),
        units.phrases(),
        units.optional(),
        units.excluded().stream().map(Demand::firm).toList(),
        units.hints());
  }

  private static List<QueryNote> notes(
      String query, String text, QuerySyntax syntax, UnitList units) {
    List<QueryNote> notes = new ArrayList<>();
    if (!text.equals(query)) {
      notes.add(new QueryNote(QueryNote.Code.CLEANED, List.of()));
    }
    if (syntax.isUnbalanced()) {
      notes.add(new QueryNote(QueryNote.Code.UNBALANCED, List.of()));
    }
    if (units.isEmpty() && !query.isBlank()) {
      notes.add(new QueryNote(QueryNote.Code.NO_WORDS, List.of()));
    }
    if (!units.leftOut().isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.TRUNCATED, units.leftOut()));
    }
    return notes;
  }

  /// Blanks for control characters and lone surrogates, nothing for characters without a width.
  /// Line breaks and tabs are blanks like any other.
  private static String clean(String query) {
    StringBuilder clean = new StringBuilder(query.length());
    query
        .codePoints()
        .forEach(point -> {
          int type = Character.getType(point);
          if (Character.isWhitespace(point)
              || (type != Character.CONTROL
                  && type != Character.SURROGATE
                  && type != Character.FORMAT)) {
            clean.appendCodePoint(point);
          } else if (type != Character.FORMAT) {
            clean.append(' ');
          }
        });
    return clean.toString();
  }

  private void read(Piece piece, UnitList units) {
    PieceWords words = words(piece, units);
    if (words.isEmpty()) {
      return;
    }
    if (piece.excluded()) {
      units.exclude(words.whole());
    } else if (piece.quoted()) {
      units.phrase(words.whole());
    } else {
      words.read();
    }
  }

  private PieceWords words(Piece piece, UnitList units) {
    return new PieceWords(piece, analyzer.cut(piece.text()), lexicons, units);
  }
}

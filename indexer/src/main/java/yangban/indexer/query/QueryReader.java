package yangban.indexer.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yangban.corpus.lexicon.DisciplineCatalogue;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.UnifiedForms;

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
  private final FieldNames names = FieldNames.load();
  private final FieldValues values;
  private final DisciplineCatalogue disciplines = DisciplineCatalogue.load();

  public QueryReader(ChineseAnalyzer analyzer) {
    this.analyzer = analyzer;
    this.lexicons = Lexicons.load(analyzer::fold);
    this.values = new FieldValues(analyzer::fold, lexicons.abbreviations());
  }

  /// Whether `folded` is a word that a question is asked with, and not what it asks for.
  public boolean asks(String folded) {
    return lexicons.questions().contains(folded) || lexicons.asking().contains(folded);
  }

  /// Whether `folded` joins words or asks, and is no verb that says what is to be done (管, 抓).
  public boolean joins(String folded) {
    return lexicons.questions().contains(folded);
  }

  /// Words that questions are known to be about: those with synonyms, and those that state a
  /// problem.
  public Set<String> askedAbout() {
    Set<String> words = new HashSet<>(lexicons.synonyms().words());
    words.addAll(lexicons.problems().words());
    return words;
  }

  /// Words that mean about what `folded` means, a part of a word perhaps, the likeliest first.
  public List<String> meaningLike(String folded) {
    return lexicons.synonyms().around(folded);
  }

  /// The code of the discipline that `folded` speaks for most; empty where it speaks for none.
  public Optional<String> discipline(String folded) {
    return disciplines.speaksFor(folded);
  }

  /// Understands `query`, whatever it is, with every expansion on and no values known.
  public Question read(String query) {
    return read(query, Set.of(), KnownValues.NONE);
  }

  /// Understands `query`, whatever it is.
  ///
  /// @param off codes of expansions that take no part
  /// @param known the values that a field may name
  public Question read(String query, Set<String> off, KnownValues known) {
    String cleaned = Cleaning.clean(query);
    SpacedCharacters spaced = SpacedCharacters.of(UnifiedForms.of(cleaned), this::asks);
    String text = spaced.text();
    QuerySyntax syntax = QuerySyntax.of(text, names::contains);
    List<Clause> clauses = syntax.clauses();
    UnitList units = new UnitList();
    FieldReading fields = new FieldReading(names, values, known);
    ClauseReader reader = new ClauseReader(analyzer, lexicons, units, fields);
    reader.read(clauses);
    boolean asking = units.isEmpty();
    if (asking) {
      reader.readEvery(clauses);
    }
    units.settle();
    Expanding expanding = new Expanding(lexicons, analyzer, off);
    String plain = Expanding.only(analyzer.fold(text), reader.plain());
    List<Expanding.Said> said =
        lexicons.said().in(plain, known).stream()
            .map(found -> said(found, text, fields.rest(text, syntax, List.of(found.place())), off))
            .toList();
    expanding.read(units.required(), said, plain);
    String spoken = fields.spoken(text, syntax);
    return new Question(
        new QueryReading(
            text,
            units.tokens(),
            Stream.concat(
                    typing(query, cleaned, spaced, asking, units).stream(),
                    notes(query, text, syntax, units, reader, fields).stream())
                .toList(),
            expanding.expansions(),
            said.stream().map(Expanding.Said::value).toList(),
            fields.rest(text, syntax),
            fields.choices(),
            Optional.empty()),
        Stream.concat(expanding.demands().stream(), reader.said().stream()).distinct().toList(),
        units.words(),
        units.joined(),
        units.parts(),
        units.phrases(),
        units.optional(),
        reader.excluded(),
        units.hints(),
        units.unknown(),
        units.names(),
        reader.plain(),
        lexicons.told(spoken, analyzer.fold(spoken)));
  }

  /// @param rest the query without these words
  private Expanding.Said said(SaidValues.Found found, String text, String rest, Set<String> off) {
    String typed = found.place().of(text);
    String code = SaidValue.PREFIX + analyzer.fold(typed);
    return new Expanding.Said(
        new SaidValue(code, typed, found.aspect(), found.values(), rest, !off.contains(code)),
        found.place());
  }

  /// What is said of the typing itself.
  ///
  /// @param asking whether there is nothing but words of asking
  private static List<QueryNote> typing(
      String query, String cleaned, SpacedCharacters spaced, boolean asking, UnitList units) {
    List<QueryNote> notes = new ArrayList<>();
    if (!cleaned.equals(query)) {
      notes.add(new QueryNote(QueryNote.Code.CLEANED, List.of()));
    }
    if (!spaced.joined().isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.JOINED, spaced.joined()));
    }
    if (asking && !units.tokens().isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.ONLY_ASKING, units.tokens()));
    }
    return notes;
  }

  private static List<QueryNote> notes(
      String query,
      String text,
      QuerySyntax syntax,
      UnitList units,
      ClauseReader reader,
      FieldReading fields) {
    List<QueryNote> notes = new ArrayList<>();
    if (syntax.isUnbalanced()) {
      notes.add(new QueryNote(QueryNote.Code.UNBALANCED, List.of()));
    }
    if (!syntax.emptyFields().isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.EMPTY_FIELD, syntax.emptyFields()));
    } else if (units.isEmpty() && fields.choices().isEmpty() && !query.isBlank()) {
      boolean star = QueryTokens.narrow(text).indexOf('*') >= 0;
      notes.add(
          new QueryNote(star ? QueryNote.Code.WILDCARD_ALONE : QueryNote.Code.NO_WORDS, List.of()));
    }
    if (!units.leftOut().isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.TRUNCATED, units.leftOut()));
    }
    if (!syntax.unknownFields().isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.UNKNOWN_FIELD, syntax.unknownFields()));
    }
    if (!reader.wild().isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.WILDCARD, reader.wild()));
    }
    fields.notes(notes);
    return notes;
  }
}

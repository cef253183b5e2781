package yangban.indexer.query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import yangban.corpus.Span;
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
  private final Exclusions exclusions;
  private final DisciplineCatalogue disciplines = DisciplineCatalogue.load();

  /// @param clock tells what year 今年 is
  public QueryReader(ChineseAnalyzer analyzer, Clock clock) {
    this.analyzer = analyzer;
    this.lexicons = Lexicons.load(analyzer::fold, clock);
    this.values = new FieldValues(analyzer::fold, lexicons.abbreviations());
    this.exclusions = new Exclusions(analyzer, lexicons, values);
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

  /// What `piece` may become that is the beginning of a field with its value (学校:哈工), the likeliest
  /// first; none where it is no such field.
  public List<String> completeField(String piece, KnownValues known) {
    return new FieldCompletion(names, values, analyzer::fold).of(piece, known);
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
    QuerySyntax typed = QuerySyntax.of(text, names::contains);
    String folded = Expanding.only(analyzer.fold(text), typed.words());
    SaidLimits limits = SaidLimits.of(text, folded, exclusions, lexicons.years(), known, off);
    List<Span> frames = QuestionFrames.in(folded);
    Parts parts = parts(text, limits, frames, known);
    if (limits.on() && parts.units().isEmpty()) {
      limits = limits.ofValues();
      parts = parts(text, limits, frames, known);
    }
    if (parts.asking() && !frames.isEmpty()) {
      parts = parts(text, limits, List.of(), known);
    }
    List<QueryNote> notes =
        new ArrayList<>(typing(query, cleaned, spaced, parts.asking(), parts.units()));
    // Of what was typed: where a limit is taken out, what stood beside it has lost its partner.
    if (!typed.danglers().isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.DANGLING, typed.danglers()));
    }
    notes.addAll(notes(query, text, parts, limits.on()));
    return question(text, limits, parts, notes, off, known);
  }

  /// A query taken apart.
  ///
  /// @param text of which words that set limits and frames were left out
  /// @param frames that were left out
  /// @param asking whether there is nothing but words of asking
  private record Parts(
      String text,
      List<Span> frames,
      QuerySyntax syntax,
      UnitList units,
      FieldReading fields,
      ClauseReader reader,
      boolean asking) {}

  /// @param frames what only frames the question, where something else is asked for or chosen
  private Parts parts(String whole, SaidLimits limits, List<Span> frames, KnownValues known) {
    String text = Expanding.blanked(limits.on() ? limits.blanked() : whole, frames);
    QuerySyntax syntax = QuerySyntax.of(text, names::contains);
    List<Clause> clauses = syntax.clauses();
    UnitList units = new UnitList();
    FieldReading fields = new FieldReading(names, values, lexicons.years(), known);
    ClauseReader reader = new ClauseReader(analyzer, lexicons, units, fields);
    reader.read(clauses);
    // Where a limit is all that is said, what goes with it (还有什么) asks for nothing.
    boolean narrowed = limits.on() || (!frames.isEmpty() && !fields.choices().isEmpty());
    boolean asking = units.isEmpty() && !narrowed;
    if (asking) {
      reader.readEvery(clauses);
    }
    units.settle();
    return new Parts(text, frames, syntax, units, fields, reader, asking);
  }

  private Question question(
      String text,
      SaidLimits limits,
      Parts parts,
      List<QueryNote> notes,
      Set<String> off,
      KnownValues known) {
    UnitList units = parts.units();
    ClauseReader reader = parts.reader();
    FieldReading fields = parts.fields();
    boolean onlyLimits = limits.on() && units.isEmpty();
    SaidLimits.Left left = limits.left();
    // Beside a choice nothing would be left of the question but its frame.
    List<Span> idle = limits.on() || !fields.choices().isEmpty() ? parts.frames() : List.of();
    QuerySyntax typed = limits.on() ? QuerySyntax.of(text, names::contains) : parts.syntax();
    Function<SaidLimits.Left, String> written =
        other ->
            onlyLimits
                ? ""
                : spaced(text, fields.rest(other.text(), typed, and(other.gone(), idle)), other);
    String plain = Expanding.only(analyzer.fold(parts.text()), reader.plain());
    List<Span> gone = and(left.gone(), parts.frames());
    List<Expanding.Said> said =
        lexicons.said().in(plain, known).stream()
            .map(found ->
                said(
                    found,
                    text,
                    fields.rest(left.text(), typed, and(gone, List.of(found.place()))),
                    off))
            .toList();
    Expanding expanding = new Expanding(lexicons, analyzer, off);
    expanding.read(units.required(), said, plain);
    List<SaidLimit> told = limits.told(written);
    told.stream()
        .filter(SaidLimit::on)
        .forEach(limit -> expanding.limited(analyzer.fold(limit.typed())));
    String spoken = fields.spoken(parts.text(), parts.syntax());
    return new Question(
        new QueryReading(
            text,
            units.tokens(),
            notes,
            expanding.expansions(),
            said.stream().map(Expanding.Said::value).toList(),
            told,
            written.apply(left),
            choices(fields, told),
            Optional.empty()),
        Stream.concat(expanding.demands().stream(), reader.said().stream()).distinct().toList(),
        units.words(),
        units.joined(),
        units.parts(),
        units.phrases(),
        units.optional(),
        reader.excluded(),
        told.stream().flatMap(limit -> avoided(limit).stream()).toList(),
        units.hints(),
        units.unknown(),
        units.names(),
        limits.on() || !parts.frames().isEmpty() ? parts.text().strip() : text,
        reader.plain(),
        lexicons.told(spoken, analyzer.fold(spoken)));
  }

  /// A shorter wording leaves blanks behind it.
  private static String spaced(String text, String rest, SaidLimits.Left left) {
    return left.text().equals(text) ? rest : rest.strip().replaceAll("\\s+", " ");
  }

  private static List<Span> and(List<Span> places, List<Span> others) {
    return Stream.concat(places.stream(), others.stream()).toList();
  }

  private static Map<Facet, FacetChoice> choices(FieldReading fields, List<SaidLimit> limits) {
    Map<Facet, FacetChoice> choices = new EnumMap<>(Facet.class);
    choices.putAll(fields.choices());
    for (SaidLimit limit : limits) {
      if (limit.on() && limit.facet().isPresent()) {
        limit
            .choice()
            .ifPresent(choice -> choices.merge(limit.facet().get(), choice, FacetChoice::and));
      }
    }
    return choices;
  }

  /// What a word that is excluded leaves out: what has it in a heading or title. A text that has it
  /// elsewhere is not about it, and is often what was asked for: of 30 passages of the sample
  /// corpus that hold 开会, 参观, 填表, 打卡, 手机, 检查 or 考试, most tell how one did without (不再单独安排参观,
  /// 一律不再让人填表, 最初想强制打卡), so that `-参观` would lose them. A heading may say so as well.
  private Optional<Demand> avoided(SaidLimit limit) {
    if (!limit.on() || limit.facet().isPresent()) {
      return Optional.empty();
    }
    String word = analyzer.fold(limit.what());
    Unit unit = Unit.of(limit.what(), word).in(Unit.Scope.HEADINGS);
    List<Unit> unless =
        Stream.of("不", "不再", "不搞", "不靠", "不要", "不用", "告别", "取消", "少")
            .map(denial -> Unit.of(denial + limit.what(), denial + word).in(Unit.Scope.HEADINGS))
            .toList();
    return Optional.of(
        new Demand(limit.what(), List.of(Together.of(unit)), List.of(), unless, true));
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

  private static List<QueryNote> notes(String query, String text, Parts parts, boolean limited) {
    QuerySyntax syntax = parts.syntax();
    UnitList units = parts.units();
    List<QueryNote> notes = new ArrayList<>();
    if (syntax.isUnbalanced()) {
      notes.add(new QueryNote(QueryNote.Code.UNBALANCED, List.of()));
    }
    if (!syntax.emptyFields().isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.EMPTY_FIELD, syntax.emptyFields()));
    } else if (units.isEmpty()
        && parts.fields().choices().isEmpty()
        && !limited
        && !query.isBlank()) {
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
    if (!syntax.tooFar().isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.TOO_FAR, syntax.tooFar()));
    }
    if (!parts.reader().wild().isEmpty()) {
      notes.add(new QueryNote(QueryNote.Code.WILDCARD, parts.reader().wild()));
    }
    parts.fields().notes(notes);
    return notes;
  }
}

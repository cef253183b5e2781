package yangban.indexer.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import yangban.corpus.Span;
import yangban.indexer.query.QuerySyntax.Piece;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.Cut;

/// Reads what people type into what the index can be asked. The only door of this package for the
/// search; can be shared between threads.
///
/// A piece between blanks is cut into words. A word of two characters or more is a unit. Single
/// characters that stand side by side are what the segmenter did not know (names, new words), so a
/// row of them is one unit, without question words at its ends. A single character beside a word
/// may belong to it or not (微|沙龙, 科研|月, 抓|党建), so it is asked for together with a neighbour, the
/// one before it or the one after it.
public final class QueryReader {

  /// DESIGN.md, "Limits that are on by default".
  public static final int MAX_UNITS = 64;

  private final ChineseAnalyzer analyzer;
  private final QuestionWords questionWords = QuestionWords.load();

  public QueryReader(ChineseAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /// Understands `query`, whatever it is.
  public Question read(String query) {
    String text = clean(query);
    QuerySyntax syntax = QuerySyntax.read(text);
    Units units = new Units();
    syntax.pieces().forEach(piece -> read(piece, units));
    if (units.isEmpty()) {
      syntax.pieces().forEach(piece -> readEveryWord(piece, units));
    }
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
    return units.question(text, notes);
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

  private void read(Piece piece, Units units) {
    Cut cut = analyzer.cut(piece.text());
    List<Span> cover = cut.cover();
    if (cover.isEmpty()) {
      return;
    }
    if (piece.quoted() || piece.excluded()) {
      Span whole = new Span(cover.getFirst().start(), cover.getLast().end());
      Unit unit = unit(piece, cut, whole);
      if (piece.excluded()) {
        units.exclude(unit);
      } else {
        units.phrase(unit);
      }
    } else {
      new Words(piece.text(), cut, units::word, new Joining(piece.text(), cut, units)).read(cover);
      List<Span> parts = cover.stream().flatMap(span -> cut.parts(span).stream()).toList();
      new Words(piece.text(), cut, units::part, single -> true).read(parts);
    }
  }

  private static Unit unit(Piece piece, Cut cut, Span span) {
    return Unit.of(span.of(piece.text()), cut.folded(span));
  }

  /// For a query of question words only: then they are what it is about.
  private void readEveryWord(Piece piece, Units units) {
    Cut cut = analyzer.cut(piece.text());
    for (Span span : cut.cover()) {
      units.word(unit(piece, cut, span));
      units.part(unit(piece, cut, span));
    }
  }

  /// Makes units of words that lie side by side.
  private final class Words {

    private final String text;
    private final Cut cut;
    private final Consumer<Unit> units;
    private final Predicate<Span> joins;
    private final List<Span> row = new ArrayList<>();

    /// @param joins takes a single character that touches a word, and says whether it did
    Words(String text, Cut cut, Consumer<Unit> units, Predicate<Span> joins) {
      this.text = text;
      this.cut = cut;
      this.units = units;
      this.joins = joins;
    }

    void read(List<Span> words) {
      for (Span word : words) {
        boolean touches = row.isEmpty() || row.getLast().end() == word.start();
        if (!isSingle(word) || !touches) {
          endRow();
        }
        if (isSingle(word)) {
          row.add(word);
        } else if (!questionWords.contains(cut.folded(word))) {
          units.accept(unit(word));
        }
      }
      endRow();
    }

    private boolean isSingle(Span span) {
      String word = cut.folded(span);
      return word.codePointCount(0, word.length()) == 1
          && Character.isIdeographic(word.codePointAt(0));
    }

    private Unit unit(Span span) {
      return Unit.of(span.of(text), cut.folded(span));
    }

    /// Ends a row of single characters.
    private void endRow() {
      while (!row.isEmpty() && questionWords.contains(cut.folded(row.getFirst()))) {
        row.removeFirst();
      }
      while (!row.isEmpty() && questionWords.contains(cut.folded(row.getLast()))) {
        row.removeLast();
      }
      if (row.isEmpty()) {
        return;
      }
      Span span = new Span(row.getFirst().start(), row.getLast().end());
      if (row.size() > 1 || !joins.test(span)) {
        units.accept(unit(span));
      }
      row.clear();
    }
  }

  /// Asks for single characters with the words that they touch.
  private final class Joining implements Predicate<Span> {

    private final String text;
    private final Cut cut;
    private final Units units;

    Joining(String text, Cut cut, Units units) {
      this.text = text;
      this.cut = cut;
      this.units = units;
    }

    @Override
    public boolean test(Span single) {
      int start = single.start();
      int end = single.end();
      for (Span word : cut.cover()) {
        if (!questionWords.contains(cut.folded(word))) {
          start = word.end() == single.start() ? word.start() : start;
          end = word.start() == single.end() ? word.end() : end;
        }
      }
      List<Span> forms = new ArrayList<>();
      if (start < single.start()) {
        forms.add(new Span(start, single.end()));
      }
      if (end > single.end()) {
        forms.add(new Span(single.start(), end));
      }
      if (forms.isEmpty()) {
        return false;
      }
      Span shown = forms.size() == 1 ? forms.getFirst() : single;
      units.joined(new Unit(shown.of(text), forms.stream().map(cut::folded).toList()));
      forms.forEach(form -> hint(single, form));
      return true;
    }

    /// The bigram that `single` makes with its neighbour in `form`.
    private void hint(Span single, Span form) {
      String folded = cut.folded(form);
      boolean before = form.end() == single.end();
      int middle =
          before ? folded.offsetByCodePoints(folded.length(), -2) : folded.offsetByCodePoints(0, 2);
      String bigram = before ? folded.substring(middle) : folded.substring(0, middle);
      if (bigram.codePoints().allMatch(Character::isIdeographic)) {
        units.hint(bigram);
      }
    }
  }

  /// Collects units, each once, up to the limit.
  private static final class Units {

    private final Map<List<String>, Unit> words = new LinkedHashMap<>();
    private final Map<List<String>, Unit> joined = new LinkedHashMap<>();
    private final Map<List<String>, Unit> parts = new LinkedHashMap<>();
    private final Map<List<String>, Unit> phrases = new LinkedHashMap<>();
    private final Map<List<String>, Unit> excluded = new LinkedHashMap<>();
    private final Set<String> hints = new LinkedHashSet<>();
    private final Set<String> tokens = new LinkedHashSet<>();
    private final Set<String> leftOut = new LinkedHashSet<>();

    void word(Unit unit) {
      if (add(unit, words)) {
        tokens.add(unit.typed());
      }
    }

    void joined(Unit unit) {
      if (add(unit, joined)) {
        tokens.add(unit.typed());
      }
    }

    void part(Unit unit) {
      if (parts.size() < MAX_UNITS) {
        parts.putIfAbsent(unit.forms(), unit);
      }
    }

    void phrase(Unit unit) {
      if (add(unit, phrases)) {
        tokens.add(unit.typed());
      }
    }

    void exclude(Unit unit) {
      add(unit, excluded);
    }

    void hint(String bigram) {
      hints.add(bigram);
    }

    private boolean add(Unit unit, Map<List<String>, Unit> kind) {
      if (words.size() + joined.size() + phrases.size() + excluded.size() == MAX_UNITS) {
        leftOut.add(unit.typed());
        return false;
      }
      return kind.putIfAbsent(unit.forms(), unit) == null;
    }

    boolean isEmpty() {
      return words.isEmpty() && joined.isEmpty() && phrases.isEmpty() && excluded.isEmpty();
    }

    Question question(String text, List<QueryNote> notes) {
      if (!leftOut.isEmpty()) {
        notes.add(new QueryNote(QueryNote.Code.TRUNCATED, List.copyOf(leftOut)));
      }
      return new Question(
          new QueryReading(text, List.copyOf(tokens), notes),
          List.copyOf(words.values()),
          List.copyOf(joined.values()),
          List.copyOf(parts.values()),
          List.copyOf(phrases.values()),
          List.copyOf(excluded.values()),
          List.copyOf(hints));
    }
  }
}

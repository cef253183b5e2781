package yangban.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import yangban.corpus.Span;
import yangban.corpus.lexicon.Surnames;
import yangban.indexer.query.Clause.Piece;
import yangban.indexer.query.UnitList.Placed;
import yangban.indexer.text.Cut;

/// Makes units of the words of one piece.
///
/// A word of two characters or more is a unit. Single characters that stand side by side are what
/// the segmenter did not know (names, new words), so a row of them is one unit, without question
/// words at its ends. A single character beside a word may belong to it or not (微|沙龙, 科研|月, 抓|党建),
/// so it is asked for together with a neighbour, the one before it or the one after it.
final class PieceWords {

  private static final Pattern LATIN = Pattern.compile("[a-z][a-z0-9]+");

  private final Piece piece;
  private final Cut cut;
  private final List<Span> cover;
  private final Lexicons lexicons;
  private final UnitList units;

  PieceWords(Piece piece, Cut cut, Lexicons lexicons, UnitList units) {
    this.piece = piece;
    this.cut = cut;
    this.cover = lexicons.cover(cut);
    this.lexicons = lexicons;
    this.units = units;
  }

  void read() {
    new Rows(this::word, this::join).read(cover);
    List<Span> parts = cover.stream().flatMap(span -> cut.parts(span).stream()).toList();
    new Rows(span -> units.part(unit(span)), single -> true).read(parts);
  }

  /// Every word, whatever it is: for a query of question words only.
  void readEvery() {
    for (Span span : cover) {
      units.word(placed(span));
      units.part(unit(span));
    }
  }

  /// Every word that is no question word; all of them where there is no other.
  List<Placed> each() {
    List<Placed> each = new ArrayList<>();
    new Rows(span -> each.add(placed(span)), _ -> false).read(cover);
    return each.isEmpty() ? List.of(whole()) : each;
  }

  /// All of it as one unit.
  Placed whole() {
    return placed(new Span(cover.getFirst().start(), cover.getLast().end()));
  }

  boolean isEmpty() {
    return cover.isEmpty();
  }

  private void word(Span span) {
    unknown(span);
    if (LATIN.matcher(cut.folded(span)).matches()) {
      units.name(cut.folded(span));
    }
    if (lexicons.asking().contains(cut.folded(span))) {
      units.optional(placed(span));
    } else {
      units.word(placed(span));
    }
  }

  /// Tells the pairs of a row of single characters; a question word in it ends a name.
  private void unknown(Span row) {
    List<Span> inside =
        cover.stream()
            .filter(word -> word.start() >= row.start() && word.end() <= row.end())
            .toList();
    for (int i = 1; i < inside.size(); i++) {
      Span first = inside.get(i - 1);
      Span second = inside.get(i);
      String pair = cut.folded(first) + cut.folded(second);
      if (!asks(first) && !asks(second)) {
        units.unknown(pair);
        if (Surnames.mayBegin(pair)) {
          units.name(pair);
        }
      }
    }
  }

  private Placed placed(Span span) {
    return new Placed(unit(span), span.shift(piece.start()));
  }

  private Unit unit(Span span) {
    return Unit.of(span.of(piece.text()), cut.folded(span));
  }

  private boolean isSingle(Span span) {
    String word = cut.folded(span);
    return word.codePointCount(0, word.length()) == 1
        && Character.isIdeographic(word.codePointAt(0));
  }

  private boolean asks(Span span) {
    return lexicons.questions().contains(cut.folded(span));
  }

  /// Words that lie side by side.
  private final class Rows {

    private final Consumer<Span> words;
    private final Predicate<Span> joins;
    private final List<Span> row = new ArrayList<>();

    /// @param joins takes a single character that touches a word, and says whether it did
    Rows(Consumer<Span> words, Predicate<Span> joins) {
      this.words = words;
      this.joins = joins;
    }

    void read(List<Span> spans) {
      for (Span word : spans) {
        boolean touches = row.isEmpty() || row.getLast().end() == word.start();
        if (!isSingle(word) || !touches) {
          endRow();
        }
        if (isSingle(word)) {
          row.add(word);
        } else if (!asks(word)) {
          words.accept(word);
        }
      }
      endRow();
    }

    private void endRow() {
      while (!row.isEmpty() && asks(row.getFirst())) {
        row.removeFirst();
      }
      while (!row.isEmpty() && asks(row.getLast())) {
        row.removeLast();
      }
      if (row.isEmpty()) {
        return;
      }
      Span span = new Span(row.getFirst().start(), row.getLast().end());
      if (row.size() > 1 || !joins.test(span)) {
        words.accept(span);
      }
      row.clear();
    }
  }

  /// Asks for a single character with the words that it touches.
  private boolean join(Span single) {
    int start = single.start();
    int end = single.end();
    for (Span word : cover) {
      if (!asks(word)) {
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
    Unit unit = new Unit(shown.of(piece.text()), forms.stream().map(cut::folded).toList());
    units.joined(new Placed(unit, shown.shift(piece.start())));
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

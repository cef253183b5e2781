package yangban.indexer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yangban.corpus.Span;
import yangban.indexer.query.Unit;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.Cut.PhraseTerm;
import yangban.indexer.text.Places;

/// Says where the words of a question stand in a text that was found: where the index found them,
/// by the same bigrams ([Places]). Made for one search.
///
/// A single character has no term of its own but thousands of bigrams that it begins, so it is
/// looked for as it is.
final class Marking {

  /// A stretch of text and which unit of the question stands there.
  record Mark(Span span, int unit) {}

  private final ChineseAnalyzer analyzer;
  private final List<Sought> sought = new ArrayList<>();

  Marking(List<Unit> units, ChineseAnalyzer analyzer) {
    this.analyzer = analyzer;
    for (int i = 0; i < units.size(); i++) {
      for (String form : units.get(i).forms()) {
        sought.add(new Sought(i, form, analyzer.cut(form).phrase()));
      }
    }
  }

  /// One form of the unit with that number.
  private record Sought(int unit, String form, List<PhraseTerm> phrase) {

    List<Span> in(Places places) {
      if (Unit.isSingle(form)) {
        return places.anywhere(form);
      }
      return Unit.isPrefix(form)
          ? places.beginningWith(form.substring(0, form.length() - 1))
          : places.of(phrase);
    }
  }

  /// In order and not overlapping: of two that overlap the one that begins first stays, and of two
  /// that begin together the longer, so that every mark is a word of the question and no part of
  /// one.
  List<Mark> in(String text) {
    Places places = analyzer.places(text);
    List<Mark> marks = new ArrayList<>();
    for (Sought one : sought) {
      one.in(places).forEach(span -> marks.add(new Mark(span, one.unit())));
    }
    marks.sort(
        Comparator.<Mark>comparingInt(mark -> mark.span().start())
            .thenComparingInt(mark -> -mark.span().end()));
    List<Mark> apart = new ArrayList<>();
    int end = 0;
    for (Mark mark : marks) {
      if (mark.span().start() >= end) {
        apart.add(mark);
        end = mark.span().end();
      }
    }
    return apart;
  }
}

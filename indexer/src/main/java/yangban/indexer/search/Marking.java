package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import yangban.corpus.Span;
import yangban.indexer.query.Unit;
import yangban.indexer.text.ChineseAnalyzer;

/// Says where the words of a question stand in a text: from the offsets in the index, without
/// cutting the text again. Made for one search.
///
/// A single character has no term of its own but thousands of bigrams that it begins, so it alone
/// is looked up in the text, folded.
final class Marking {

  /// A stretch of text and which unit of the question stands there.
  record Mark(Span span, int unit) {}

  private final ChineseAnalyzer analyzer;
  private final List<Sought> sought = new ArrayList<>();

  Marking(IndexSearcher searcher, Answering answering, List<Unit> units, ChineseAnalyzer analyzer)
      throws IOException {
    this.analyzer = analyzer;
    for (int i = 0; i < units.size(); i++) {
      for (String form : units.get(i).forms()) {
        sought.add(
            new Sought(
                i,
                form,
                weight(searcher, answering.marking(form, Fields.HEADING)),
                weight(searcher, answering.marking(form, Fields.TEXT))));
      }
    }
  }

  /// One form of the unit with that number.
  private record Sought(int unit, String form, Weight heading, Weight text) {}

  private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  List<Mark> inHeading(LeafReaderContext leaf, int doc, String stored) throws IOException {
    return marks(leaf, doc, Fields.HEADING, Sought::heading, stored);
  }

  List<Mark> inText(LeafReaderContext leaf, int doc, String stored) throws IOException {
    return marks(leaf, doc, Fields.TEXT, Sought::text, stored);
  }

  private List<Mark> marks(
      LeafReaderContext leaf, int doc, String field, Function<Sought, Weight> weight, String stored)
      throws IOException {
    List<Mark> marks = new ArrayList<>();
    for (Sought one : sought) {
      if (Unit.isSingle(one.form())) {
        single(one, stored, marks);
      } else {
        offsets(weight.apply(one), leaf, doc, field, one.unit(), marks);
      }
    }
    return apart(marks);
  }

  private void single(Sought one, String stored, List<Mark> marks) {
    String form = one.form();
    String folded = analyzer.fold(stored);
    for (int at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + 1)) {
      marks.add(new Mark(new Span(at, at + form.length()), one.unit()));
    }
  }

  private static void offsets(
      Weight weight, LeafReaderContext leaf, int doc, String field, int unit, List<Mark> marks)
      throws IOException {
    org.apache.lucene.search.Matches matches = weight.matches(leaf, doc);
    MatchesIterator places = matches == null ? null : matches.getMatches(Fields.bigrams(field));
    while (places != null && places.next()) {
      marks.add(new Mark(new Span(places.startOffset(), places.endOffset()), unit));
    }
  }

  /// In order and not overlapping: of two that overlap the one that begins first stays, and of two
  /// that begin together the longer, so that every mark is a word of the question and no part of
  /// one.
  private static List<Mark> apart(List<Mark> marks) {
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

package yangban.indexer.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import yangban.indexer.query.Nearness;
import yangban.indexer.query.Together;
import yangban.indexer.query.Unit;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.Cut;
import yangban.indexer.text.Cut.PhraseTerm;

/// Turns units that have to stand near each other into Lucene queries.
///
/// A position of the bigrams is a character, and between two runs of characters one position lies
/// empty, so distances in positions are distances in characters with every punctuation counted
/// once. Where a sentence ends, that position holds [Cut#SENTENCE_ENDS].
final class NearQueries {

  /// Bigrams that begin with one character: some thousands in a large corpus.
  private static final int MOST_BIGRAMS = 20_000;

  private final ChineseAnalyzer analyzer;

  NearQueries(ChineseAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /// Entries in which the units stand as they have to; a heading is a sentence of its own.
  Query of(Together together) {
    return switch (together.nearness()) {
      case Nearness.Anywhere() ->
          throw new IllegalArgumentException("what may stand anywhere is no matter of positions");
      case Nearness.SameSentence() ->
          any(
              new IntervalQuery(Fields.bigrams(Fields.HEADING), joined(sources(together), false)),
              new IntervalQuery(
                  Fields.bigrams(Fields.TEXT),
                  Intervals.notContaining(joined(sources(together), false), ends())));
      case Nearness.Within(int chars, boolean ordered) -> {
        List<IntervalsSource> sources = sources(together);
        IntervalsSource near =
            Intervals.maxgaps(chars * Math.max(1, sources.size() - 1), joined(sources, ordered));
        yield any(
            new IntervalQuery(Fields.bigrams(Fields.HEADING), near),
            new IntervalQuery(Fields.bigrams(Fields.TEXT), near),
            new IntervalQuery(Fields.bigrams(Fields.ABOUT), near));
      }
    };
  }

  private static Query any(Query... queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Query query : queries) {
      any.add(query, Occur.SHOULD);
    }
    return any.build();
  }

  private static IntervalsSource joined(List<IntervalsSource> sources, boolean ordered) {
    IntervalsSource[] all = sources.toArray(IntervalsSource[]::new);
    if (all.length == 1) {
      return all[0];
    }
    if (ordered) {
      return Intervals.ordered(all);
    }
    return all.length == 2
        ? Intervals.unorderedNoOverlaps(all[0], all[1])
        : Intervals.unordered(all);
  }

  private static IntervalsSource ends() {
    return Intervals.or(
        Cut.SENTENCE_ENDS.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
  }

  private List<IntervalsSource> sources(Together together) {
    return together.units().stream().map(this::source).toList();
  }

  private IntervalsSource source(Unit unit) {
    List<IntervalsSource> forms = unit.forms().stream().map(this::source).toList();
    return forms.size() == 1
        ? forms.getFirst()
        : Intervals.or(forms.toArray(IntervalsSource[]::new));
  }

  private IntervalsSource source(String form) {
    if (Unit.isPrefix(form)) {
      return Intervals.prefix(new BytesRef(form.substring(0, form.length() - 1)), MOST_BIGRAMS);
    }
    if (Unit.isSingle(form) && Character.isIdeographic(form.codePointAt(0))) {
      return Intervals.prefix(new BytesRef(form), MOST_BIGRAMS);
    }
    List<PhraseTerm> phrase = analyzer.cut(form).phrase();
    List<IntervalsSource> terms = new ArrayList<>();
    for (int i = 0; i < phrase.size(); i++) {
      boolean last = i + 1 == phrase.size();
      int after =
          last
              ? characters(phrase.get(i).term()) - 1
              : phrase.get(i + 1).position() - phrase.get(i).position() - 1;
      IntervalsSource term = Intervals.term(phrase.get(i).term());
      terms.add(after > 0 ? Intervals.extend(term, 0, after) : term);
    }
    return terms.size() == 1
        ? terms.getFirst()
        : Intervals.phrase(terms.toArray(IntervalsSource[]::new));
  }

  /// How many positions a term reaches over: two for a bigram.
  private static int characters(String term) {
    return Character.isIdeographic(term.codePointAt(0)) ? term.codePointCount(0, term.length()) : 1;
  }
}

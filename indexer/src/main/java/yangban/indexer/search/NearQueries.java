package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import yangban.indexer.query.Nearness;
import yangban.indexer.query.Together;
import yangban.indexer.query.Unit;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.Cut.PhraseTerm;
import yangban.indexer.text.Cuts;

/// Turns units that have to stand near each other into Lucene queries.
///
/// A position of the bigrams is a character, and between two runs of characters one position lies
/// empty, so distances in positions are distances in characters with every punctuation counted
/// once. Where sentences and parts of an entry end stands in a field beside, in the same positions.
final class NearQueries {

  private static final String FIELD = Fields.bigrams(Fields.ALL);

  private final ChineseAnalyzer analyzer;
  private final IndexReader reader;

  /// @param reader whose terms a single character or the beginning of a word stands for
  NearQueries(ChineseAnalyzer analyzer, IndexReader reader) {
    this.analyzer = analyzer;
    this.reader = reader;
  }

  /// Entries in which the units stand as they have to; a heading is a sentence of its own.
  Query of(Together together) throws IOException {
    return switch (together.nearness()) {
      case Nearness.Anywhere() ->
          throw new IllegalArgumentException("what may stand anywhere is no matter of positions");
      case Nearness.SameSentence() ->
          query(
              Intervals.before(
                  Intervals.notContaining(
                      joined(together, false), border(Cuts.SENTENCE_END, Fields.TEXT_END)),
                  border(Fields.HEADING_END)));
      case Nearness.Within(int chars, boolean ordered) -> {
        int gaps = chars * Math.max(1, together.units().size() - 1);
        yield query(
            Intervals.notContaining(
                Intervals.maxgaps(gaps, joined(together, ordered)),
                border(Fields.TEXT_END, Fields.HEADING_END)));
      }
    };
  }

  /// Entries in which `form` stands somewhere before a border.
  Query before(String form, String border) throws IOException {
    return query(Intervals.before(source(form), border(border)));
  }

  private static Query query(IntervalsSource source) {
    return new IntervalQuery(FIELD, source);
  }

  private static IntervalsSource border(String... borders) {
    return Intervals.fixField(
        Fields.BORDERS,
        Intervals.or(Stream.of(borders).map(Intervals::term).toArray(IntervalsSource[]::new)));
  }

  /// The forms of `together` that stand for more terms than are looked at.
  static List<String> bounded(Together together, IndexReader reader) throws IOException {
    List<String> bounded = new ArrayList<>();
    for (Unit unit : together.units()) {
      for (String form : unit.forms()) {
        if (isBeginning(form) && Beginnings.of(reader, FIELD, beginning(form)).bounded()) {
          bounded.add(form);
        }
      }
    }
    return bounded;
  }

  private static boolean isBeginning(String form) {
    return Unit.isPrefix(form)
        || (Unit.isSingle(form) && Character.isIdeographic(form.codePointAt(0)));
  }

  private static String beginning(String form) {
    return Unit.isPrefix(form) ? form.substring(0, form.length() - 1) : form;
  }

  private IntervalsSource joined(Together together, boolean ordered) throws IOException {
    IntervalsSource[] all = sources(together).toArray(IntervalsSource[]::new);
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

  private List<IntervalsSource> sources(Together together) throws IOException {
    List<IntervalsSource> sources = new ArrayList<>();
    for (Unit unit : together.units()) {
      List<IntervalsSource> forms = new ArrayList<>();
      for (String form : unit.forms()) {
        forms.add(source(form));
      }
      sources.add(
          forms.size() == 1
              ? forms.getFirst()
              : Intervals.or(forms.toArray(IntervalsSource[]::new)));
    }
    return sources;
  }

  private IntervalsSource source(String form) throws IOException {
    return isBeginning(form) ? beginningWith(beginning(form)) : whole(form);
  }

  private IntervalsSource beginningWith(String start) throws IOException {
    List<BytesRef> terms = Beginnings.of(reader, FIELD, start).terms();
    if (terms.isEmpty()) {
      return Intervals.noIntervals("nothing begins with " + start);
    }
    return Intervals.multiterm(
        new CompiledAutomaton(Automata.makeBinaryStringUnion(terms), true, true, true),
        Beginnings.MOST,
        start);
  }

  private IntervalsSource whole(String form) {
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

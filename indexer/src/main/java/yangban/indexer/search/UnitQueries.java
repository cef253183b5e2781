package yangban.indexer.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import yangban.indexer.query.Together;
import yangban.indexer.query.Unit;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.Cut.PhraseTerm;

/// Turns units into Lucene queries.
///
/// What *matches* a unit is decided by bigrams alone, since they hold every substring: 简单 is found
/// in 安装简单, 农业 in 中国农业发展银行, whatever the segmenter made of either. What it scores: [Scoring].
final class UnitQueries {

  private final ChineseAnalyzer analyzer;

  UnitQueries(ChineseAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  private List<PhraseTerm> phrase(String form) {
    return analyzer.cut(form).phrase();
  }

  /// Entries in which `unit` stands as a word by itself, where it may stand anywhere: a part of
  /// [#standing], and quickly found.
  Query wording(Unit unit) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (unit.scope() == Unit.Scope.ANYWHERE) {
      for (String form : unit.forms()) {
        any.add(new TermQuery(new Term(Fields.words(Fields.ALL), form)), Occur.SHOULD);
      }
    }
    return any.build();
  }

  /// Entries in which `unit` stands where it has to; where it may stand anywhere, also those that
  /// have the topic of that name.
  Query standing(Unit unit, IndexReader reader) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String form : unit.forms()) {
      switch (unit.scope()) {
        case ANYWHERE -> {
          any.add(topic(form), Occur.SHOULD);
          any.add(standsIn(form, Fields.ALL), Occur.SHOULD);
        }
        case HEADINGS -> any.add(standsInAny(form, Fields.HEADING, Fields.ABOUT), Occur.SHOULD);
        case PRACTICE ->
            any.add(before(form, Fields.HEADING_END, reader, Fields.ABOUT), Occur.SHOULD);
        case BRANCH -> any.add(standsIn(form, Fields.ABOUT), Occur.SHOULD);
      }
    }
    return any.build();
  }

  /// Entries whose texts hold `form`, whatever stands in their headings.
  Query inText(String form, IndexReader reader) throws IOException {
    return before(form, Fields.TEXT_END, reader, Fields.HEADING, Fields.ABOUT);
  }

  /// Entries that hold `form` before a border: those that hold it, and not in `after`; where in the
  /// others it stands has to be looked at.
  ///
  /// @param after the fields that hold by themselves what comes after the border
  private Query before(String form, String border, IndexReader reader, String... after)
      throws IOException {
    Query behind = standsInAny(form, after);
    BooleanQuery.Builder plain = new BooleanQuery.Builder();
    plain.add(standsIn(form, Fields.ALL), Occur.FILTER);
    plain.add(behind, Occur.MUST_NOT);
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(behind, Occur.FILTER);
    both.add(new NearQueries(analyzer, reader).before(form, border), Occur.FILTER);
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(plain.build(), Occur.SHOULD);
    either.add(both.build(), Occur.SHOULD);
    return either.build();
  }

  private Query standsInAny(String form, String... fields) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : fields) {
      any.add(standsIn(form, field), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query topic(String form) {
    return new TermQuery(new Term(Fields.TOPIC, form));
  }

  /// Whether `unit` is the name of a topic that some entry has.
  boolean isTopic(Unit unit, IndexReader reader) throws IOException {
    for (String form : unit.forms()) {
      if (reader.docFreq(new Term(Fields.TOPIC, form)) > 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether [#standing] has to look at positions.
  boolean isPhrase(Unit unit) {
    return unit.forms().stream().anyMatch(form -> phrase(form).size() > 1);
  }

  /// One form of a unit in one field, where its bigrams say.
  Query standsIn(String form, String field) {
    String bigrams = Fields.bigrams(field);
    if (Unit.isPrefix(form)) {
      return new PrefixQuery(new Term(bigrams, form.substring(0, form.length() - 1)));
    }
    if (Unit.isSingle(form) && Character.isIdeographic(form.codePointAt(0))) {
      return new PrefixQuery(new Term(bigrams, form));
    }
    List<PhraseTerm> phrase = phrase(form);
    if (phrase.size() == 1) {
      return new TermQuery(new Term(bigrams, phrase.getFirst().term()));
    }
    PhraseQuery.Builder builder = new PhraseQuery.Builder();
    phrase.forEach(part -> builder.add(new Term(bigrams, part.term()), part.position()));
    return builder.build();
  }

  /// Entries in which units stand as near each other as they have to.
  Query near(Together together, IndexReader reader) throws IOException {
    return new NearQueries(analyzer, reader).of(together);
  }
}

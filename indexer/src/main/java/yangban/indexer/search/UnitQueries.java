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
import yangban.indexer.query.Demand;
import yangban.indexer.query.Question;
import yangban.indexer.query.Together;
import yangban.indexer.query.Unit;
import yangban.indexer.search.Fields.Searched;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.Cut.PhraseTerm;

/// Turns units into Lucene queries.
///
/// What *matches* a unit is decided by bigrams alone, since they hold every substring: 简单 is found
/// in 安装简单, 农业 in 中国农业发展银行, whatever the segmenter made of either. What it scores: [Scoring].
final class UnitQueries {

  /// Lucene's own limit on the leaves of a query (`IndexSearcher.getMaxClauseCount`), with room for
  /// filters.
  private static final int MAX_LEAVES = 900;

  private final ChineseAnalyzer analyzer;

  UnitQueries(ChineseAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /// How the terms of `question` fit into Lucene's limit: long quotations are then sought in
  /// headings and texts only, where alone they can stand.
  List<Searched> fields(Question question) {
    int terms = 0;
    for (Unit unit : question.wanted()) {
      terms += terms(unit) + 1;
    }
    for (Unit unit : question.parts()) {
      terms += question.words().contains(unit) ? 0 : terms(unit) + 1;
    }
    for (Demand demand : question.excluded()) {
      terms += demand.asked().mapToInt(this::terms).sum();
    }
    return terms * (Fields.SEARCHED.size() + 1) <= MAX_LEAVES
        ? Fields.SEARCHED
        : Fields.SEARCHED.subList(0, 2);
  }

  private int terms(Unit unit) {
    return unit.forms().stream().mapToInt(form -> phrase(form).size()).sum();
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

  /// Entries in which `unit` stands, or that have the topic of that name.
  Query standing(Unit unit, List<Searched> fields) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (unit.scope() == Unit.Scope.ANYWHERE) {
      unit.forms().forEach(form -> any.add(topic(form), Occur.SHOULD));
    }
    for (Searched field : scoped(unit, fields)) {
      unit.forms().forEach(form -> any.add(standsIn(form, field.name()), Occur.SHOULD));
    }
    return any.build();
  }

  /// The fields of `fields` in which `unit` may stand.
  private static List<Searched> scoped(Unit unit, List<Searched> fields) {
    return switch (unit.scope()) {
      case ANYWHERE -> fields;
      case HEADINGS -> Fields.in(Fields.HEADING, Fields.ABOUT);
      case PRACTICE -> Fields.in(Fields.HEADING, Fields.TEXT);
      case BRANCH -> Fields.in(Fields.ABOUT);
    };
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

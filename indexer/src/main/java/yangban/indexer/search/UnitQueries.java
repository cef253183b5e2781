package yangban.indexer.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import yangban.indexer.query.Question;
import yangban.indexer.query.Unit;
import yangban.indexer.search.Fields.Searched;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.Cut.PhraseTerm;

/// Turns units into Lucene queries.
///
/// What *matches* a unit is decided by bigrams alone, since they hold every substring: 简单 is found
/// in 安装简单, 农业 in 中国农业发展银行, whatever the segmenter made of either. What it *scores* adds the same
/// word as the segmenter saw it, field by field.
final class UnitQueries {

  /// Lucene's own limit on the leaves of a query (`IndexSearcher.getMaxClauseCount`), with room for
  /// hints and filters.
  private static final int MAX_LEAVES = 900;

  /// A hint is half a word: it must never outweigh one.
  private static final float HINT_WEIGHT = 0.3f;

  private final ChineseAnalyzer analyzer;

  UnitQueries(ChineseAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /// How the terms of `question` fit into Lucene's limit: long quotations are then sought in
  /// headings and texts only, where alone they can stand.
  List<Searched> fields(Question question) {
    int terms = 0;
    for (Unit unit : question.wanted()) {
      terms += phrase(unit).size() + 1;
    }
    for (Unit unit : question.excluded()) {
      terms += phrase(unit).size();
    }
    return terms * Fields.SEARCHED.size() <= MAX_LEAVES
        ? Fields.SEARCHED
        : Fields.SEARCHED.subList(0, 2);
  }

  private List<PhraseTerm> phrase(Unit unit) {
    return analyzer.cut(unit.folded()).phrase();
  }

  /// Entries in which `unit` stands, unscored.
  Query matching(Unit unit, List<Searched> fields) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Searched field : fields) {
      any.add(standsIn(unit, field.name()), Occur.SHOULD);
    }
    return any.build();
  }

  /// `unit` in one field, where its bigrams say.
  Query standsIn(Unit unit, String field) {
    String bigrams = Fields.bigrams(field);
    if (unit.isSingle() && Character.isIdeographic(unit.folded().codePointAt(0))) {
      return new PrefixQuery(new Term(bigrams, unit.folded()));
    }
    List<PhraseTerm> phrase = phrase(unit);
    if (phrase.size() == 1) {
      return new TermQuery(new Term(bigrams, phrase.getFirst().term()));
    }
    PhraseQuery.Builder builder = new PhraseQuery.Builder();
    phrase.forEach(part -> builder.add(new Term(bigrams, part.term()), part.position()));
    return builder.build();
  }

  /// As [#matching], scored.
  Query scoring(Unit unit, List<Searched> fields) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Searched field : fields) {
      Query word = new TermQuery(new Term(Fields.words(field.name()), unit.folded()));
      any.add(weighted(standsIn(unit, field.name()), field.weight()), Occur.SHOULD);
      any.add(weighted(word, field.weight()), Occur.SHOULD);
    }
    return any.build();
  }

  /// A bigram that raises the score where it stands.
  Query hint(String bigram) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Searched field : Fields.SEARCHED.subList(0, 2)) {
      Query query = new TermQuery(new Term(Fields.bigrams(field.name()), bigram));
      any.add(weighted(query, field.weight() * HINT_WEIGHT), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query weighted(Query query, float weight) {
    return weight == 1 ? query : new BoostQuery(query, weight);
  }
}

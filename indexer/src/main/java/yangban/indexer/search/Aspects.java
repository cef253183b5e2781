package yangban.indexer.search;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import yangban.corpus.Article;
import yangban.corpus.Branch;
import yangban.corpus.Coded;
import yangban.corpus.Reading;
import yangban.corpus.Recognition;
import yangban.corpus.Tag;
import yangban.indexer.query.Aspect;
import yangban.indexer.query.SaidValue;

/// What an article tells of its branch and of itself, as the words of queries name it. Beside the
/// facets: those are counted and stand in a column, these are asked for and have postings, and some
/// of them are no facet.
final class Aspects {

  private Aspects() {}

  static String term(Aspect aspect, String value) {
    return aspect.code() + '=' + value;
  }

  /// The terms of every entry of `article`.
  static Set<String> of(Article article) {
    Set<String> terms = new LinkedHashSet<>();
    Reading reading = article.reading();
    reading.recognitions().forEach(recognition -> recognition(recognition.value(), terms));
    for (Tag<String> discipline : reading.disciplines()) {
      terms.add(term(Aspect.DISCIPLINE, discipline.value()));
      terms.add(term(Aspect.DISCIPLINE, discipline.value().substring(0, 2)));
    }
    Branch branch = reading.branch();
    branch.kind().ifPresent(kind -> code(Aspect.BRANCH_KIND, kind.value(), terms));
    branch.region().ifPresent(region -> terms.add(term(Aspect.REGION, region.value())));
    article
        .text()
        .published()
        .ifPresent(date -> terms.add(term(Aspect.YEAR, "%04d".formatted(date.value().getYear()))));
    return terms;
  }

  private static void recognition(Recognition recognition, Set<String> terms) {
    code(Aspect.LEVEL, recognition.level(), terms);
    code(Aspect.STAGE, recognition.stage(), terms);
    recognition.batch().ifPresent(batch -> terms.add(term(Aspect.BATCH, batch)));
    recognition
        .year()
        .ifPresent(year -> terms.add(term(Aspect.RECOGNIZED, "%04d".formatted(year))));
  }

  private static void code(Aspect aspect, Coded value, Set<String> terms) {
    terms.add(term(aspect, value.code()));
  }

  /// Entries with any of the values.
  static Query having(SaidValue said) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String value : said.values()) {
      any.add(new TermQuery(new Term(Fields.ASPECT, term(said.aspect(), value))), Occur.SHOULD);
    }
    return any.build();
  }
}

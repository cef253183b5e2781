package yangban.indexer.search;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import yangban.corpus.Article;
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
  ///
  /// @param facets the article's, as [FacetTerms#term]
  static Set<String> of(Article article, Set<String> facets) {
    Set<String> terms = new LinkedHashSet<>();
    for (Aspect aspect : Aspect.values()) {
      facets.stream()
          .filter(term -> aspect.facet().equals(Optional.of(FacetTerms.facet(term))))
          .forEach(term -> terms.add(term(aspect, FacetTerms.value(term))));
    }
    for (Tag<Recognition> recognition : article.reading().recognitions()) {
      terms.add(term(Aspect.STAGE, recognition.value().stage().code()));
      recognition
          .value()
          .year()
          .ifPresent(year -> terms.add(term(Aspect.RECOGNIZED, "%04d".formatted(year))));
    }
    return terms;
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

package yangban.indexer.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import yangban.corpus.Article;
import yangban.corpus.Branch;
import yangban.corpus.Reading;
import yangban.corpus.ShownTitle;
import yangban.corpus.Tag;
import yangban.corpus.condition.SizeBand;
import yangban.indexer.query.Facet;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.Cut;

/// What all entries of an article have in common, made once for all of them. For one thread.
final class ArticleFields {

  final Article article;

  /// As it is shown.
  final String title;

  /// As it is printed, folded.
  final char[] foldedTitle;

  /// What is known of the article beside its text: title, branch, names of its own for what it
  /// does.
  final Cut about;

  /// To be put into each entry.
  final List<IndexableField> fields = new ArrayList<>();

  ArticleFields(Article article, ChineseAnalyzer analyzer) {
    this.article = article;
    this.title = ShownTitle.of(article);
    this.foldedTitle = analyzer.fold(article.text().title()).toCharArray();
    this.about = analyzer.cut(about(article, title));
    fields.add(new StringField(Fields.ARTICLE, article.id(), Field.Store.NO));
    fields.add(new SortedDocValuesField(Fields.ARTICLE, new BytesRef(article.id())));
    branchKey(article.reading().branch())
        .ifPresent(key -> fields.add(new SortedDocValuesField(Fields.BRANCH, new BytesRef(key))));
    published(article)
        .ifPresent(date -> fields.add(new NumericDocValuesField(Fields.DATE, date.toEpochDay())));
    fields.add(new NumericDocValuesField(Fields.TAKEN, article.origin().taken().getEpochSecond()));
    article.reading().formulas().stream()
        .map(formula -> analyzer.fold(formula.value()))
        .distinct()
        .forEach(formula -> fields.add(new StringField(Fields.FORMULA, formula, Field.Store.NO)));
    Set<String> facets = facets(article);
    fields.addAll(FacetTerms.fields(facets, FacetTerms.SHARED));
    Aspects.of(article, facets)
        .forEach(term -> fields.add(new StringField(Fields.ASPECT, term, Field.Store.NO)));
    fields.addAll(StoredHits.of(article, title));
  }

  private static String about(Article article, String title) {
    Branch branch = article.reading().branch();
    List<String> lines = new ArrayList<>();
    lines.add(title);
    List.of(branch.university(), branch.college(), branch.name())
        .forEach(part -> part.map(Tag::value).ifPresent(lines::add));
    article.reading().formulas().forEach(formula -> lines.add(formula.value()));
    return String.join("\n", lines);
  }

  /// Known only by university and name; the college tells apart the 第一党支部 of each.
  private static Optional<String> branchKey(Branch branch) {
    return branch
        .university()
        .flatMap(university ->
            branch
                .name()
                .map(name ->
                    String.join(
                        "\n",
                        university.value(),
                        branch.college().map(Tag::value).orElse(""),
                        name.value())));
  }

  private static Optional<LocalDate> published(Article article) {
    return article.text().published().map(Tag::value);
  }

  private static Set<String> facets(Article article) {
    Set<String> facets = new LinkedHashSet<>();
    Reading reading = article.reading();
    for (Tag<String> discipline : reading.disciplines()) {
      facets.add(FacetTerms.term(Facet.DISCIPLINE, discipline.value()));
      facets.add(FacetTerms.term(Facet.DISCIPLINE, discipline.value().substring(0, 2)));
    }
    FacetTerms.names(reading.recognitions(), Facet.LEVEL, r -> r.level().code(), facets);
    reading.recognitions().stream()
        .flatMap(tag -> tag.value().batch().stream())
        .forEach(batch -> facets.add(FacetTerms.term(Facet.BATCH, batch)));
    Branch branch = reading.branch();
    FacetTerms.codes(branch.kind().stream().toList(), Facet.BRANCH_KIND, facets);
    FacetTerms.names(
        branch.university().stream().toList(), Facet.UNIVERSITY, Function.identity(), facets);
    FacetTerms.names(branch.region().stream().toList(), Facet.REGION, Function.identity(), facets);
    branch
        .size()
        .flatMap(size -> SizeBand.of(size.value()))
        .ifPresent(band -> facets.add(FacetTerms.term(Facet.SIZE, band.code())));
    published(article)
        .ifPresent(
            date -> facets.add(FacetTerms.term(Facet.YEAR, "%04d".formatted(date.getYear()))));
    FacetTerms.codes(List.of(reading.documentKind()), Facet.DOC_KIND, facets);
    FacetTerms.codes(List.of(reading.provenance()), Facet.PROVENANCE, facets);
    StoredHits.site(article).ifPresent(site -> facets.add(FacetTerms.term(Facet.SITE, site)));
    return facets;
  }
}

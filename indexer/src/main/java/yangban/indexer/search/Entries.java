package yangban.indexer.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import yangban.corpus.Article;
import yangban.corpus.Block;
import yangban.corpus.Branch;
import yangban.corpus.Coded;
import yangban.corpus.Practice;
import yangban.corpus.Reading;
import yangban.corpus.ShownTitle;
import yangban.corpus.Tag;
import yangban.corpus.condition.ConditionReader;
import yangban.corpus.condition.Conditions;
import yangban.corpus.condition.SizeBand;
import yangban.corpus.reuse.CommonProperty;
import yangban.indexer.meaning.TextVectors;
import yangban.indexer.query.Facet;
import yangban.indexer.query.RelatedWords;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.Cut;
import yangban.indexer.text.Cuts;

/// Makes the index entries of an article: one for each practice and one for the text around them,
/// or one for the whole article where it describes none. Can be shared between threads.
///
/// The entries of an article are added as one block, so they always lie side by side in one
/// segment; [Counting] counts articles by that.
final class Entries {

  private final ChineseAnalyzer analyzer;
  private final RelatedWords related;
  private final TextVectors vectors;
  private final ConditionReader conditions = new ConditionReader();
  private final CommonProperty common = CommonProperty.load();

  private final Cut nothing;

  Entries(Analysis analysis) {
    this.analyzer = analysis.analyzer();
    this.nothing = analyzer.cut("");
    this.related = analysis.related();
    this.vectors = analysis.vectors();
  }

  List<Document> of(Article article) {
    Shared shared = new Shared(article);
    List<Document> entries = new ArrayList<>();
    for (Practice practice : article.reading().practices()) {
      entries.add(practice(shared, practice));
    }
    if (entries.isEmpty()) {
      entries.add(whole(shared));
    } else {
      frame(article).ifPresent(text -> entries.add(frame(shared, text)));
    }
    return entries;
  }

  /// The blocks of the body that lie in no practice, but for editors' notes: what an editor says of
  /// a column is no branch's doing.
  private Optional<String> frame(Article article) {
    StringBuilder frame = new StringBuilder();
    boolean[] notes = common.notes(article.text());
    List<Block> blocks = article.text().blocks();
    int start = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int at = start;
      boolean inside =
          article.reading().practices().stream()
              .anyMatch(practice -> practice.span().start() <= at && at < practice.span().end());
      if (!inside && !notes[i] && !block.text().isBlank()) {
        frame.append(frame.isEmpty() ? "" : "\n").append(block.text());
      }
      start += block.text().length() + 1;
    }
    return frame.isEmpty() ? Optional.empty() : Optional.of(frame.toString());
  }

  /// What all entries of an article have in common, made once.
  private final class Shared {
    final Article article;
    final Cut about;
    final Set<String> facets;
    final Set<String> aspects;

    Shared(Article article) {
      this.article = article;
      this.about = analyzer.cut(about(article));
      this.facets = facets(article);
      this.aspects = Aspects.of(article, facets);
    }

    String title() {
      return article.text().title();
    }
  }

  private static String about(Article article) {
    Branch branch = article.reading().branch();
    List<String> lines = new ArrayList<>();
    lines.add(ShownTitle.of(article));
    List.of(branch.university(), branch.college(), branch.name())
        .forEach(part -> part.map(Tag::value).ifPresent(lines::add));
    article.reading().formulas().forEach(formula -> lines.add(formula.value()));
    return String.join("\n", lines);
  }

  private Document practice(Shared shared, Practice practice) {
    Document entry = entry(shared, practice.id(), practice.text());
    texts(entry, practice.text(), practice.heading(), shared.about);
    related(entry, String.join("\n", practice.heading(), practice.text(), shared.title()));
    Set<String> facets = new LinkedHashSet<>(shared.facets);
    codes(practice.themes(), Facet.THEME, facets);
    names(practice.topics(), Facet.TOPIC, Function.identity(), facets);
    conditions(practice.text(), facets);
    topics(entry, values(practice.topics()));
    practice.themes().stream()
        .limit(1)
        .forEach(theme ->
            entry.add(new StringField(Fields.THEME, theme.value().code(), Field.Store.NO)));
    facets(entry, facets);
    StoredHits.store(
        entry,
        new StoredHits.Stored(
            practice.id(),
            Hit.Kind.PRACTICE,
            practice.heading(),
            practice.text(),
            values(practice.themes()),
            values(practice.topics())),
        shared.article);
    return entry;
  }

  private void conditions(String text, Set<String> facets) {
    Conditions told = conditions.of(text);
    codes(told.cadences(), Facet.CADENCE, facets);
    names(told.partners(), Facet.PARTNER, partner -> partner.kind().code(), facets);
    codes(told.fundings(), Facet.FUNDING, facets);
  }

  private Document whole(Shared shared) {
    Article article = shared.article;
    String title = ShownTitle.of(article);
    String body = article.text().body();
    Document entry = entry(shared, article.id(), body);
    texts(entry, body, title, shared.about);
    related(entry, title + "\n" + body);
    Set<String> facets = new LinkedHashSet<>(shared.facets);
    codes(article.reading().allThemes(), Facet.THEME, facets);
    names(article.reading().topics(), Facet.TOPIC, Function.identity(), facets);
    topics(entry, values(article.reading().topics()));
    facets(entry, facets);
    entry.add(new NumericDocValuesField(Fields.KIND, Fields.ARTICLE_KIND));
    StoredHits.store(
        entry,
        new StoredHits.Stored(
            article.id(),
            Hit.Kind.ARTICLE,
            title,
            body,
            values(article.reading().allThemes()),
            values(article.reading().topics())),
        article);
    return entry;
  }

  /// Found by its text alone: by title and branch the practices are found already.
  private Document frame(Shared shared, String text) {
    Article article = shared.article;
    Document entry = entry(shared, article.id(), text);
    texts(entry, text, "", nothing);
    related(entry, text);
    facets(entry, shared.facets);
    entry.add(new NumericDocValuesField(Fields.KIND, Fields.FRAME));
    StoredHits.store(
        entry,
        new StoredHits.Stored(
            article.id(), Hit.Kind.FRAME, ShownTitle.of(article), text, List.of(), List.of()),
        article);
    return entry;
  }

  private Document entry(Shared shared, String id, String text) {
    Article article = shared.article;
    Document entry = new Document();
    entry.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
    entry.add(new StringField(Fields.ARTICLE, article.id(), Field.Store.NO));
    entry.add(new SortedDocValuesField(Fields.ARTICLE, new BytesRef(article.id())));
    branchKey(article.reading().branch())
        .ifPresent(key -> entry.add(new SortedDocValuesField(Fields.BRANCH, new BytesRef(key))));
    published(article)
        .ifPresent(date -> entry.add(new NumericDocValuesField(Fields.DATE, date.toEpochDay())));
    entry.add(new NumericDocValuesField(Fields.TAKEN, article.origin().taken().getEpochSecond()));
    article.reading().formulas().stream()
        .map(formula -> analyzer.fold(formula.value()))
        .distinct()
        .forEach(formula -> entry.add(new StringField(Fields.FORMULA, formula, Field.Store.NO)));
    shared.aspects.forEach(term -> entry.add(new StringField(Fields.ASPECT, term, Field.Store.NO)));
    Copies.key(analyzer.fold(text))
        .ifPresent(key -> entry.add(new NumericDocValuesField(Fields.COPY, key)));
    return entry;
  }

  /// What the entry is found by: its text, its heading, and what is known of its article.
  private void texts(Document entry, String text, String heading, Cut about) {
    Cut body = analyzer.cut(text);
    Cut head = analyzer.cut(heading);
    Cuts all = new Cuts(body, head, about);
    terms(entry, Fields.ALL, all, Fields.TOKENS);
    entry.add(new StreamField(Fields.BORDERS, Fields.PLACED, last -> all.borders(text, last)));
    terms(entry, Fields.HEADING, new Cuts(head), Fields.TOKENS);
    bigrams(entry, Fields.ABOUT, new Cuts(about), Fields.TOKENS_PLACED);
    entry.add(new BinaryDocValuesField(Fields.PHRASES, Phrases.of(body)));
    byte[] meaning = vectors.of(List.of(body));
    entry.add(new BinaryDocValuesField(Fields.MEANING, new BytesRef(meaning)));
  }

  private void related(Document entry, String text) {
    Map<String, Integer> groups = related.groups(analyzer.fold(text));
    if (!groups.isEmpty()) {
      entry.add(
          new StreamField(Fields.RELATED, Fields.COUNTED, last -> CountStream.of(groups, last)));
    }
  }

  private void topics(Document entry, List<String> topics) {
    for (String topic : topics) {
      entry.add(new StringField(Fields.TOPIC, analyzer.fold(topic), Field.Store.NO));
    }
    if (!topics.isEmpty()) {
      Cuts cuts = new Cuts(analyzer.cut(String.join("\n", topics)));
      terms(entry, Fields.TOPICS, cuts, Fields.TOKENS_COUNTED);
    }
  }

  private static void terms(Document entry, String field, Cuts cuts, FieldType bigrams) {
    entry.add(new StreamField(Fields.words(field), Fields.TOKENS_COUNTED, cuts::words));
    bigrams(entry, field, cuts, bigrams);
  }

  private static void bigrams(Document entry, String field, Cuts cuts, FieldType type) {
    entry.add(new StreamField(Fields.bigrams(field), type, cuts::bigrams));
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
    names(reading.recognitions(), Facet.LEVEL, r -> r.level().code(), facets);
    reading.recognitions().stream()
        .flatMap(tag -> tag.value().batch().stream())
        .forEach(batch -> facets.add(FacetTerms.term(Facet.BATCH, batch)));
    Branch branch = reading.branch();
    codes(branch.kind().stream().toList(), Facet.BRANCH_KIND, facets);
    names(branch.university().stream().toList(), Facet.UNIVERSITY, Function.identity(), facets);
    names(branch.region().stream().toList(), Facet.REGION, Function.identity(), facets);
    branch
        .size()
        .flatMap(size -> SizeBand.of(size.value()))
        .ifPresent(band -> facets.add(FacetTerms.term(Facet.SIZE, band.code())));
    published(article)
        .ifPresent(
            date -> facets.add(FacetTerms.term(Facet.YEAR, "%04d".formatted(date.getYear()))));
    codes(List.of(reading.documentKind()), Facet.DOC_KIND, facets);
    codes(List.of(reading.provenance()), Facet.PROVENANCE, facets);
    StoredHits.site(article).ifPresent(site -> facets.add(FacetTerms.term(Facet.SITE, site)));
    return facets;
  }

  /// Adds the terms, and in each facet without any that there is none.
  private static void facets(Document entry, Set<String> facets) {
    Set<Facet> unstated = EnumSet.allOf(Facet.class);
    for (String term : facets) {
      unstated.remove(FacetTerms.facet(term));
      facet(entry, term);
    }
    unstated.forEach(facet -> facet(entry, FacetTerms.unstated(facet)));
  }

  private static void facet(Document entry, String term) {
    entry.add(new SortedSetDocValuesField(Fields.FACETS, new BytesRef(term)));
  }

  private static <T extends Coded> void codes(List<Tag<T>> tags, Facet facet, Set<String> facets) {
    names(tags, facet, Coded::code, facets);
  }

  private static <T> void names(
      List<Tag<T>> tags, Facet facet, Function<T, String> name, Set<String> facets) {
    tags.forEach(tag -> facets.add(FacetTerms.term(facet, name.apply(tag.value()))));
  }

  private static <T> List<T> values(List<Tag<T>> tags) {
    return tags.stream().map(Tag::value).distinct().toList();
  }
}

package yangban.indexer.search;

import java.util.ArrayList;
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
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import yangban.corpus.Article;
import yangban.corpus.Block;
import yangban.corpus.Practice;
import yangban.corpus.Tag;
import yangban.corpus.condition.ConditionReader;
import yangban.corpus.condition.Conditions;
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
    ArticleFields shared = new ArticleFields(article, analyzer);
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

  private Document practice(ArticleFields shared, Practice practice) {
    Cut body = analyzer.cut(practice.text());
    Cut head = analyzer.cut(practice.heading());
    Document entry = entry(shared, practice.id(), body);
    texts(entry, practice.text(), body, head, shared.about);
    related(entry, head.folded(), body.folded(), shared.foldedTitle);
    Set<String> facets = new LinkedHashSet<>();
    FacetTerms.codes(practice.themes(), Facet.THEME, facets);
    FacetTerms.names(practice.topics(), Facet.TOPIC, Function.identity(), facets);
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
            values(practice.topics())));
    return entry;
  }

  private void conditions(String text, Set<String> facets) {
    Conditions told = conditions.of(text);
    FacetTerms.codes(told.cadences(), Facet.CADENCE, facets);
    FacetTerms.names(told.partners(), Facet.PARTNER, partner -> partner.kind().code(), facets);
    FacetTerms.codes(told.fundings(), Facet.FUNDING, facets);
  }

  private Document whole(ArticleFields shared) {
    Article article = shared.article;
    String text = article.text().body();
    Cut body = analyzer.cut(text);
    Cut head = analyzer.cut(shared.title);
    Document entry = entry(shared, article.id(), body);
    texts(entry, text, body, head, shared.about);
    related(entry, head.folded(), body.folded());
    Set<String> facets = new LinkedHashSet<>();
    FacetTerms.codes(article.reading().allThemes(), Facet.THEME, facets);
    FacetTerms.names(article.reading().topics(), Facet.TOPIC, Function.identity(), facets);
    topics(entry, values(article.reading().topics()));
    facets(entry, facets);
    entry.add(new NumericDocValuesField(Fields.KIND, Fields.ARTICLE_KIND));
    StoredHits.store(
        entry,
        new StoredHits.Stored(
            article.id(),
            Hit.Kind.ARTICLE,
            shared.title,
            text,
            values(article.reading().allThemes()),
            values(article.reading().topics())));
    return entry;
  }

  /// Found by its text alone: by title and branch the practices are found already.
  private Document frame(ArticleFields shared, String text) {
    String id = shared.article.id();
    Cut body = analyzer.cut(text);
    Document entry = entry(shared, id, body);
    texts(entry, text, body, nothing, nothing);
    related(entry, body.folded());
    topics(entry, List.of());
    facets(entry, Set.of());
    entry.add(new NumericDocValuesField(Fields.KIND, Fields.FRAME));
    StoredHits.store(
        entry, new StoredHits.Stored(id, Hit.Kind.FRAME, shared.title, text, List.of(), List.of()));
    return entry;
  }

  private static Document entry(ArticleFields shared, String id, Cut body) {
    Document entry = new Document();
    entry.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
    shared.fields.forEach(entry::add);
    Copies.key(body.folded())
        .ifPresent(key -> entry.add(new NumericDocValuesField(Fields.COPY, key)));
    return entry;
  }

  /// What the entry is found by: its text, its heading, and what is known of its article.
  ///
  /// @param text of `body`, before it was cut
  private void texts(Document entry, String text, Cut body, Cut head, Cut about) {
    Cuts all = new Cuts(body, head, about);
    terms(entry, Fields.ALL, all, Fields.TOKENS);
    entry.add(new StreamField(Fields.BORDERS, Fields.PLACED, last -> all.borders(text, last)));
    terms(entry, Fields.HEADING, new Cuts(head), Fields.TOKENS);
    bigrams(entry, Fields.ABOUT, new Cuts(about), Fields.TOKENS_PLACED);
    entry.add(new BinaryDocValuesField(Fields.PHRASES, Phrases.of(body)));
    byte[] meaning = vectors.of(List.of(body));
    entry.add(new BinaryDocValuesField(Fields.MEANING, new BytesRef(meaning)));
  }

  /// In every entry, as all that scores: what some entries have not has lengths that are looked for
  /// at each entry scored, a twelfth of a question's time at a million.
  private void related(Document entry, char[]... folded) {
    Map<String, Integer> groups = related.groups(List.of(folded));
    entry.add(
        new StreamField(Fields.RELATED, Fields.COUNTED, last -> CountStream.of(groups, last)));
  }

  private void topics(Document entry, List<String> topics) {
    for (String topic : topics) {
      entry.add(new StringField(Fields.TOPIC, analyzer.fold(topic), Field.Store.NO));
    }
    // Named in every entry, as above.
    Cut cut = topics.isEmpty() ? nothing : analyzer.cut(String.join("\n", topics));
    terms(entry, Fields.TOPICS, new Cuts(cut), Fields.TOKENS_COUNTED);
  }

  private static void terms(Document entry, String field, Cuts cuts, FieldType bigrams) {
    entry.add(new StreamField(Fields.words(field), Fields.TOKENS_COUNTED, cuts::words));
    bigrams(entry, field, cuts, bigrams);
  }

  private static void bigrams(Document entry, String field, Cuts cuts, FieldType type) {
    entry.add(new StreamField(Fields.bigrams(field), type, cuts::bigrams));
  }

  /// @param own the terms of the entry that are not those of its article
  private static void facets(Document entry, Set<String> own) {
    FacetTerms.fields(own, FacetTerms.OWN).forEach(entry::add);
  }

  private static <T> List<T> values(List<Tag<T>> tags) {
    return tags.stream().map(Tag::value).distinct().toList();
  }
}

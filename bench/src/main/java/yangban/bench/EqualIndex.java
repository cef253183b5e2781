package yangban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import yangban.indexer.query.Aspect;
import yangban.indexer.query.Facet;
import yangban.indexer.query.RelatedWords;
import yangban.indexer.search.ArticleCard;
import yangban.indexer.search.EntryText;
import yangban.indexer.search.Hit;
import yangban.indexer.search.PracticeIndex;
import yangban.indexer.text.ChineseAnalyzer;

/// Makes the index of [EqualLucene]: the fields that our own index scores and matches by, written
/// by Lucene's own parts alone, with the values that our own index counts.
final class EqualIndex {

  static final String ALL = "all";
  static final String HEADING = "heading";
  static final String TOPICS = "topics";
  static final String TOPIC = "topic";
  static final String THEME = "theme";
  static final String RELATED = "related";
  static final String ASPECT = "aspect";

  /// The text alone, kept to be marked by the offsets of its pairs.
  static final String TEXT = "text";

  static final String FEATURES = "features";
  static final String WORTH = "worth";
  static final String ID = "id";
  static final String ARTICLE = "article";
  static final String BRANCH = "branch";

  private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType MARKED =
      type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);

  private final IndexWriter writer;
  private final FacetsConfig config;
  private final ChineseAnalyzer analyzer;
  private final RelatedWords related;

  private EqualIndex(IndexWriter writer, FacetsConfig config, ChineseAnalyzer analyzer) {
    this.writer = writer;
    this.config = config;
    this.analyzer = analyzer;
    this.related = RelatedWords.load(analyzer::fold);
  }

  private static FieldType type(IndexOptions options, boolean stored) {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(options);
    type.setStored(stored);
    type.freeze();
    return type;
  }

  static FacetsConfig config() {
    FacetsConfig config = new FacetsConfig();
    for (Facet facet : Facet.values()) {
      config.setMultiValued(facet.code(), true);
    }
    return config;
  }

  static String pairs(String field) {
    return field + ".b";
  }

  static String words(String field) {
    return field + EqualAnalyzer.WORDS;
  }

  /// Writes the entries of `index` into a folder, unless an index stands there.
  static Directory make(PracticeIndex index, Path folder, ChineseAnalyzer analyzer)
      throws IOException {
    Directory directory = FSDirectory.open(folder);
    if (DirectoryReader.indexExists(directory)) {
      return directory;
    }
    IndexWriterConfig how = new IndexWriterConfig(new EqualAnalyzer(analyzer));
    how.setRAMBufferSizeMB(64);
    try (IndexWriter writer = new IndexWriter(directory, how)) {
      EqualIndex made = new EqualIndex(writer, config(), analyzer);
      index.texts(made::add);
      writer.commit();
    }
    return directory;
  }

  private void add(EntryText entry) {
    ArticleCard card = entry.article();
    Document document = new Document();
    boolean frames = entry.kind() == Hit.Kind.FRAME;
    List<String> texts = new ArrayList<>(List.of(entry.text()));
    if (!frames) {
      texts.add(entry.heading());
      texts.add(about(card));
      document.add(new Field(words(HEADING), entry.heading(), COUNTED));
      document.add(new Field(pairs(HEADING), entry.heading(), MARKED));
    }
    for (String text : texts) {
      document.add(new Field(words(ALL), text, COUNTED));
      document.add(new Field(pairs(ALL), text, PLACED));
    }
    document.add(new Field(pairs(TEXT), entry.text(), MARKED));
    topics(document, entry.topics());
    entry.themes().stream().limit(1).forEach(theme -> whole(document, THEME, theme.code()));
    related(document, entry, frames);
    aspects(document, entry.facets());
    document.add(new FeatureField(FEATURES, WORTH, worth(entry)));
    document.add(new SortedDocValuesField(ID, new BytesRef(entry.id())));
    document.add(new SortedDocValuesField(ARTICLE, new BytesRef(card.id())));
    branch(card)
        .ifPresent(name -> document.add(new SortedDocValuesField(BRANCH, new BytesRef(name))));
    shown(document, entry);
    entry
        .facets()
        .forEach((facet, values) ->
            values.forEach(
                value -> document.add(new SortedSetDocValuesFacetField(facet.code(), value))));
    try {
      writer.addDocument(config.build(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String about(ArticleCard card) {
    List<String> lines = new ArrayList<>(List.of(card.title()));
    card.university().ifPresent(lines::add);
    card.college().ifPresent(lines::add);
    card.branch().ifPresent(lines::add);
    return String.join("\n", lines);
  }

  private static Optional<String> branch(ArticleCard card) {
    return card.university()
        .flatMap(university ->
            card.branch()
                .map(name -> String.join("\n", university, card.college().orElse(""), name)));
  }

  private void topics(Document document, List<String> topics) {
    for (String topic : topics) {
      whole(document, TOPIC, analyzer.fold(topic));
    }
    // In every entry, as in the index that this is measured beside.
    String named = String.join("\n", topics);
    document.add(new Field(words(TOPICS), named, COUNTED));
    document.add(new Field(pairs(TOPICS), named, COUNTED));
  }

  /// A group as often as the entry holds words of it.
  private void related(Document document, EntryText entry, boolean frames) {
    String text =
        frames
            ? entry.text()
            : String.join("\n", entry.heading(), entry.text(), entry.article().title());
    StringBuilder groups = new StringBuilder();
    related
        .groups(List.of(analyzer.fold(text).toCharArray()))
        .forEach((group, times) -> groups.append((group + " ").repeat(times)));
    document.add(new Field(RELATED, groups.toString(), COUNTED));
  }

  private static void aspects(Document document, Map<Facet, List<String>> facets) {
    for (Aspect aspect : Aspect.values()) {
      aspect
          .facet()
          .map(facet -> facets.getOrDefault(facet, List.of()))
          .orElse(List.of())
          .forEach(value -> whole(document, ASPECT, aspect.code() + "=" + value));
    }
  }

  private static void whole(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  /// What an entry is worth whatever is asked, in parts about as large as ours: practice,
  /// provenance, kind, recognition.
  private static float worth(EntryText entry) {
    ArticleCard card = entry.article();
    float worth = entry.kind() == Hit.Kind.PRACTICE ? 1 : 0.1f;
    worth +=
        switch (card.provenance()) {
          case OFFICIAL, PRESS, ACCOUNT -> 4;
          case UNKNOWN -> 3.8f;
          case REPOST -> 3.6f;
          case MILL, MIRROR -> 0;
        };
    worth +=
        switch (card.documentKind()) {
          case EXPERIENCE -> 0.5f;
          case REPORT, THEORY -> 0.25f;
          case OTHER -> 0.15f;
          case NOTICE, ROSTER -> 0;
        };
    return worth + (card.levels().isEmpty() ? 0 : 0.5f / (1 + card.levels().getFirst().ordinal()));
  }

  private static void shown(Document document, EntryText entry) {
    ArticleCard card = entry.article();
    stored(document, "s.id", Optional.of(entry.id()));
    stored(document, "s.article", Optional.of(card.id()));
    stored(document, "s.title", Optional.of(card.title()));
    stored(document, "s.address", card.address().map(Object::toString));
    stored(document, "s.published", card.published().map(Object::toString));
    stored(document, "s.publisher", card.publisher());
    stored(document, "s.university", card.university());
    stored(document, "s.college", card.college());
    stored(document, "s.branch", card.branch());
    stored(document, "s.kind", Optional.of(card.documentKind().code()));
    stored(document, "s.provenance", Optional.of(card.provenance().code()));
    entry.topics().forEach(topic -> stored(document, "s.topic", Optional.of(topic)));
    entry.themes().forEach(theme -> stored(document, "s.theme", Optional.of(theme.code())));
    card.levels().forEach(level -> stored(document, "s.level", Optional.of(level.code())));
  }

  private static void stored(Document document, String name, Optional<String> value) {
    value.ifPresent(v -> document.add(new StoredField(name, v)));
  }
}

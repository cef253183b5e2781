package yangban.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import yangban.indexer.search.ArticleCard;
import yangban.indexer.search.EntryText;
import yangban.indexer.search.PracticeIndex;

/// What somebody gets who writes no more than has to be written: the same entries in an index that
/// Lucene's own parts make and ask: words of its Chinese analyzer, all of them required, BM25, ten
/// facets counted by its facet module, twenty texts marked by its highlighter from offsets in the
/// index. No pairs of characters, no synonyms, no problems, no corrections, no rarity.
///
/// Can be asked by one thread.
final class PlainLucene implements Closeable {

  private static final String TEXT = "text";
  private static final int TOP = 20;
  private static final int VALUES = 50;
  private static final List<String> FACETS =
      List.of(
          "university",
          "college",
          "branchKind",
          "level",
          "batch",
          "docKind",
          "provenance",
          "site",
          "year",
          "publisher");

  private final Analyzer analyzer = new SmartChineseAnalyzer();
  private final FSDirectory directory;
  private final FacetsConfig config = new FacetsConfig();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final SortedSetDocValuesReaderState facets;
  private final UnifiedHighlighter highlighter;

  /// Indexes the entries of `index` into a folder, unless they are indexed there.
  PlainLucene(PracticeIndex index, Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    config.setMultiValued("level", true);
    if (!DirectoryReader.indexExists(directory)) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        index.texts(entry -> add(writer, entry));
        writer.commit();
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    facets = new DefaultSortedSetDocValuesReaderState(reader, config);
    highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
  }

  /// How many entries there are.
  int entries() {
    return reader.numDocs();
  }

  private void add(IndexWriter writer, EntryText entry) {
    ArticleCard card = entry.article();
    Document document = new Document();
    document.add(new Field(TEXT, entry.heading() + "\n" + entry.text(), MARKED));
    document.add(new TextField("title", card.title(), Field.Store.NO));
    document.add(new StoredField("id", entry.id()));
    facet(document, "university", card.university());
    facet(document, "college", card.college());
    facet(document, "branchKind", card.branchKind().map(kind -> kind.code()));
    card.levels().forEach(level -> facet(document, "level", Optional.of(level.code())));
    facet(document, "batch", card.batch());
    facet(document, "docKind", Optional.of(card.documentKind().code()));
    facet(document, "provenance", Optional.of(card.provenance().code()));
    facet(document, "site", card.site());
    facet(document, "year", card.published().map(day -> Integer.toString(day.getYear())));
    facet(document, "publisher", card.publisher());
    try {
      writer.addDocument(config.build(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final FieldType MARKED = marked();

  private static FieldType marked() {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  private static void facet(Document document, String name, Optional<String> value) {
    value
        .filter(v -> !v.isBlank())
        .ifPresent(v -> document.add(new SortedSetDocValuesFacetField(name, v)));
  }

  /// What a page needs: the exact count, the first twenty, their marks, and ten facets.
  ///
  /// @return how many entries, values and marked texts there are, so that nothing is left out
  long ask(String question) throws IOException {
    Query words =
        new QueryBuilder(analyzer).createBooleanQuery(TEXT, question, BooleanClause.Occur.MUST);
    Query query = words == null ? new MatchNoDocsQuery() : words;
    var found = FacetsCollectorManager.search(searcher, query, TOP, new FacetsCollectorManager());
    String[] marks = highlighter.highlight(TEXT, query, found.topDocs(), 3);
    var counts = new SortedSetDocValuesFacetCounts(facets, found.facetsCollector());
    long values = 0;
    for (String facet : FACETS) {
      FacetResult result = counts.getTopChildren(VALUES, facet);
      values += result == null ? 0 : result.childCount;
    }
    return found.topDocs().totalHits.value() + values + Stream.of(marks).count();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}

package yangban.indexer.eval;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import yangban.indexer.search.ArticleCard;
import yangban.indexer.search.EntryText;
import yangban.indexer.search.PracticeIndex;

/// The ranking that any other has to beat: BM25 with Lucene's own constants, over the words of
/// Lucene's own Chinese analyzer, any word of the query, all of an entry's texts as one field.
///
/// It sees the same entries as the search does without being asked for more: no suspected mirrors
/// and no document mills.
final class PlainBm25 implements Closeable {

  private static final String ID = "id";
  private static final String TEXT = "text";

  private final Analyzer analyzer = new SmartChineseAnalyzer();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  PlainBm25(PracticeIndex index) throws IOException {
    List<EntryText> entries = new ArrayList<>();
    index.texts(entries::add);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (EntryText entry : entries) {
        if (!entry.article().provenance().isDoubtful()) {
          writer.addDocument(document(entry));
        }
      }
    }
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
  }

  private static Document document(EntryText entry) {
    ArticleCard card = entry.article();
    List<String> texts = new ArrayList<>(List.of(entry.heading(), entry.text(), card.title()));
    card.university().ifPresent(texts::add);
    card.college().ifPresent(texts::add);
    card.branch().ifPresent(texts::add);
    Document document = new Document();
    document.add(new StringField(ID, entry.id(), Field.Store.YES));
    document.add(new TextField(TEXT, String.join("\n", texts), Field.Store.NO));
    return document;
  }

  /// The ids of the best, best first.
  List<String> rank(String query) throws IOException {
    Query words = new QueryBuilder(analyzer).createBooleanQuery(TEXT, query);
    List<String> ids = new ArrayList<>();
    if (words != null) {
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit : searcher.search(words, Quality.DEPTH).scoreDocs) {
        ids.add(stored.document(hit.doc).get(ID));
      }
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}

package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class TermPlacesTest {

  @Test
  void scoresWhatItFindsAsLuceneDoesTheFirstTimeAndAgain() throws IOException {
    try (DirectoryReader reader = reader("党员 志愿 服务", "党员 党员 学习", "学习 小组", "服务")) {
      IndexSearcher plain = new IndexSearcher(reader);
      IndexSearcher searcher = new TermPlaces(reader).new Searcher(null);
      for (int time = 0; time < 2; time++) {
        for (Query query : List.of(term("党员"), boosted("学习"), any(), filter(), term("没有"))) {
          assertEquals(hits(plain, query), hits(searcher, query));
          assertEquals(plain.count(query), searcher.count(query));
        }
      }
    }
  }

  @Test
  void keepsWhatWasAskedForLastAndNotEverything() throws IOException {
    try (DirectoryReader reader = reader("党员 志愿", "服务")) {
      TermPlaces places = new TermPlaces(reader);
      IndexSearcher searcher = places.new Searcher(null);
      searcher.count(boosted("党员"));
      TermStates known = places.of(new Term("text", "党员"));
      searcher.count(any());
      assertSame(known, places.of(new Term("text", "党员")));
      for (int i = 0; i < 5_000; i++) {
        places.of(new Term("text", "词" + i));
      }
      assertNotSame(known, places.of(new Term("text", "党员")));
    }
  }

  /// One segment for each text.
  private static DirectoryReader reader(String... texts) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (String text : texts) {
        Document document = new Document();
        document.add(new TextField("text", text, Field.Store.NO));
        writer.addDocument(document);
        writer.commit();
      }
    }
    return DirectoryReader.open(directory);
  }

  private static Query term(String word) {
    return new TermQuery(new Term("text", word));
  }

  private static Query boosted(String word) {
    return new BoostQuery(new BoostQuery(term(word), 2.5f), 3);
  }

  private static Query any() {
    return new BooleanQuery.Builder()
        .add(boosted("党员"), Occur.SHOULD)
        .add(term("服务"), Occur.SHOULD)
        .build();
  }

  private static Query filter() {
    return new ConstantScoreQuery(term("小组"));
  }

  private static List<String> hits(IndexSearcher searcher, Query query) throws IOException {
    ScoreDoc[] hits = searcher.search(query, 10).scoreDocs;
    return Arrays.stream(hits).map(hit -> hit.doc + " " + hit.score).toList();
  }
}

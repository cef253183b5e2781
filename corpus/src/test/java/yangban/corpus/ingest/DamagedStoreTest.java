package yangban.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.Article;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.RereadingStore;
import yangban.corpus.store.StoreException;
import yangban.corpus.understand.Understander;

/// The file of the store is damaged where the bytes of the pages begin, as a bad sector leaves it:
/// articles can be read, and the pages that they came from cannot.
class DamagedStoreTest {

  private final ArticleExtractor extractor = new ArticleExtractor(ExtractLimits.DEFAULT);
  private final Understander understander = Understander.load();

  @TempDir Path folder;

  private long articles;

  @BeforeEach
  void fill() {
    try (CorpusStore store = CorpusStore.open(folder)) {
      new Importer(store, extractor, understander, Clock.systemUTC())
          .importSamples(ImportListener.silent());
      articles = store.counts().articles();
    }
  }

  @Test
  void aStoreThatFailsEndsTheReadingAndIsNoFaultOfAnArticle() throws Exception {
    damage();
    try (CorpusStore store = CorpusStore.open(folder)) {
      List<Article> before = store.newest(0, (int) articles);
      List<Integer> heard = new ArrayList<>();
      StoreException failure =
          assertThrows(
              StoreException.class, () -> rereading(store).run((done, _) -> heard.add(done)));
      assertEquals(StoreException.Kind.DAMAGED, failure.kind());
      assertEquals(folder.resolve(CorpusStore.FILE), failure.file());
      assertEquals(List.of(0), heard);
      assertEquals(before, store.newest(0, (int) articles));
    }
  }

  @Test
  void goesThroughAllOfItOnceTheFileIsMended() throws Exception {
    byte[] whole = Files.readAllBytes(folder.resolve(CorpusStore.FILE));
    damage();
    try (CorpusStore store = CorpusStore.open(folder)) {
      assertThrows(StoreException.class, () -> rereading(store).run((_, _) -> {}));
    }
    Files.write(folder.resolve(CorpusStore.FILE), whole);
    try (CorpusStore store = CorpusStore.open(folder)) {
      RereadingStore.Report report = rereading(store).run((_, _) -> {});
      assertEquals(articles, report.looked());
      assertEquals(List.of(), report.failures());
    }
  }

  private Rereading rereading(CorpusStore store) {
    return new Rereading(store, new ArticleAgain(extractor, understander, Clock.systemUTC()), true);
  }

  /// Writes zeros over the page of the file that the table of snapshots is found by.
  private void damage() throws IOException, SQLException {
    Path file = folder.resolve(CorpusStore.FILE);
    int size;
    int page;
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var told =
            statement.executeQuery(
                "SELECT page_size, rootpage FROM pragma_page_size, sqlite_master"
                    + " WHERE name = 'snapshot'")) {
      told.next();
      size = told.getInt(1);
      page = told.getInt(2);
    }
    byte[] bytes = Files.readAllBytes(file);
    // SQLite numbers pages from 1.
    Arrays.fill(bytes, (page - 1) * size, page * size, (byte) 0);
    Files.write(file, bytes);
  }
}

package yangban.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class DatabaseTest {

  @TempDir Path folder;

  @Test
  void leavesItsLibraryForLaterStarts() throws IOException {
    Path library = folder.resolve("native");
    SqliteLibrary.unpack(library);
    SqliteLibrary.unpack(library);
    try (Stream<Path> files = Files.list(library)) {
      assertEquals(1, files.filter(file -> file.toFile().length() > 100_000).count());
    }
  }

  /// Fails for whoever adds a script to `schema/` and does not count it.
  @Test
  void knowsAFileThatHasSeenEveryScript() {
    SQLiteDataSource file = file();
    assertFalse(Database.isUpToDate(file), "there is no file yet");
    CorpusStore.open(folder).close();
    assertTrue(Database.isUpToDate(file));
  }

  @Test
  void runsTheScriptsThatAFileHasNotSeen() throws SQLException {
    CorpusStore.open(folder).close();
    try (Connection connection = file().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DROP INDEX article_counted");
      statement.executeUpdate("DROP INDEX practice_vanished");
      statement.executeUpdate("DELETE FROM flyway_schema_history WHERE version = '16'");
    }
    assertFalse(Database.isUpToDate(file()));
    try (CorpusStore store = CorpusStore.open(folder)) {
      assertEquals(0, store.counts().articles());
    }
    assertTrue(Database.isUpToDate(file()));
  }

  private SQLiteDataSource file() {
    return Database.dataSource(folder.resolve(CorpusStore.FILE), CorpusStore.UNLIMITED);
  }
}

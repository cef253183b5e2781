package yangban.corpus.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The SQLite file behind the stores: opening, schema, transactions, and errors in our words.
///
/// Several threads and several processes may use one file at a time (write-ahead log): readers
/// never wait, writers wait for each other up to [#BUSY_MILLIS].
final class Database implements AutoCloseable {

  /// An import writes batches of some 50 ms each; whoever waits longer than this waits for
  /// something that hangs.
  private static final int BUSY_MILLIS = 15_000;

  private final Path file;
  private final Jdbi jdbi;
  // Kept open so that SQLite does not fold the write-ahead log away after each short connection.
  private final Handle anchor;

  private Database(Path file, Jdbi jdbi, Handle anchor) {
    this.file = file;
    this.jdbi = jdbi;
    this.anchor = anchor;
  }

  static Database open(Path folder) {
    Path file = folder.resolve("yangban.db");
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
        throw new IOException("no permission to write");
      }
    } catch (IOException e) {
      throw new StoreException(StoreException.Kind.NOT_WRITABLE, folder, e);
    }
    SQLiteDataSource source = dataSource(file);
    try {
      migrate(source, file);
      Jdbi jdbi = Jdbi.create(source);
      return new Database(file, jdbi, jdbi.open());
    } catch (FlywayException | JdbiException e) {
      throw translated(file, e);
    }
  }

  private static SQLiteDataSource dataSource(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // FULL: a page that was reported as kept is on the disk, whatever happens to the power.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  private static void migrate(SQLiteDataSource source, Path file) {
    Flyway flyway =
        Flyway.configure(Database.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:yangban/corpus/store/schema")
            .load();
    boolean newer =
        java.util.Arrays.stream(flyway.info().applied())
            .anyMatch(applied -> applied.getState().name().startsWith("FUTURE"));
    if (newer) {
      throw new StoreException(
          StoreException.Kind.NEWER, file, new IllegalStateException("schema of a newer version"));
    }
    flyway.migrate();
  }

  <T> T read(HandleCallback<T, RuntimeException> work) {
    try {
      return jdbi.withHandle(work);
    } catch (JdbiException e) {
      throw translated(file, e);
    }
  }

  /// All of `work` or nothing of it.
  <T> T write(HandleCallback<T, RuntimeException> work) {
    try {
      return jdbi.inTransaction(work);
    } catch (JdbiException e) {
      throw translated(file, e);
    }
  }

  void writing(HandleConsumer<RuntimeException> work) {
    try {
      jdbi.useTransaction(work);
    } catch (JdbiException e) {
      throw translated(file, e);
    }
  }

  private static StoreException translated(Path file, RuntimeException e) {
    return new StoreException(kindOf(e), file, e);
  }

  private static StoreException.Kind kindOf(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return kindOf(sqlite.getResultCode());
      }
      if (cause instanceof SQLException sql) {
        return kindOf(SQLiteErrorCode.getErrorCode(sql.getErrorCode()));
      }
    }
    return StoreException.Kind.OTHER;
  }

  private static StoreException.Kind kindOf(SQLiteErrorCode code) {
    // Extended codes carry the primary one in their low byte (sqlite.org/rescode.html).
    int primary = code.code & 0xff;
    if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
      return StoreException.Kind.FULL;
    }
    if (primary == SQLiteErrorCode.SQLITE_NOTADB.code
        || primary == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return StoreException.Kind.DAMAGED;
    }
    if (primary == SQLiteErrorCode.SQLITE_READONLY.code
        || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code
        || primary == SQLiteErrorCode.SQLITE_PERM.code) {
      return StoreException.Kind.NOT_WRITABLE;
    }
    if (primary == SQLiteErrorCode.SQLITE_BUSY.code
        || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return StoreException.Kind.BUSY;
    }
    return StoreException.Kind.OTHER;
  }

  @Override
  public void close() {
    anchor.close();
  }
}

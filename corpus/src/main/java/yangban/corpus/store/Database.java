package yangban.corpus.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
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

  /// SQLite's own page size, which we do not change.
  private static final int PAGE_BYTES = 4096;

  /// More threads than this hardly ask at a time on a machine of a few cores.
  private static final int IDLE = 8;

  /// The newest script of `schema/`, and how many there are. A file that has seen just these needs
  /// no Flyway, whose own start takes longer than all else that opening a file does.
  private static final int NEWEST_SCRIPT = 16;

  private static final int SCRIPTS = 12;

  private static final String SCRIPTS_SEEN =
      """
      SELECT count(*) = %d AND max(CAST(version AS INTEGER)) = %d AND min(success) = 1
      FROM flyway_schema_history
      """
          .formatted(SCRIPTS, NEWEST_SCRIPT);

  private final Path file;
  private final long maxBytes;
  private final Jdbi jdbi;
  // Kept open so that SQLite does not fold the write-ahead log away after each short connection.
  private final Handle anchor;
  // Opening a connection reads the schema, which takes about as long as a small question.
  private final Queue<Handle> idle = new ArrayBlockingQueue<>(IDLE);
  private volatile boolean closed;

  private Database(Path file, long maxBytes, Jdbi jdbi, Handle anchor) {
    this.file = file;
    this.maxBytes = maxBytes;
    this.jdbi = jdbi;
    this.anchor = anchor;
  }

  /// @param maxBytes how large the file may grow
  static Database open(Path folder, long maxBytes) {
    Path file = folder.resolve(CorpusStore.FILE);
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
        throw new IOException("no permission to write");
      }
    } catch (IOException e) {
      throw new StoreException(StoreException.Kind.NOT_WRITABLE, folder, e);
    }
    SQLiteDataSource source = dataSource(file, maxBytes);
    try {
      if (!isUpToDate(source)) {
        migrate(source, file);
      }
      Jdbi jdbi = Jdbi.create(source);
      return new Database(file, maxBytes, jdbi, jdbi.open());
    } catch (FlywayException | JdbiException e) {
      throw translated(file, maxBytes, e);
    }
  }

  static SQLiteDataSource dataSource(Path file, long maxBytes) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // FULL: a page that was reported as kept is on the disk, whatever happens to the power.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    if (maxBytes < CorpusStore.UNLIMITED) {
      config.setMaxPageCount(
          Math.toIntExact(Math.clamp(maxBytes / PAGE_BYTES, 1, Integer.MAX_VALUE)));
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  /// Whether all scripts that there are were run on it, and no others.
  static boolean isUpToDate(SQLiteDataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet seen = statement.executeQuery(SCRIPTS_SEEN)) {
      return seen.next() && seen.getBoolean(1);
    } catch (SQLException e) {
      // A new file, or one that cannot be read: Flyway makes the one and tells of the other.
      return false;
    }
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
    return with(work);
  }

  /// All of `work` or nothing of it.
  <T> T write(HandleCallback<T, RuntimeException> work) {
    return with(handle -> handle.inTransaction(work));
  }

  void writing(HandleConsumer<RuntimeException> work) {
    write(handle -> {
      work.useHandle(handle);
      return true;
    });
  }

  /// A connection that something went wrong on is not used again.
  private <T> T with(HandleCallback<T, RuntimeException> work) {
    @Nullable Handle handle = null;
    boolean well = false;
    try {
      Handle known = idle.poll();
      handle = known == null ? jdbi.open() : known;
      T answer = work.withHandle(handle);
      well = true;
      return answer;
    } catch (JdbiException e) {
      throw translated(file, maxBytes, e);
    } finally {
      if (handle != null && !(well && keep(handle))) {
        handle.close();
      }
    }
  }

  private boolean keep(Handle handle) {
    return !closed && idle.offer(handle);
  }

  private static StoreException translated(Path file, long maxBytes, RuntimeException e) {
    StoreException.Kind kind = kindOf(e);
    // SQLite has one code for both.
    boolean bounded = kind == StoreException.Kind.FULL && maxBytes < CorpusStore.UNLIMITED;
    return new StoreException(bounded ? StoreException.Kind.LIMIT : kind, file, e);
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
    closed = true;
    for (Handle handle = idle.poll(); handle != null; handle = idle.poll()) {
      handle.close();
    }
    anchor.close();
  }
}

package yangban.server.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import yangban.corpus.lexicon.Lexicon;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.StoreException;
import yangban.indexer.search.IndexInUseException;
import yangban.indexer.search.PracticeIndex;
import yangban.server.problem.Refusal;

/// Opens what lies in a data folder: the store in `yangban.db`, the index in `index/`.
public final class DataFolder {

  /// An empty store and its write-ahead log take about half of this.
  private static final long LEAST_ROOM_BYTES = 512 * 1024;

  /// Whoever says 今年 reads a calendar of China, wherever the machine stands.
  private static final Clock CHINA = Clock.system(ZoneId.of("Asia/Shanghai"));

  private DataFolder() {}

  /// Opens the store, making folder and file where they do not exist.
  ///
  /// @throws Refusal where that cannot be done
  public static CorpusStore store(Path folder) throws Refusal {
    return store(folder, CorpusStore.UNLIMITED);
  }

  /// As [#store(Path)], with a bound on how large the file may grow.
  ///
  /// @throws Refusal where that cannot be done
  public static CorpusStore store(Path folder, long maxBytes) throws Refusal {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new Refusal("cli.data.isFile", folder);
    }
    try {
      return CorpusStore.open(folder, Clock.systemUTC(), maxBytes);
    } catch (StoreException e) {
      throw refusal(e);
    }
  }

  /// As [#store(Path)], for a command that has nothing to do where there is no store yet.
  ///
  /// @throws Refusal where there is none, or it cannot be opened
  public static CorpusStore existing(Path folder) throws Refusal {
    if (Files.notExists(folder)) {
      throw new Refusal("cli.data.missing", folder);
    }
    if (Files.isDirectory(folder) && Files.notExists(folder.resolve(CorpusStore.FILE))) {
      throw new Refusal("cli.data.empty", folder);
    }
    return store(folder);
  }

  /// Begins to load what an index is opened with, whatever its folder.
  public static void prepare() {
    PracticeIndex.prepare(Lexicon.load().words(), CHINA);
  }

  /// Opens the index of the folder for writing.
  ///
  /// @throws IndexInUseException where another process writes it
  /// @throws Refusal where it cannot be opened
  public static PracticeIndex writing(Path folder) throws Refusal, IndexInUseException {
    try {
      return PracticeIndex.open(index(folder), Lexicon.load().words(), CHINA);
    } catch (IndexInUseException e) {
      throw e;
    } catch (IOException _) {
      Path index = index(folder);
      throw new Refusal(isFull(index) ? "cli.store.full" : "cli.index.damaged", index);
    }
  }

  /// Opens the index of the folder as it stands.
  ///
  /// @throws Refusal where it cannot be opened
  public static PracticeIndex reading(Path folder) throws Refusal {
    try {
      return PracticeIndex.openForReading(index(folder), Lexicon.load().words(), CHINA);
    } catch (IOException _) {
      throw new Refusal("cli.index.damaged", index(folder));
    }
  }

  /// Opens store and index for one command. The index catches up first, where no other process
  /// writes it; that other process does so otherwise.
  ///
  /// @throws Refusal where there is no store, or either cannot be opened
  public static Library library(Path folder) throws Refusal {
    CorpusStore store = existing(folder);
    try {
      PracticeIndex index = index(folder, store);
      return new Library(store, index);
    } catch (Refusal | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static PracticeIndex index(Path folder, CorpusStore store) throws Refusal {
    PracticeIndex index;
    try {
      index = writing(folder);
    } catch (IndexInUseException _) {
      return reading(folder);
    }
    boolean caughtUp = false;
    try {
      new Library(store, index).catchUp();
      caughtUp = true;
      return index;
    } catch (IOException _) {
      throw new Refusal("cli.index.notWritten", index(folder));
    } finally {
      if (!caughtUp) {
        close(index);
      }
    }
  }

  static void close(PracticeIndex index) {
    try {
      index.close();
    } catch (IOException _) {
      // It holds nothing that the store does not.
    }
  }

  /// Whether the disk that holds `path` has no room to work in.
  static boolean isFull(Path path) {
    try {
      Path there = path.toAbsolutePath();
      while (!Files.exists(there) && there.getParent() != null) {
        there = there.getParent();
      }
      return Files.getFileStore(there).getUsableSpace() < LEAST_ROOM_BYTES;
    } catch (IOException _) {
      return false;
    }
  }

  private static Path index(Path folder) {
    return folder.resolve("index");
  }

  /// What to tell a person about a failure of the store.
  public static Refusal refusal(StoreException e) {
    String kind =
        switch (e.kind()) {
          case NOT_WRITABLE -> "notWritable";
          case FULL -> "full";
          case LIMIT -> "limit";
          case DAMAGED -> "damaged";
          case NEWER -> "newer";
          case BUSY -> "busy";
          // SQLite has many names for what happens on a full disk.
          case OTHER -> isFull(e.file()) ? "full" : "other";
        };
    return new Refusal("cli.store." + kind, e.file());
  }
}
